import {
  type AllowedAction,
  isGranted,
  requestLifecycle,
  type TicketCapabilities,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type {
  TicketAuthority,
  TicketRights,
} from '../../access/TicketAuthority';
import type { DefinitionSnapshot } from '../../definitions/Definitions';
import type { TicketRecord } from '../TicketRecord';
import { editableFields } from '../usecases/editable';
import { reopenProblem } from '../usecases/transitionTicket';

/** The actions of the table that this person may take now. @internal */
export function allowedActions(
  record: TicketRecord,
  rights: TicketRights,
  context: {
    definitions: DefinitionSnapshot;
    groups: readonly string[];
    reopen: { maxTimes: number; withinDays: number };
    now: number;
  },
): AllowedAction[] {
  if (!rights.update) {
    return [];
  }
  const { state } = record;
  const isBlocked = (action: string) =>
    (action === 'reopen' &&
      reopenProblem(record, context.reopen, context.now) !== undefined) ||
    (action === 'start' &&
      state.assignee === undefined &&
      !context.groups.includes(state.team));
  return requestLifecycle.rules
    .filter(
      rule =>
        rule.from.includes(state.status) &&
        isGranted(rule, rights.relations, state) &&
        !isBlocked(rule.action),
    )
    .map(rule => ({
      action: rule.action,
      fields: rule.fields
        .filter(field => field.visibility === 'public' || rights.readInternal)
        .map(field => ({
          ...field,
          ...(field.codes
            ? { choices: activeCodes(context.definitions, field.codes) }
            : {}),
        })),
    }));
}

function activeCodes(
  definitions: DefinitionSnapshot,
  purpose: Parameters<DefinitionSnapshot['codeList']>[0],
) {
  return (definitions.codeList(purpose)?.codes ?? [])
    .filter(code => code.state === 'active')
    .map(({ code, label }) => ({ code, label }));
}

/** What else this person may do now. @internal */
export function capabilitiesOf(
  record: TicketRecord,
  rights: TicketRights,
  authority: TicketAuthority,
): TicketCapabilities {
  const isOver = requestLifecycle.final.includes(record.state.status);
  const actsForDesk = rights.isDesk && rights.update;
  return {
    comment: rights.update,
    readInternal: rights.readInternal,
    commentInternal: rights.readInternal && rights.update,
    edit: editableFields(record, rights),
    overridePriority: actsForDesk && !isOver && authority.mayOverridePriority,
    watch: rights.update,
    manageWatchers: actsForDesk,
    link: actsForDesk,
    linkEntities: actsForDesk && !isOver,
    manageAccess: actsForDesk && rights.readInternal && record.state.restricted,
    redact: mayRedact(rights, authority),
  };
}

/** Whether this person may take something out of the log. @internal */
export function mayRedact(
  rights: TicketRights,
  authority: TicketAuthority,
): boolean {
  return (
    rights.readInternal &&
    rights.update &&
    authority.caller.roles.has('administrator')
  );
}
