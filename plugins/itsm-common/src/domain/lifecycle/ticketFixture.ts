import type { TicketState } from '../tickets/ticketState';

/** A request as it is right after filing. For tests. */
export function newTicket(over: Partial<TicketState> = {}): TicketState {
  return {
    title: 'A page',
    description: 'Please change it',
    status: 'new',
    requester: 'p-ana',
    beneficiary: 'p-ana',
    openedBy: 'p-ana',
    origin: 'portal',
    fields: {},
    impact: 'person',
    urgency: 'medium',
    priorityComputed: 3,
    team: 'group:default/web',
    restricted: false,
    reopenCount: 0,
    reassignCount: 0,
    ...over,
  };
}
