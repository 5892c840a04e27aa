export { TicketContent } from './TicketContent';
