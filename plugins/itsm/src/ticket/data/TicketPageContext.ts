import { createContext, useContext } from 'react';
import type {
  TicketDetail,
  TicketEventView,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ItsmPages } from '@mesa-itsm/backstage-plugin-itsm-react';

/** What all parts of a ticket's page share. */
export interface TicketPageValue {
  ticket: TicketDetail;
  /** The log, newest first, as far as it was read. */
  events: ItsmPages<TicketEventView>;
  /** Shows the ticket that a write returned. */
  accept: (ticket: TicketDetail) => void;
  /** Reads ticket and log again and keeps showing them meanwhile. */
  refresh: () => void;
}

export const TicketPageContext = createContext<TicketPageValue | undefined>(
  undefined,
);

/** The ticket on screen; only for parts of its page. */
export function useTicketPage(): TicketPageValue {
  const value = useContext(TicketPageContext);
  if (!value) {
    throw new Error('useTicketPage is for parts of the ticket page only');
  }
  return value;
}
