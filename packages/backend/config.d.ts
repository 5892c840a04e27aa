export interface Config {
  auth?: {
    providers?: {
      /** Sign-in by choosing a person of the catalog, for development and demonstrations. */
      demo?: {
        /**
         * Lets the demo sign-in start when NODE_ENV is neither development nor
         * test. Anybody who reaches the portal can then be anybody.
         */
        dangerouslyAllowOutsideDevelopment?: boolean;
      } | null;
    };
  };
}
