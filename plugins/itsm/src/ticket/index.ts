export * from './TicketContent';
