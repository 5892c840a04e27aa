export interface Config {
  /** Mesa, the service desk. */
  itsm?: {
    /**
     * Language in which the desk writes to people who have not chosen one,
     * such as the texts that it adds to tickets by itself.
     * @default en
     */
    defaultLanguage?: 'en' | 'es';

    /**
     * IANA time zone of the desk, such as `America/Mexico_City`: decides what
     * "today" is in the date questions of forms.
     * @default UTC
     */
    timeZone?: string;

    /**
     * Who has which role: for each one a list of catalog groups, such as
     * `group:default/service-desk`. Members of the groups below them have the
     * role too. Everybody who is signed in is a requester; liaisons are named
     * on their unit by the annotation `itsm/liaison`.
     */
    roles?: {
      /**
       * First level: registers, classifies, routes, answers, resolves.
       * @default []
       */
      agent?: string[];
      /**
       * Second level: the teams that tickets are routed to.
       * @default []
       */
      engineer?: string[];
      /**
       * Looks for the causes behind incidents and keeps the known errors.
       * @default []
       */
      problemManager?: string[];
      /**
       * Validates, approves, rejects and reviews changes, never their own.
       * @default []
       */
      changeManager?: string[];
      /**
       * Keeps configuration items in the portal: writes, imports and retires
       * them. It is no role of the service desk: it opens no ticket.
       * @default []
       */
      configurationManager?: string[];
      /**
       * Applies definitions: the service catalogue, forms, code lists, routing.
       * @default []
       */
      serviceManager?: string[];
      /**
       * Sees the outbox and the notes, removes texts, imports, opens
       * restricted tickets where the permission lets them.
       * @default []
       */
      administrator?: string[];
    };

    /** Which groups of the catalog are teams, and which are units. */
    organisation?: {
      /**
       * Values of `spec.type` of the groups that tickets can be given to.
       * @default ["team"]
       */
      teamTypes?: string[];
      /**
       * Values of `spec.type` of the groups that people ask from.
       * @default ["unit", "directorate", "department", "business-unit", "organization"]
       */
      unitTypes?: string[];
    };

    /**
     * Notices in the portal, through the notifications plugin of Backstage,
     * which the backend must have.
     */
    notifications?: {
      /**
       * Whether people get notices of what is at risk or late, and are
       * reminded of what waits for them.
       * @default false
       */
      enabled?: boolean;
      /**
       * Path of the service desk in the app, for links.
       * @default /itsm
       */
      pagePath?: string;
    };

    /** Where definitions come from, beside those applied in the portal. */
    definitions?: {
      /**
       * YAML files, or folders of them, that are applied when the backend
       * starts. Relative paths count from the working directory, which is
       * `packages/backend` as a rule. What a file defines is no longer changed
       * in the portal.
       * @default []
       */
      files?: string[];
    };

    /** When a resolved request or incident can still be reopened. */
    reopen?: {
      /**
       * How often one ticket can be reopened. A whole number; 0 means never.
       * @default 3
       * @unit times
       */
      maxTimes?: number;
      /**
       * How long after its resolution, in calendar days. A whole number; 0
       * means never.
       * @default 15
       * @unit days
       */
      withinDays?: number;
    };

    /** Messages that leave the desk, such as live updates of open pages. */
    outbox?: {
      /**
       * Failed deliveries before a message is given up and shown to
       * administrators. Pauses between them grow. A whole number of at least 1.
       * @default 12
       * @unit attempts
       */
      maxAttempts?: number;
      /**
       * How long delivered messages are kept. A whole number of at least 1.
       * @default 7
       * @unit days
       */
      keepDays?: number;
    };
  };
}
