import { Checkbox, Text } from '@backstage/ui';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { ChoiceInput, TextInput } from '../../../dialogs';
import { RowFrame } from '../../editor/fields/RowFrame';
import { useFieldRow } from '../../editor/fields/useFieldRow';
import { below, type ErrorAt } from '../../editor/issues/fieldErrors';
import {
  HOLIDAY_KINDS,
  type HolidayDraft,
  type HolidayKind,
} from '../draft/holidayDraft';
import { halfDay } from '../draft/hoursDraft';
import { HoursEditor } from '../week/HoursEditor';
import { HolidayLine } from './HolidayLine';
import { HolidayWhen } from './HolidayWhen';
import { HolidayYears } from './HolidayYears';

/** What the parts of a row are given. */
export interface HolidayRowProps {
  /** Path of the holiday; unique on the page. */
  name: string;
  holiday: HolidayDraft;
  onChange: (holiday: HolidayDraft) => void;
  errorAt: ErrorAt;
}

/** Where something can be wrong with a holiday that is not open. */
const PLACES = ['', 'name', 'date', 'from', 'to', 'until', 'every', 'hours'];

/**
 * One holiday: in words, until somebody edits it or something is wrong with
 * it. Lists hold hundreds, which nobody would find among their fields.
 */
export function HolidayRow(
  props: HolidayRowProps & { number: number; onRemove: () => void },
) {
  const { t } = useItsmTranslation();
  const { number, holiday, onChange, onRemove, errorAt } = props;
  const label =
    holiday.name.trim() ||
    t('administration.holidays.number', { number: String(number) });
  const isOpen = holiday.isOpen || PLACES.some(errorAt);
  return (
    <RowFrame label={label} onRemove={onRemove}>
      {isOpen ? (
        <HolidayFields
          {...props}
          label={label}
          // Stays open once it is written in, also when nothing is wrong.
          onChange={next => onChange({ ...next, isOpen: true })}
        />
      ) : (
        <HolidayLine
          holiday={holiday}
          onEdit={() => onChange({ ...holiday, isOpen: true })}
        />
      )}
    </RowFrame>
  );
}

/** Its name, its day, its years, and what is worked on it. */
function HolidayFields(props: HolidayRowProps & { label: string }) {
  const { t } = useItsmTranslation();
  const classes = useFieldRow();
  const { label, name, holiday, onChange, errorAt } = props;
  const isRule = holiday.kind !== 'date' && holiday.kind !== 'span';
  return (
    <>
      <div className={classes.row}>
        <TextInput
          name={`${name}.name`}
          label={t('administration.holidays.name')}
          isRequired
          maxLength={120}
          // Somebody asked for the row: to add it, or to edit it.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={holiday.isOpen}
          value={holiday.name}
          onChange={text => onChange({ ...holiday, name: text })}
          error={errorAt('name')}
        />
        <ChoiceInput
          name={`${name}.kind`}
          label={t('administration.holidays.kind')}
          isRequired
          options={HOLIDAY_KINDS.map(id => ({
            id,
            label: t(`administration.holidays.kind.${id}`),
          }))}
          value={holiday.kind}
          onChange={kind => onChange({ ...holiday, kind: kind as HolidayKind })}
        />
        <HolidayWhen {...props} />
      </div>
      {isRule && <HolidayYears {...props} />}
      <Checkbox
        isSelected={holiday.isHalf}
        onChange={isHalf =>
          onChange({
            ...holiday,
            isHalf,
            hours: holiday.hours.length > 0 ? holiday.hours : halfDay(),
          })
        }
      >
        {t('administration.holidays.half')}
      </Checkbox>
      {holiday.isHalf && (
        <>
          <HoursEditor
            day={label}
            name={`${name}.hours`}
            hours={holiday.hours}
            onChange={hours => onChange({ ...holiday, hours })}
            errorAt={below(errorAt, 'hours')}
          />
          {errorAt('hours') && (
            <Text role="alert" color="danger">
              {errorAt('hours')}
            </Text>
          )}
        </>
      )}
    </>
  );
}
