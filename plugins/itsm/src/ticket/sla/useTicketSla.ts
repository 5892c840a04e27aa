import { useEffect, useRef } from 'react';
import { useItsmQuery } from '@mesa-itsm/backstage-plugin-itsm-react';
import { useTicketPage } from '../data/TicketPageContext';

/**
 * The clocks of the ticket on screen. The page does not wait for them; they
 * are read again with the ticket.
 */
export function useTicketSla() {
  const { ticket } = useTicketPage();
  const query = useItsmQuery('getTicketSla', { params: { ref: ticket.ref } });
  const { refresh } = query;
  const shown = useRef(ticket);
  useEffect(() => {
    if (shown.current !== ticket) {
      shown.current = ticket;
      refresh();
    }
  }, [ticket, refresh]);
  return query;
}
