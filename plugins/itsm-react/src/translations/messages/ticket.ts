/** Words of the ticket pages. */
export const ticketMessages = {
  'ticket.title': 'Ticket',
} as const;
