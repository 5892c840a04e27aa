import { Alert } from '@backstage/ui';
import {
  CHANGE_KINDS,
  TEXT_LIMITS,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  DateTimeInput,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { ChoiceInput, FormDialog, TextInput } from '../../dialogs';
import { OutageChoice } from '../../newTicket/OutageChoice';
import { useTicketPage } from '../data/TicketPageContext';
import { WriteNotice } from '../WriteNotice';
import { PLAN_TEXT_FIELDS } from './planForm';
import { usePlanEdit } from './usePlanEdit';

/** Edits the parts of a plan that the server takes from this person. */
export function EditPlanDialog(props: { onClose: () => void }) {
  const { t } = useItsmTranslation();
  const { ticket } = useTicketPage();
  const { draft, set, may, errorOf, write, submit } = usePlanEdit(
    props.onClose,
  );
  return (
    <FormDialog
      title={t('ticket.plan.edit')}
      isOpen
      onClose={props.onClose}
      onSubmit={submit}
      isPending={write.isPending}
      isDisabled={write.conflict !== undefined}
      width={720}
    >
      <WriteNotice write={write} />
      {ticket.capabilities.editVoidsDecision && (
        <Alert status="warning" icon title={t('ticket.plan.voids')} />
      )}
      {may('changeKind') && (
        <ChoiceInput
          name="changeKind"
          label={t('ticket.part.changeKind')}
          isRequired
          options={CHANGE_KINDS.map(id => ({
            id,
            label: t(`changeKind.${id}`),
          }))}
          value={draft.changeKind}
          onChange={value =>
            set({ changeKind: CHANGE_KINDS.find(id => id === value) })
          }
          error={errorOf('changeKind')}
        />
      )}
      {(['plannedStart', 'plannedEnd'] as const).filter(may).map(name => (
        <DateTimeInput
          key={name}
          name={name}
          label={t(`ticket.part.${name}`)}
          defaultValue={draft[name]}
          onChange={value => set({ [name]: value })}
          error={errorOf(name)}
        />
      ))}
      {may('outage') && (
        <OutageChoice
          value={draft.outage}
          onChange={outage => set({ outage })}
        />
      )}
      {PLAN_TEXT_FIELDS.filter(may).map(name => (
        <TextInput
          key={name}
          name={name}
          label={t(`ticket.part.${name}`)}
          rows={4}
          maxLength={
            name === 'changeReason' ? TEXT_LIMITS.comment : TEXT_LIMITS.plan
          }
          value={draft[name]}
          onChange={text => set({ [name]: text })}
          error={errorOf(name)}
        />
      ))}
    </FormDialog>
  );
}
