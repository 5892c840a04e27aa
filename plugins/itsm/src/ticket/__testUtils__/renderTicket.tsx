import type {
  Suspects,
  TicketDetail,
  TicketEventView,
  TicketImpact,
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

const GRAPH = { version: 1, isStale: false };
const NO_IMPACT: TicketImpact = {
  graph: GRAPH,
  computedAt: '2025-03-18T15:00:00.000Z',
  isPending: false,
  total: 0,
  items: [],
  hidden: 0,
  stops: [],
  owners: [],
  mayDecide: false,
};
const NO_SUSPECTS: Suspects = {
  graph: GRAPH,
  from: '2025-03-15T15:00:00.000Z',
  until: '2025-03-18T15:00:00.000Z',
  items: [],
  stops: [],
};

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
      getTicketImpact: () => NO_IMPACT,
      getSuspects: () => NO_SUSPECTS,
      ...options.handlers,
    },
  });
}
