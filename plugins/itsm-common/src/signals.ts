/** Channel on which the backend tells portals that a ticket changed. @public */
export const ITSM_TICKET_CHANNEL = 'itsm:ticket';

/** What it tells; receivers ask the API for the rest. @public */
export interface TicketSignal {
  ref: string;
  kind: string;
}
