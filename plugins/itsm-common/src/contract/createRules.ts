import { FINDING_TEXTS } from '../domain/findings';
import type { TicketType } from '../domain/tickets/ticketTypes';

/** Fields of a new ticket that only some kinds have. */
const KINDS_OF_FIELD: Readonly<Record<string, readonly TicketType[]>> = {
  offering: ['request', 'incident'],
  fields: ['request', 'incident'],
  urgency: ['request', 'incident', 'problem'],
  impact: ['request', 'incident', 'problem'],
  beneficiary: ['request', 'incident'],
  unit: ['request', 'incident'],
  changeKind: ['change'],
  template: ['change'],
  changeReason: ['change'],
  implementationPlan: ['change'],
  testPlan: ['change'],
  rollbackPlan: ['change'],
  outage: ['change'],
  plannedStart: ['change'],
  plannedEnd: ['change'],
};

const NEEDED: Readonly<Record<TicketType, readonly string[]>> = {
  request: ['offering'],
  incident: ['title'],
  problem: ['title'],
  change: ['title', 'changeKind'],
};

type NewTicket = { type: TicketType; [field: string]: unknown };

interface Finding {
  path: string;
  message: string;
}

/** Fields that the kind of ticket does not have. */
export function fieldsOfOtherKinds(ticket: NewTicket): Finding[] {
  return Object.entries(KINDS_OF_FIELD)
    .filter(
      ([field, kinds]) =>
        isGiven(ticket[field]) && !kinds.includes(ticket.type),
    )
    .map(([path]) => ({
      path,
      message: FINDING_TEXTS.notOfKind,
    }));
}

/** Fields that the kind of ticket cannot do without. */
export function missingOfKind(ticket: NewTicket): Finding[] {
  return NEEDED[ticket.type]
    .filter(field => ticket[field] === undefined)
    .map(path => ({ path, message: FINDING_TEXTS.required }));
}

/** `fields` defaults to no answers at all. */
function isGiven(value: unknown): boolean {
  return (
    value !== undefined &&
    !(typeof value === 'object' && Object.keys(value as object).length === 0)
  );
}
