export * from './NewTicketContent';
export * from './NewTicketPage';
