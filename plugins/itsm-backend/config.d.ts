export interface Config {
  /** Mesa, the service desk. */
  itsm?: {
    /**
     * Language for people who have not chosen one.
     * @default en
     */
    defaultLanguage?: 'en' | 'es';

    /**
     * IANA time zone of the desk: decides what "today" is in date fields.
     * @default UTC
     */
    timeZone?: string;

    /**
     * Roles of the service desk, each a list of catalog groups. Members of
     * the groups below them have the role too. Everybody is a requester;
     * liaisons are named on their unit by the annotation `itsm/liaison`.
     */
    roles?: {
      /** First level: registers, classifies, routes, answers, resolves. */
      agent?: string[];
      /** Second level: the teams that tickets are routed to. */
      engineer?: string[];
      /** Keeps the problems: causes, known errors. */
      problemManager?: string[];
      /** Decides about changes. */
      changeManager?: string[];
      /** Keeps the service catalogue and the policies. */
      serviceManager?: string[];
      /** Everything, restricted tickets by permission only. */
      administrator?: string[];
    };

    organisation?: {
      /**
       * Values of `spec.type` of groups that work tickets.
       * @default ["team"]
       */
      teamTypes?: string[];
      /**
       * Values of `spec.type` of groups that people ask from.
       * @default ["unit", "directorate", "department", "business-unit", "organization"]
       */
      unitTypes?: string[];
    };

    definitions?: {
      /**
       * YAML files, or folders of them, that are applied when the backend
       * starts. Relative paths count from the working directory.
       */
      files?: string[];
    };

    /** When a resolved request can still be reopened. */
    reopen?: {
      /** @default 3 */
      maxTimes?: number;
      /**
       * Calendar days after resolution.
       * @default 15
       */
      withinDays?: number;
    };

    outbox?: {
      /**
       * Failed deliveries before a message is given up.
       * @default 12
       */
      maxAttempts?: number;
      /**
       * Days for which delivered messages are kept.
       * @default 7
       */
      keepDays?: number;
    };
  };
}
