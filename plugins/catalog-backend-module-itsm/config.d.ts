export interface Config {
  /** Mesa, the service desk. */
  itsm?: {
    /** Configuration items that are kept in the portal. */
    configurationItems?: {
      /**
       * Path of the page where items are edited, below the address of the
       * app: entities of the catalog link to it.
       * @default /itsm/configuration
       */
      pagePath?: string;
    };
  };
}
