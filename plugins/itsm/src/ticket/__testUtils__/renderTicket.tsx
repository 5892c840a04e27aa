import type {
  TicketDetail,
  TicketEventView,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  anAgent,
  aRequester,
  type FakeHandlers,
} from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { aTicketSla } from '../../__testUtils__/slaClocks';
import {
  ALL_CAPABILITIES,
  aTicket,
  CANCEL,
  RESOLVE,
} from '../../__testUtils__/tickets';
import { TicketContent } from '../TicketContent';

/** A ticket as somebody sees it who may do everything with it. */
export const DESK = aTicket({
  capabilities: ALL_CAPABILITIES,
  allowedActions: [RESOLVE, CANCEL],
});

/** Renders the page of a ticket for the person that its capabilities tell. */
export function renderTicket(
  ticket: TicketDetail,
  options: {
    events?: TicketEventView[];
    at?: string;
    handlers?: FakeHandlers;
  } = {},
) {
  return renderScreen(<TicketContent />, {
    path: '/itsm/tickets/*',
    at: options.at ?? '/itsm/tickets/REQ-000001',
    handlers: {
      getMe: () =>
        ticket.capabilities.readInternal ? anAgent() : aRequester(),
      getTicket: () => ticket,
      listTicketEvents: () => ({ items: options.events ?? [] }),
      getTicketSla: () => aTicketSla([]),
      ...options.handlers,
    },
  });
}
