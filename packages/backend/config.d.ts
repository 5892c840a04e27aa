export interface Config {
  itsm?: {
    /**
     * Fills an empty service desk with the tickets of the demo organisation.
     * For demonstrations only.
     */
    demoTickets?: boolean;
  };
}
