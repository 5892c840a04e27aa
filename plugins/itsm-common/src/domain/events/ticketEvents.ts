import type { TicketState } from '../tickets/ticketState';
import type {
  EntityEffect,
  EntityRole,
  LinkKind,
  Visibility,
} from '../tickets/ticketTypes';
import type { TicketAction } from '../lifecycle/lifecycles';
import type { EscalationAudience } from '../sla/escalation';
import type { SlaMetric, SlaThreshold } from '../sla/slaClock';

/**
 * A field before and after; a missing side means the field was empty, or that
 * the value was taken out.
 *
 * @public
 */
export interface FieldChange {
  from?: unknown;
  to?: unknown;
  /** A value of it was taken out of the log for good. */
  redacted?: true;
}

/** @public */
export type FieldChanges = { [K in keyof TicketState]?: FieldChange };

/** A catalog entity as the log tells of it. @public */
export interface LinkedEntity {
  ref: string;
  role: EntityRole;
  title: string;
  effect?: EntityEffect;
}

/** Why the system acted. @public */
export type AutomaticReason =
  | 'requester_replied'
  | 'duplicate_linked'
  /** The parent went the same way (Mesa semantics 3.5). */
  | 'parent_moved'
  /** The problem it waited for was fixed. */
  | 'problem_fixed'
  /** The problem it waited for was cancelled. */
  | 'problem_cancelled'
  /** The change it waited for, or that fixes it, was made. */
  | 'change_made'
  /** The plan was edited after it was decided about. */
  | 'plan_edited'
  /** A target was missed (Mesa semantics 3.3). */
  | 'target_missed'
  /** The date came until which it was to wait. */
  | 'date_came'
  /** Nobody answered for too long. */
  | 'no_answer'
  /** It was resolved long enough ago. */
  | 'time_over';

/** What the log says of a target that is at risk or missed. @public */
export interface SlaReached {
  kind: 'sla_reached';
  metric: SlaMetric;
  isBreach: boolean;
  threshold: SlaThreshold;
  /** When it was reached; UTC milliseconds. */
  reachedAt: number;
  /** Working milliseconds. */
  target: number;
  /** Whom it tells; nobody when they have been told of the same clock before. */
  tell: readonly EscalationAudience[];
  /** Who had it then: person id, and group. It may be with others by now. */
  assignee?: string;
  team: string;
}

/**
 * What can be written to a ticket's log. Every change of the row is the
 * `changes` of some event, so that the fold of the log gives the row.
 * An event has one visibility: what is internal goes into an event of its own.
 *
 * @public
 */
export type TicketEventBody =
  | { kind: 'created'; changes: FieldChanges }
  | {
      kind: 'transition';
      action: TicketAction;
      changes: FieldChanges;
      text?: string;
      /** It had a text, which was taken out: something was said all the same. */
      textTaken?: true;
      /** Why the system acted, when no person did. */
      automatic?: AutomaticReason;
      /** The ticket from which it came, such as the parent. */
      because?: string;
    }
  | {
      kind: 'edited';
      changes: FieldChanges;
      text?: string;
      automatic?: AutomaticReason;
    }
  | {
      kind: 'comment';
      text: string;
      /** The ticket whose log it was first written to. */
      because?: string;
    }
  | { kind: 'workaround_communicated'; text: string; tickets: number }
  /**
   * What comes next was lived through in another system. `at` of the entry is
   * the instant of the history that it stands before.
   */
  | {
      kind: 'imported';
      source: string;
      externalId: string;
      /** When it was read in; UTC milliseconds. */
      importedAt: number;
      /** How many updates of the source followed. */
      updates: number;
    }
  /**
   * Which tickets went along with an action, and which open ones could not
   * (Mesa semantics 3.5).
   */
  | { kind: 'flowed'; moved: string[]; stayed: string[] }
  /** The requester was reminded that it waits for them. */
  | { kind: 'reminded'; changes: FieldChanges }
  /** Its clocks took on the policies of that moment. */
  | { kind: 'sla_reapplied'; job: string }
  /** A clock warned, or missed its target (Mesa semantics 3.3). */
  | SlaReached
  | { kind: 'entity_linked' | 'entity_unlinked'; entity: LinkedEntity }
  /**
   * What suffers with its entities was worked out, and is not what it was
   * before (Mesa semantics 3.6).
   */
  | {
      kind: 'impact_computed';
      /** References that came and went. */
      added: string[];
      removed: string[];
      /** Accepted ones that the failure does not reach any more. */
      recovered?: string[];
      /** Accepted ones that had recovered, and are reached again. */
      returned?: string[];
      /** How many there are now. */
      total: number;
      graphVersion: number;
    }
  /** Somebody knows that these do not suffer, or took that back. */
  | { kind: 'impact_dismissed' | 'impact_restored'; entities: string[] }
  | {
      kind: 'ticket_linked' | 'ticket_unlinked';
      link: { kind: LinkKind; ticket: string };
    }
  | { kind: 'watcher_added' | 'watcher_removed'; person: string }
  | { kind: 'access_granted' | 'access_revoked'; person: string }
  | { kind: 'routed'; reason: string; team: string; text?: string }
  | { kind: 'entry_redacted'; seq: number; reason: string };

/** @public */
export type TicketEventKind = TicketEventBody['kind'];

/** One entry of the log as it is stored. @public */
export interface TicketEvent {
  seq: number;
  /** UTC milliseconds; never before the previous entry's. */
  at: number;
  /** Person id; undefined when the system acted. */
  actor?: string;
  visibility: Visibility;
  body: TicketEventBody;
}

/** The differences between two states, as an event carries them. @public */
export function diffStates(
  before: Partial<TicketState>,
  after: TicketState,
): FieldChanges {
  const changes: Record<string, FieldChange> = {};
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  for (const key of keys) {
    const from = before[key as keyof TicketState];
    const to = after[key as keyof TicketState];
    if (JSON.stringify(from) !== JSON.stringify(to)) {
      changes[key] = {
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      };
    }
  }
  return changes as FieldChanges;
}
