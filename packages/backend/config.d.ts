export interface Config {
  itsm?: {
    /**
     * Fills an empty service desk with the tickets of the demo organisation.
     * For demonstrations only.
     * @default false
     */
    demoTickets?: boolean;
  };
  auth?: {
    providers?: {
      /**
       * The demo sign-in: anybody becomes anybody of the catalog, without a
       * password. It is there as soon as the key is, and stops a backend that
       * runs outside of development.
       */
      demo?: {
        /**
         * Lets the demo sign-in start outside of development all the same.
         * Never where real people or data are.
         * @default false
         */
        dangerouslyAllowOutsideDevelopment?: boolean;
      };
    };
  };
}
