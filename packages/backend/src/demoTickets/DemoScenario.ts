import type {
  CreateTicketInput,
  RequestAction,
  Visibility,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/**
 * A length of office time such as `3d 2h 15m`. A day has nine hours, nights
 * and weekends do not count.
 */
export type OfficeSpan = string;

/** Answers of a form; dates hang on the day on which it is filed. */
export type DemoFields = NonNullable<CreateTicketInput['fields']>;

/** Gives the civil date some working days after (or before) the filing. */
export type FilingDay = (workingDays: number) => string;

/**
 * What is filed. People and groups are named without `user:default/` and
 * `group:default/`.
 */
export interface DemoFiling
  extends Pick<
    CreateTicketInput,
    'urgency' | 'impact' | 'origin' | 'restricted'
  > {
  /** How other steps and scenarios call the ticket. */
  id: string;
  /** Who files it. */
  by: string;
  /** Unique: an interrupted filling goes by it (see loadDemoTickets). */
  title: string;
  offering: string;
  description: string;
  fields?: (day: FilingDay) => DemoFields;
  requester?: string;
  /** A person of the catalog, or somebody without an account. */
  beneficiary?:
    | string
    | { name: string; unit: string; telephone?: string; email?: string };
  /** Id of the ticket that it supports. */
  parent?: string;
}

interface Head {
  /** Office time since the step before. */
  after: OfficeSpan;
  by: string;
  /** Id of the ticket; the one that the scenario began with when left out. */
  on?: string;
}

interface ActionAnswers {
  dispatch: { team: string; note?: string };
  assign: { team: string; assignee: string; note?: string };
  start: object;
  /** `resumeIn` is in working days. */
  pend: { reason: string; resumeIn?: number; comment?: string };
  resume: { note?: string };
  resolve: { code?: string; solution: string; cause?: string };
  reopen: { comment: string };
  close: { comment?: string };
  cancel: { reason: string };
}

type ActionStep = {
  [A in RequestAction]: { do: A } & ActionAnswers[A];
}[RequestAction];

/** One thing that somebody does to a ticket. */
export type DemoStep = Head &
  (
    | ActionStep
    | {
        do: 'write';
        text: string;
        visibility?: Visibility;
        /** Id of the new ticket that an answer to a closed one opens. */
        opens?: string;
      }
    | { do: 'file'; ticket: Omit<DemoFiling, 'by'> }
    | {
        do: 'edit';
        description?: string;
        impact?: DemoFiling['impact'];
        urgency?: DemoFiling['urgency'];
        fields?: (day: FilingDay) => DemoFields;
      }
    | { do: 'prioritise'; priority: 1 | 2 | 3 | 4; reason: string }
    | { do: 'link'; kind: 'related' | 'duplicate_of'; to: string }
    | {
        do: 'linkEntity';
        ref: string;
        role: 'affected' | 'cause';
        effect?: 'outage' | 'degraded';
      }
    | { do: 'watch'; person?: string }
    | { do: 'name'; person: string }
    /** Takes the text out of the newest public entry. */
    | { do: 'redact'; reason: string }
  );

/** The story of a ticket, and of those that hang on it, in order of time. */
export interface DemoScenario extends DemoFiling {
  /** When it was filed, as office time before the desk is filled. */
  ago: OfficeSpan;
  then: readonly DemoStep[];
}
