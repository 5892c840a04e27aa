import type { CODE_LIST_PURPOSES } from '../../definitions';
import type { ChangeKind, TicketType } from '../tickets/ticketTypes';
import type { TicketRequirement } from './requirements';

/** What a person is to a ticket, as far as life cycles care. @public */
export type Relation =
  | 'requester'
  | 'beneficiary'
  | 'opener'
  /** Somebody with a staff role. */
  | 'staff'
  /** A member of the team that has the ticket. */
  | 'team'
  /** Has the ticket: for a change, who implements it. */
  | 'assignee'
  /** Had a part in making a change. */
  | 'implementer'
  /** Holds the role, and acts for the desk on the ticket. */
  | 'changeManager';

/** Something an action asks for. @public */
export interface ActionField {
  readonly name: ActionFieldName;
  readonly type:
    | 'team'
    | 'teamMember'
    | 'code'
    | 'choice'
    | 'dateTime'
    | 'ticket'
    | 'text';
  readonly required: boolean;
  /** Which code list answers it, for `code`. */
  readonly codes?: (typeof CODE_LIST_PURPOSES)[number];
  /** The answers to choose from, for `choice`. */
  readonly choices?: readonly string[];
  /** Which kind of ticket is meant, for `ticket`. */
  readonly ticketType?: TicketType;
  /** Instants: which side of now they must lie on. */
  readonly time?: 'past' | 'future';
  /** What the ticket says already counts when the answer is left out. */
  readonly kept?: boolean;
  /** Only asked for, and then required, when another answer is one of these. */
  readonly when?: {
    readonly field: ActionFieldName;
    readonly is: readonly string[];
  };
  /** Who will be able to read the answer. */
  readonly visibility: 'public' | 'internal';
}

/** @public */
export type ActionFieldName =
  | 'team'
  | 'assignee'
  | 'reason'
  | 'resumeAt'
  | 'resolutionCode'
  | 'solution'
  | 'cause'
  | 'outcome'
  | 'rootCause'
  | 'workaround'
  | 'duplicateOf'
  | 'causedBy'
  | 'actualStart'
  | 'actualEnd'
  | 'conclusions'
  | 'comment'
  | 'note';

/**
 * Who may take an action.
 * `whileUnowned` holds only as long as no person has the ticket.
 *
 * @public
 */
export interface ActionGrant {
  readonly to: Relation;
  readonly whileUnowned?: boolean;
  /** Not for somebody who asked for it or does the work (semantics 3.4). */
  readonly separateDuties?: boolean;
}

/**
 * One row of a life-cycle table.
 * `to` is a status, `kept` (the status stays), `before` (the status that
 * the ticket had before it went pending) or `review_or_closed` (where a
 * completed change goes, see `applyTransition`).
 *
 * @public
 */
export interface TransitionRule<
  Status extends string = string,
  Action extends string = string,
> {
  readonly action: Action;
  readonly from: readonly Status[];
  readonly to: Status | 'kept' | 'before' | 'review_or_closed';
  /** The row is for these kinds of change only. */
  readonly changeKinds?: readonly ChangeKind[];
  /** What the ticket itself must hold before the action is taken. */
  readonly needs?: readonly TicketRequirement[];
  readonly grants: readonly ActionGrant[];
  readonly fields: readonly ActionField[];
}

/** A life cycle: its statuses and the only moves between them. @public */
export interface Lifecycle<
  Status extends string = string,
  Action extends string = string,
> {
  readonly statuses: readonly Status[];
  readonly initial: Status;
  /** Statuses from which no action leads on. */
  readonly final: readonly Status[];
  readonly rules: readonly TransitionRule<Status, Action>[];
}

/** What decides which row of a table applies. @public */
export interface LifecyclePosition {
  readonly status: string;
  readonly changeKind?: ChangeKind;
}

/** The rule of an action in a status, if the table has one. @public */
export function findRule<S extends string, A extends string>(
  lifecycle: Lifecycle<S, A>,
  action: string,
  position: LifecyclePosition,
): TransitionRule<S, A> | undefined {
  return rulesFrom(lifecycle, position).find(rule => rule.action === action);
}

/** The rows of the table that lead on from where a ticket is. @public */
export function rulesFrom<S extends string, A extends string>(
  lifecycle: Lifecycle<S, A>,
  { status, changeKind }: LifecyclePosition,
): TransitionRule<S, A>[] {
  return lifecycle.rules.filter(
    rule =>
      (rule.from as readonly string[]).includes(status) &&
      (!rule.changeKinds ||
        (changeKind !== undefined && rule.changeKinds.includes(changeKind))),
  );
}

/** The actions that the table defines for a ticket, in table order. @public */
export function actionsFrom<S extends string, A extends string>(
  lifecycle: Lifecycle<S, A>,
  position: LifecyclePosition,
): A[] {
  return rulesFrom(lifecycle, position).map(rule => rule.action);
}

const INVOLVED = [
  'requester',
  'beneficiary',
  'opener',
  'assignee',
  'implementer',
] as const;

/** Whether one of the person's relations is granted the action. @public */
export function isGranted(
  rule: TransitionRule,
  relations: ReadonlySet<Relation>,
  ticket: { assignee?: unknown },
): boolean {
  const hasPart = INVOLVED.some(relation => relations.has(relation));
  return rule.grants.some(
    grant =>
      relations.has(grant.to) &&
      (!grant.whileUnowned || ticket.assignee === undefined) &&
      (!grant.separateDuties || !hasPart),
  );
}
