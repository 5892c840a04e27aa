import type { StoredEvent } from './ticketEventRow';
import type { TicketRecord } from './TicketRecord';

/** What goes out of the entries of a ticket. @internal */
export function messagesOf(
  record: TicketRecord,
  events: readonly StoredEvent[],
) {
  return events.map(event => ({
    kind: event.body.kind,
    ticketId: record.id,
    payload: {
      ticketRef: record.ref,
      seq: event.seq,
      visibility: event.visibility,
    },
  }));
}
