import { useRef } from 'react';
import { Button, Flex, Text } from '@backstage/ui';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiAddLine } from '@remixicon/react';
import { TextInput } from '../../../dialogs';
import { useFocusKeeper } from '../../../focus';
import { RowFrame } from '../../editor/fields/RowFrame';
import { useFieldRow } from '../../editor/fields/useFieldRow';
import { below, type ErrorAt } from '../../editor/issues/fieldErrors';
import { newOverride, type OverrideDraft } from '../draft/calendarDraft';
import { CivilDateInput } from '../fields/CivilDateInput';
import { HoursEditor } from '../week/HoursEditor';

/** Dates that have other hours than their day of the week. */
export function OverrideRows(props: {
  overrides: readonly OverrideDraft[];
  onChange: (overrides: OverrideDraft[]) => void;
  errorAt: ErrorAt;
}) {
  const { t } = useItsmTranslation();
  const { overrides, onChange, errorAt } = props;
  const root = useRef<HTMLDivElement>(null);
  useFocusKeeper(root);
  return (
    // Takes the focus of a row that was taken away.
    <div ref={root} tabIndex={-1}>
      <Flex direction="column" gap="3" align="stretch">
        <Text color="secondary">
          {overrides.length > 0
            ? t('administration.overrides.hint')
            : t('administration.overrides.none')}
        </Text>
        {overrides.map((override, index) => (
          <OverrideRow
            key={override.key}
            label={t('administration.overrides.number', {
              number: String(index + 1),
            })}
            name={`overrides.${index}`}
            override={override}
            onChange={next =>
              onChange(
                overrides.map(other => (other === override ? next : other)),
              )
            }
            onRemove={() =>
              onChange(overrides.filter(other => other !== override))
            }
            errorAt={below(errorAt, index)}
          />
        ))}
        <span>
          <Button
            variant="secondary"
            iconStart={<RiAddLine />}
            onPress={() => onChange([...overrides, newOverride()])}
          >
            {t('administration.overrides.add')}
          </Button>
        </span>
      </Flex>
    </div>
  );
}

function OverrideRow(props: {
  label: string;
  name: string;
  override: OverrideDraft;
  onChange: (override: OverrideDraft) => void;
  onRemove: () => void;
  errorAt: ErrorAt;
}) {
  const { t } = useItsmTranslation();
  const classes = useFieldRow();
  const { label, name, override, onChange, errorAt } = props;
  return (
    <RowFrame label={label} onRemove={props.onRemove}>
      <div className={classes.row}>
        <CivilDateInput
          name={`${name}.date`}
          label={t('administration.holidays.date')}
          value={override.date}
          onChange={date => onChange({ ...override, date })}
          error={errorAt('date')}
        />
        <TextInput
          name={`${name}.name`}
          label={t('administration.overrides.reason')}
          maxLength={120}
          value={override.name}
          onChange={text => onChange({ ...override, name: text })}
          error={errorAt('name')}
        />
      </div>
      <HoursEditor
        day={label}
        name={`${name}.hours`}
        hours={override.hours}
        onChange={hours => onChange({ ...override, hours })}
        errorAt={below(errorAt, 'hours')}
      />
    </RowFrame>
  );
}
