/** Channel on which the backend tells portals that tickets changed. @public */
export const ITSM_TICKET_CHANNEL = 'itsm:ticket';

/**
 * What it tells; receivers ask the API for the rest. A signal without
 * references says that something changed which the receiver may read.
 *
 * @public
 */
export interface TicketSignal {
  refs: readonly string[];
}
