export { TICKET_RESULT_TYPE } from './toSearchResult';
export { TicketSearchApi } from './TicketSearchApi';
export { ticketSearchModule } from './ticketSearchModule';
