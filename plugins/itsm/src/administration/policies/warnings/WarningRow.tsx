import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { ChoiceInput } from '../../../dialogs';
import { NumberInput } from '../../editor/fields/NumberInput';
import { RowFrame } from '../../editor/fields/RowFrame';
import { useFieldRow } from '../../editor/fields/useFieldRow';
import type { ErrorAt } from '../../editor/issues/fieldErrors';
import type { TargetUnit } from '../draft/targetDraft';
import {
  WARNING_KINDS,
  type WarningDraft,
  type WarningKind,
} from '../draft/warningDraft';
import { TargetInput } from '../fields/TargetInput';

/** Working days are no time before something. */
const UNITS: readonly TargetUnit[] = ['minutes', 'hours', 'text'];

/** One warning: at a part of the target, or some time before it is due. */
export function WarningRow(props: {
  number: number;
  /** Path of the warning; unique on the page. */
  name: string;
  warning: WarningDraft;
  onChange: (warning: WarningDraft) => void;
  onRemove: () => void;
  errorAt: ErrorAt;
}) {
  const { t } = useItsmTranslation();
  const classes = useFieldRow();
  const { name, warning, onChange, errorAt } = props;
  return (
    <RowFrame
      label={t('administration.policy.warning.number', {
        number: String(props.number),
      })}
      onRemove={props.onRemove}
    >
      <div className={classes.row}>
        <ChoiceInput
          name={`${name}.kind`}
          label={t('administration.policy.warning.kind')}
          isRequired
          options={WARNING_KINDS.map(id => ({
            id,
            label: t(`administration.policy.warning.kind.${id}`),
          }))}
          value={warning.kind}
          onChange={kind => onChange({ ...warning, kind: kind as WarningKind })}
        />
        {warning.kind === 'percent' ? (
          <NumberInput
            name={`${name}.percent`}
            label={t('administration.policy.warning.percent')}
            value={warning.percent}
            onChange={percent => onChange({ ...warning, percent })}
            error={errorAt('percent') ?? errorAt('')}
          />
        ) : (
          <TargetInput
            name={`${name}.before`}
            label={t('administration.policy.warning.before')}
            units={UNITS}
            value={warning.before}
            onChange={before => onChange({ ...warning, before })}
            error={errorAt('before') ?? errorAt('')}
          />
        )}
      </div>
    </RowFrame>
  );
}
