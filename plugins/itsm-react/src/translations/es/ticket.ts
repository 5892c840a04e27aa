import type { ticketMessages as english } from '../messages/ticket';
import type { TranslationOf } from '../TranslationOf';

export const ticketMessages: TranslationOf<typeof english> = {
  'ticket.title': 'Solicitud',
};
