import type {
  AllowedAction,
  TicketDetail,
  TicketEventView,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { FakeHandlers } from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import { renderTicket } from './renderTicket';

/** Renders the page of a ticket of any kind at its own address. */
export function renderOf(
  ticket: TicketDetail,
  handlers: FakeHandlers = {},
  events: TicketEventView[] = [],
) {
  return renderTicket(ticket, {
    at: `/itsm/tickets/${ticket.ref}`,
    handlers,
    events,
  });
}

/** An action that asks for nothing unless it is told. */
export function anAction(
  part: Partial<AllowedAction> & Pick<AllowedAction, 'action'>,
): AllowedAction {
  return { fields: [], missing: [], flowsTo: 0, ...part };
}
