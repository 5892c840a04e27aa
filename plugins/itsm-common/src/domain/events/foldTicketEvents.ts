import type { TicketState } from '../tickets/ticketState';
import type { TicketEvent } from './ticketEvents';

/**
 * Rebuilds a ticket from its log, oldest entry first. It must equal the
 * stored row: tests hold the two against each other.
 *
 * @public
 */
export function foldTicketEvents(events: readonly TicketEvent[]): TicketState {
  const state: Record<string, unknown> = {};
  for (const { body } of events) {
    if (!('changes' in body)) {
      continue;
    }
    for (const [field, change] of Object.entries(body.changes)) {
      if (change?.to === undefined) {
        delete state[field];
      } else {
        state[field] = change.to;
      }
    }
  }
  return state as unknown as TicketState;
}
