import { useMemo } from 'react';
import { Combobox } from '@backstage/ui';
import {
  FieldErrorScope,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';

/** As people write it: without accents, in small letters, with blanks. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/_/g, ' ')
    .toLocaleLowerCase('en-US');
}

/** Zones of the IANA database, and whichever the calendar names besides. */
function zonesWith(zone: string): string[] {
  const known = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);
  if (zone) {
    known.add(zone);
  }
  return [...known].sort();
}

/** A time zone, found by the name of a city. */
export function ZonePicker(props: {
  value: string;
  onChange: (zone: string) => void;
  error: string | undefined;
}) {
  const { t } = useItsmTranslation();
  const { value, onChange, error } = props;
  const options = useMemo(
    () => zonesWith(value).map(id => ({ id, label: id })),
    [value],
  );
  return (
    <FieldErrorScope name="timeZone" error={error}>
      <Combobox
        name="timeZone"
        label={t('administration.calendar.zone')}
        description={t('administration.zone.hint')}
        secondaryLabel={t('common.required')}
        placeholder={t('administration.zone.placeholder')}
        isRequired
        validationBehavior="aria"
        // A list that opens under Tab covers the fields that follow.
        menuTrigger="input"
        options={options}
        search={{
          filter: ({ label }, query) => plain(label).includes(plain(query)),
        }}
        value={value || null}
        onChange={zone => onChange(zone === null ? '' : String(zone))}
      />
    </FieldErrorScope>
  );
}
