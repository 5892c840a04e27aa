import { useState } from 'react';
import { Alert, Text } from '@backstage/ui';
import type {
  AllowedAction,
  PickerItem,
  TicketAction,
  TicketDetail,
  TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  actionText,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { FormDialog } from '../../dialogs';
import { useTicketPage } from '../data/TicketPageContext';
import { useTicketWrite } from '../data/useTicketWrite';
import { WriteNotice } from '../WriteNotice';
import {
  type ActionAnswers,
  type ActionFieldView,
  askedOf,
  keptAnswers,
  missingAnswers,
  toTransition,
  wrongTimes,
} from './actionForm';
import { ActionFieldInput } from './ActionFieldInput';
import { MissingParts, type MissingPlace } from './MissingParts';

/** What is said of the tickets that may go along. */
function flowText(type: TicketType, action: TicketAction) {
  if (type === 'problem') {
    return action === 'cancel'
      ? 'ticket.action.flowsToCancelled'
      : 'ticket.action.flowsToFixed';
  }
  if (type === 'change') {
    return 'ticket.action.flowsToMade';
  }
  return action === 'pend'
    ? 'ticket.action.flowsToWait'
    : 'ticket.action.flowsTo';
}

export interface ActionDialogProps {
  action: AllowedAction;
  /** What was typed before in this dialog, when it was left. */
  draft: ActionAnswers;
  onDraft: (answers: ActionAnswers) => void;
  onClose: () => void;
  /** Leads to where missing parts are filled in. */
  onFill: (place: MissingPlace) => void;
}

/** Asks for what an action needs and takes it. */
export function ActionDialog(props: ActionDialogProps) {
  const { t } = useItsmTranslation();
  const { ticket } = useTicketPage();
  const write = useTicketWrite();
  const [answers, setAnswers] = useState(() => ({
    ...presets(props.action, ticket),
    ...keptAnswers(props.action.fields),
    ...props.draft,
  }));
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  // After a reload the action may ask for something else, or be gone.
  const action = ticket.allowedActions.find(
    ({ action: name }) => name === props.action.action,
  );
  const { missing: lacking, flowsTo } = action ?? props.action;
  const fields = askedOf((action ?? props.action).fields, answers);
  const isBlocked = lacking.length > 0;

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
    setWrong(before => before.filter(other => other !== name));
  };
  const submit = async () => {
    const gaps = missingAnswers(fields, answers);
    setMissing(gaps);
    const times = wrongTimes(fields, answers, Date.now());
    setWrong(times);
    if (gaps.length || times.length || !action || isBlocked) {
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
  const errorOf = ({ name, time }: ActionFieldView) => {
    if (missing.includes(name)) {
      return t('ticket.field.missing');
    }
    return time && wrong.includes(name)
      ? t(`ticket.field.${time}`)
      : write.errorAt(name);
  };
  const name = actionText(t, props.action.action, ticket.type);

  return (
    <FormDialog
      title={name}
      isOpen
      onClose={props.onClose}
      onSubmit={submit}
      submitLabel={name}
      isPending={write.isPending}
      isDisabled={!action || isBlocked || write.conflict !== undefined}
      destructive={props.action.action === 'cancel'}
    >
      <WriteNotice write={write} />
      {!action && (
        <Alert status="warning" icon title={t('ticket.action.gone')} />
      )}
      {isBlocked && <MissingParts missing={lacking} onOpen={props.onFill} />}
      {flowsTo > 0 && (
        <Alert
          status="info"
          icon
          title={t(flowText(ticket.type, props.action.action), {
            count: flowsTo,
          })}
        />
      )}
      {fields.map(field => (
        <ActionFieldInput
          key={field.name}
          field={field}
          answers={answers}
          error={errorOf(field)}
          onChange={change}
        />
      ))}
      {fields.length === 0 && !isBlocked && (
        <Text>{t('ticket.action.confirm')}</Text>
      )}
    </FormDialog>
  );
}

/** A person is mostly chosen within the team that has the ticket already. */
function presets(action: AllowedAction, ticket: TicketDetail): ActionAnswers {
  const asksForMember = action.fields.some(({ type }) => type === 'teamMember');
  return asksForMember ? { team: ticket.team } : {};
}
