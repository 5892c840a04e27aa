import {
  type ActionField,
  type AllowedAction,
  canLink,
  isFinal,
  isGranted,
  isOpen,
  LIFECYCLES,
  linkKindsOf,
  missingParts,
  rulesFrom,
  TICKET_TYPES,
  type TicketCapabilities,
  type TicketLink,
  type TicketRule,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type {
  TicketAuthority,
  TicketRights,
} from '../../access/TicketAuthority';
import type { DefinitionSnapshot } from '../../definitions/Definitions';
import type { ReadableTicket } from '../TicketReader';
import { editableFields, isPlanned, isPlanner } from '../usecases/editable';
import { reopenProblem } from '../usecases/transition/requireRule';

/** What decides about actions beside the ticket. @internal */
export interface ActionContext {
  definitions: DefinitionSnapshot;
  reopen: { maxTimes: number; withinDays: number };
  now: number;
  /** Links that the reader may see. */
  links: readonly TicketLink[];
}

/** The actions of the table that this person may take now. @internal */
export function allowedActions(
  ticket: ReadableTicket,
  context: ActionContext,
): AllowedAction[] {
  const { record, rights, around } = ticket;
  if (!rights.update) {
    return [];
  }
  const { state } = record;
  return rulesFrom(LIFECYCLES[record.type], state)
    .filter(
      rule =>
        isGranted(rule, rights.relations, state) &&
        !isBlocked(rule, ticket, context),
    )
    .map(rule => ({
      action: rule.action,
      fields: rule.fields
        .filter(field => field.visibility === 'public' || rights.readInternal)
        .map(field => fieldView(field, ticket, context.definitions)),
      missing: missingParts(rule.needs, state, around.entities.length),
      flowsTo: flowsTo(rule, ticket, context.links),
    }));
}

/** What the table allows but this person, or this ticket, does not. */
function isBlocked(
  { action }: TicketRule,
  { record, authority }: ReadableTicket,
  { reopen, now }: ActionContext,
): boolean {
  const { assignee, team, approvedBy } = record.state;
  const { caller } = authority;
  switch (action) {
    case 'reopen':
      return reopenProblem(record, reopen, now) !== undefined;
    case 'start':
      return assignee === undefined && !caller.groups.includes(team);
    case 'implement':
    case 'complete':
      return caller.person.id === approvedBy;
    default:
      return false;
  }
}

function fieldView(
  field: ActionField,
  { record }: ReadableTicket,
  definitions: DefinitionSnapshot,
): AllowedAction['fields'][number] {
  const { name, type, required, visibility, codes, ticketType, time } = field;
  const kept =
    field.kept && name in record.state
      ? record.state[name as keyof typeof record.state]
      : undefined;
  return {
    name,
    type,
    required,
    visibility,
    ...(codes ? { codes, choices: activeCodes(definitions, codes) } : {}),
    ...(field.choices ? { options: [...field.choices] } : {}),
    ...(ticketType ? { ticketType } : {}),
    ...(time ? { time } : {}),
    ...(kept === undefined ? {} : { value: shown(field, kept) }),
    ...(field.when
      ? { when: { field: field.when.field, is: [...field.when.is] } }
      : {}),
  };
}

function shown({ type }: ActionField, value: unknown): string {
  return type === 'dateTime'
    ? new Date(Number(value)).toISOString()
    : String(value);
}

/** How many tickets that the reader knows of may go the same way. */
function flowsTo(
  { action }: TicketRule,
  { record }: ReadableTicket,
  links: readonly TicketLink[],
): number {
  const waiting = (kind: TicketLink['kind'], party: TicketLink['waitsFor']) =>
    links.filter(link => link.kind === kind && link.waitsFor === party).length;
  switch (record.type) {
    case 'incident':
      return ['start', 'resume', 'pend', 'resolve'].includes(action)
        ? openChildren(links)
        : 0;
    case 'problem':
      return action === 'resolve' || action === 'cancel'
        ? waiting('investigates', 'problem')
        : 0;
    case 'change':
      return ['complete', 'review', 'cancel'].includes(action)
        ? waiting('fixes', 'change') +
            links.filter(
              link =>
                link.kind === 'fixes' && link.status === 'fix_in_progress',
            ).length
        : 0;
    default:
      return 0;
  }
}

function openChildren(links: readonly TicketLink[]): number {
  return links.filter(
    link =>
      link.kind === 'child' && link.type === 'incident' && isOpen(link.status),
  ).length;
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
  ticket: ReadableTicket,
  { links }: Pick<ActionContext, 'links'>,
): TicketCapabilities {
  const { record, rights, authority } = ticket;
  const { type, state } = record;
  const isOver = isFinal(type, state.status);
  const actsForDesk = rights.isDesk && rights.update;
  const plans = rights.update && isPlanned(record) && isPlanner(rights);
  return {
    comment: rights.update,
    readInternal: rights.readInternal,
    commentInternal: rights.readInternal && rights.update,
    commentToChildren:
      actsForDesk && type === 'incident' && openChildren(links) > 0,
    communicateWorkaround:
      actsForDesk &&
      type === 'problem' &&
      state.workaround !== undefined &&
      links.some(link => link.kind === 'investigates' && isOpen(link.status)),
    edit: editableFields(record, rights),
    // One from a template may be edited as far as that leaves it open.
    editVoidsDecision:
      (state.changeKind !== 'standard' && state.status === 'scheduled') ||
      (state.changeKind === 'normal' && state.status === 'authorization'),
    overridePriority:
      actsForDesk &&
      !isOver &&
      type !== 'change' &&
      authority.mayOverridePriority,
    watch: rights.update,
    manageWatchers: actsForDesk,
    link: actsForDesk,
    linkKinds: actsForDesk ? linkKindsOf(type) : [],
    linkEntities:
      !isOver && state.status !== 'implementing' && (actsForDesk || plans),
    fileLinked:
      actsForDesk && authority.caller.isStaff && authority.mayCreate
        ? fileLinked(ticket)
        : [],
    manageAccess: actsForDesk && rights.readInternal && state.restricted,
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

/** Tickets that follow from this one, and how the new one is linked to it. */
function fileLinked({
  record,
}: ReadableTicket): TicketCapabilities['fileLinked'] {
  const wanted = [
    { type: 'incident', link: 'parent' },
    { type: 'problem', link: 'investigates' },
    { type: 'change', link: 'fixes' },
    { type: 'incident', link: 'caused_by' },
  ] as const;
  return wanted.filter(
    ({ type, link }) =>
      TICKET_TYPES.includes(type) && canLink(link, type, record.type),
  );
}
