export interface Config {
  app?: {
    /** The demo sign-in page: whom it offers by name. */
    demoSignIn?: {
      /**
       * People of the catalog, in the order in which they are shown. Anybody
       * else can be entered by reference.
       * @default []
       * @deepVisibility frontend
       */
      people?: Array<{
        /** Entity reference of the User, such as `user:default/ana`. */
        ref: string;
        /** Name to show before the catalog can be read. */
        name: string;
        /**
         * Unit or team to show under the name.
         * @default none
         */
        unit?: string;
        /** Role the person plays in the demonstration; decides the group of the list. */
        role:
          | 'requester'
          | 'liaison'
          | 'unitHead'
          | 'agent'
          | 'engineer'
          | 'developer'
          | 'problemManager'
          | 'changeManager'
          | 'approver'
          | 'serviceManager'
          | 'director'
          | 'administrator';
      }>;
    };
  };
}
