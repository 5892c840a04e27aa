import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { ChoiceInput } from '../../../dialogs';
import { NumberInput } from '../../editor/fields/NumberInput';
import { useFieldRow } from '../../editor/fields/useFieldRow';
import type { ErrorAt } from '../../editor/issues/fieldErrors';
import type { PolicyDraft } from '../draft/policyDraft';
import { useDefinitionOptions } from './useDefinitionOptions';

/** Which of several policies counts, by which hours, and what follows. */
export function PolicyFields(props: {
  draft: PolicyDraft;
  onChange: (part: Partial<PolicyDraft>) => void;
  errorAt: ErrorAt;
}) {
  const { t } = useItsmTranslation();
  const classes = useFieldRow();
  const { draft, onChange, errorAt } = props;
  const { calendar, escalation } = draft;
  const calendars = useDefinitionOptions(
    'Calendar',
    calendar ? [calendar] : [],
  );
  const escalations = useDefinitionOptions(
    'EscalationPolicy',
    escalation ? [escalation] : [],
  );
  return (
    <div className={classes.row}>
      <NumberInput
        name="order"
        label={t('administration.fact.order')}
        description={t('administration.policy.orderHint')}
        isRequired
        min={0}
        value={draft.order}
        onChange={order => onChange({ order })}
        error={errorAt('order')}
      />
      <ChoiceInput
        name="calendar"
        label={t('administration.kind.Calendar')}
        description={t('administration.policy.calendarHint')}
        isRequired
        options={calendars}
        value={calendar || undefined}
        onChange={name => onChange({ calendar: name ?? '' })}
        error={errorAt('calendar')}
      />
      <ChoiceInput
        name="escalation"
        label={t('administration.kind.EscalationPolicy')}
        description={t('administration.policy.escalationHint')}
        placeholder={t('common.none')}
        options={escalations}
        value={escalation}
        onChange={name => onChange({ escalation: name })}
        error={errorAt('escalation')}
      />
    </div>
  );
}
