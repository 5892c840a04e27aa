import type { TicketSummary } from '@mesa-itsm/backstage-plugin-itsm-common';

/** Whether the work goes on only after the requester has answered. */
export function waitsForRequester(
  ticket: Pick<TicketSummary, 'status' | 'pendingReason'>,
): boolean {
  return (
    ticket.status === 'pending' &&
    ticket.pendingReason?.waitsFor === 'requester'
  );
}

/** Those waiting for the requester first; otherwise the order is kept. */
export function waitingFirst<
  T extends Pick<TicketSummary, 'status' | 'pendingReason'>,
>(tickets: readonly T[]): T[] {
  return [
    ...tickets.filter(waitsForRequester),
    ...tickets.filter(ticket => !waitsForRequester(ticket)),
  ];
}
