import type {
  ChangeKind,
  CreateTicketInput,
  EntityEffect,
  LinkKind,
  TicketType,
  Visibility,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { DemoActions } from './DemoActions';

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
 * A time of day in the office's zone, on a day that is some working days
 * after (or before) an anchor, or a day of the week (1 is Monday) some weeks
 * after the anchor's.
 */
export type DemoMoment = { at: string } & (
  | { day: number; week?: never }
  | { week: number; weekday: number; day?: never }
);

/**
 * A window of a change. It hangs on the day of filing, or on the day on
 * which the desk is filled: so some windows always lie ahead.
 */
export type DemoWindow = DemoMoment & {
  from: 'filing' | 'filling';
  hours: number;
};

/** What makes a ticket a change. */
export interface DemoChange {
  kind: ChangeKind;
  template?: string;
  reason?: string;
  implementation?: string;
  tests?: string;
  rollback?: string;
  outage?: boolean;
  window?: DemoWindow;
}

/** An entity of the catalog; affected unless it says otherwise. */
export interface DemoEntity {
  ref: string;
  role?: 'primary' | 'affected' | 'cause';
  effect?: EntityEffect;
}

/** A link to a ticket that was filed before, by its id. */
export interface DemoLink {
  kind: Exclude<LinkKind, 'duplicated_by' | 'duplicate_of'>;
  to: string;
}

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
  /** A request when left out. */
  type?: TicketType;
  /** Who files it. */
  by: string;
  /** Unique: an interrupted filling goes by it (see loadDemoTickets). */
  title: string;
  /** What a request asks for. */
  offering?: string;
  description: string;
  fields?: (day: FilingDay) => DemoFields;
  requester?: string;
  /** A person of the catalog, or somebody without an account. */
  beneficiary?:
    | string
    | { name: string; unit: string; telephone?: string; email?: string };
  /** By routing when left out. */
  team?: string;
  entities?: readonly DemoEntity[];
  change?: DemoChange;
  links?: readonly DemoLink[];
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

/** A step of the life cycle. */
export type DemoActionStep = {
  [A in keyof DemoActions]: { do: A } & DemoActions[A];
}[keyof DemoActions];

/** One thing that somebody does to a ticket. */
export type DemoStep = Head &
  (
    | DemoActionStep
    | {
        do: 'write';
        text: string;
        visibility?: Visibility;
        /** Writes it to all open children as well. */
        toChildren?: boolean;
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
        rootCause?: string;
        workaround?: string;
      }
    | { do: 'prioritise'; priority: 1 | 2 | 3 | 4; reason: string }
    | ({ do: 'link' } & (DemoLink | { kind: 'duplicate_of'; to: string }))
    | ({ do: 'linkEntity' } & DemoEntity)
    /** Tells the open tickets that a problem explains what to do meanwhile. */
    | { do: 'communicate'; text?: string }
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
