import type { TicketDetail } from '@mesa-itsm/backstage-plugin-itsm-common';

/** Parts of a ticket that are named when somebody else has changed them. */
export const TICKET_PARTS = [
  'title',
  'description',
  'status',
  'priority',
  'team',
  'assignee',
  'impact',
  'urgency',
  'pendingReason',
  'resumeAt',
  'resolution',
  'restricted',
  'fields',
  'entities',
  'links',
  'watchers',
  'named',
  'plan',
  'analysis',
] as const satisfies readonly (keyof TicketDetail)[];

export type TicketPart = (typeof TICKET_PARTS)[number];

function fingerprint(value: unknown): string {
  return JSON.stringify(value) ?? '';
}

/**
 * What differs between the ticket that a person has on screen and the one
 * that the server has now. An empty list means that only the log grew.
 */
export function changedParts(
  before: TicketDetail,
  after: TicketDetail,
): TicketPart[] {
  return TICKET_PARTS.filter(
    part => fingerprint(before[part]) !== fingerprint(after[part]),
  );
}
