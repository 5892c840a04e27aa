export interface Config {
  app?: {
    /** The demo sign-in page: whom it offers by name. */
    demoSignIn?: {
      /**
       * People of the catalog, in the order in which they are shown.
       * @default []
       * @deepVisibility frontend
       */
      people?: Array<{
        /** Entity reference of the User, such as `user:default/ana`. */
        ref: string;
        /** Name to show. */
        name: string;
      }>;
    };
  };
}
