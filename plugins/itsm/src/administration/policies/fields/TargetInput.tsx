import { Select } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { TextInput } from '../../../dialogs';
import { NumberInput } from '../../editor/fields/NumberInput';
import {
  inUnit,
  TARGET_UNITS,
  type TargetDraft,
  type TargetUnit,
} from '../draft/targetDraft';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-2)',
      minWidth: 0,
    },
  },
  { name: 'ItsmTargetInput' },
);

/** A span of working time: a number with its unit, or ISO 8601 as text. */
export function TargetInput(props: {
  /** Path of the field; unique on the page. */
  name: string;
  label: string;
  value: TargetDraft;
  onChange: (value: TargetDraft) => void;
  error: string | undefined;
  units?: readonly TargetUnit[];
}) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const { name, label, value, onChange, error, units = TARGET_UNITS } = props;
  const offered = TARGET_UNITS.filter(
    unit => units.includes(unit) || unit === value.unit,
  );
  return (
    <div className={classes.root}>
      {value.unit === 'text' ? (
        <TextInput
          name={name}
          label={label}
          description={t('administration.policy.textHint')}
          maxLength={40}
          value={value.text}
          onChange={text => onChange({ ...value, text })}
          error={error}
        />
      ) : (
        <NumberInput
          name={name}
          label={label}
          min={1}
          value={value.amount}
          onChange={amount => onChange({ ...value, amount })}
          error={error}
        />
      )}
      <Select
        aria-label={t('administration.policy.unitOf', { label })}
        options={offered.map(id => ({
          id,
          label: t(`administration.policy.unit.${id}`),
        }))}
        value={value.unit}
        onChange={unit => onChange(inUnit(value, unit as TargetUnit))}
      />
    </div>
  );
}
