/** Channel on which the backend tells portals that tickets changed. @public */
export const ITSM_TICKET_CHANNEL = 'itsm:ticket';

/** What it tells; receivers ask the API for the rest. @public */
export type TicketSignal = {
  /** Without them it says only that something changed which they may read. */
  refs?: string[];
};
