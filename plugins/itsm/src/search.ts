/**
 * Tickets on the search page of apps on the new frontend system.
 *
 * @packageDocumentation
 */
export {
  TICKET_RESULT_TYPE,
  ticketSearchModule as default,
  TicketSearchApi,
} from './search/index';
