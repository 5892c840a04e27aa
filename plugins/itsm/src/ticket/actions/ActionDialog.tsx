import { useState } from 'react';
import { Alert, Text } from '@backstage/ui';
import type {
  AllowedAction,
  PickerItem,
  TicketDetail,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { FormDialog } from '../../dialogs';
import { useTicketPage } from '../data/TicketPageContext';
import { useTicketWrite } from '../data/useTicketWrite';
import { WriteNotice } from '../WriteNotice';
import { type ActionAnswers, missingAnswers, toTransition } from './actionForm';
import { ActionFieldInput } from './ActionFieldInput';

export interface ActionDialogProps {
  action: AllowedAction;
  /** What was typed before in this dialog, when it was left. */
  draft: ActionAnswers;
  onDraft: (answers: ActionAnswers) => void;
  onClose: () => void;
}

/** Asks for what an action needs and takes it. */
export function ActionDialog(props: ActionDialogProps) {
  const { t } = useItsmTranslation();
  const { ticket } = useTicketPage();
  const write = useTicketWrite();
  const [answers, setAnswers] = useState(() => ({
    ...presets(props.action, ticket),
    ...withoutDates(props.action, props.draft),
  }));
  const [missing, setMissing] = useState<readonly string[]>([]);
  // After a reload the action may ask for something else, or be gone.
  const action = ticket.allowedActions.find(
    ({ action: name }) => name === props.action.action,
  );
  const fields = (action ?? props.action).fields;

  const change = (name: string, value: string | PickerItem | undefined) => {
    const next = {
      ...answers,
      [name]: value,
      // Only members of the chosen team can be assigned.
      ...(name === 'team' ? { assignee: undefined } : {}),
    };
    setAnswers(next);
    props.onDraft(next);
    setMissing(before => before.filter(other => other !== name));
  };
  const submit = async () => {
    const gaps = missingAnswers(fields, answers);
    setMissing(gaps);
    if (gaps.length || !action) {
      return;
    }
    const done = await write.run('transitionTicket', base => ({
      params: { ref: base.ref },
      body: toTransition(action, base.version, answers),
    }));
    if (done) {
      props.onDraft({});
      props.onClose();
    }
  };
  const errorOf = (name: string) =>
    missing.includes(name) ? t('ticket.field.missing') : write.errorAt(name);

  return (
    <FormDialog
      title={t(`action.${props.action.action}`)}
      isOpen
      onClose={props.onClose}
      onSubmit={submit}
      submitLabel={t(`action.${props.action.action}`)}
      isPending={write.isPending}
      isDisabled={!action || write.conflict !== undefined}
      destructive={props.action.action === 'cancel'}
    >
      <WriteNotice write={write} />
      {!action && (
        <Alert status="warning" icon title={t('ticket.action.gone')} />
      )}
      {fields.map(field => (
        <ActionFieldInput
          key={field.name}
          field={field}
          answers={answers}
          error={errorOf(field.name)}
          onChange={change}
        />
      ))}
      {fields.length === 0 && <Text>{t('ticket.action.confirm')}</Text>}
    </FormDialog>
  );
}

/** A person is mostly chosen within the team that has the ticket already. */
function presets(action: AllowedAction, ticket: TicketDetail): ActionAnswers {
  const asksForMember = action.fields.some(({ type }) => type === 'teamMember');
  return asksForMember ? { team: ticket.team } : {};
}

/** A date field cannot show what was left in it before; it starts empty. */
function withoutDates(
  action: AllowedAction,
  draft: ActionAnswers,
): ActionAnswers {
  const dates = action.fields
    .filter(field => field.type === 'dateTime')
    .map(field => field.name);
  return Object.fromEntries(
    Object.entries(draft).filter(([name]) => !dates.includes(name)),
  );
}
