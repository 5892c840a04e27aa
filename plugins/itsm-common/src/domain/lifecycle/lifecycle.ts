import type { CODE_LIST_PURPOSES } from '../../definitions';

/** What a person is to a ticket, as far as life cycles care. @public */
export type Relation =
  | 'requester'
  | 'beneficiary'
  | 'opener'
  /** Somebody with a staff role. */
  | 'staff'
  /** A member of the team that has the ticket. */
  | 'team';

/** Something an action asks for. @public */
export interface ActionField {
  readonly name: ActionFieldName;
  readonly type: 'team' | 'teamMember' | 'code' | 'dateTime' | 'text';
  readonly required: boolean;
  /** Which code list answers it, for `code`. */
  readonly codes?: (typeof CODE_LIST_PURPOSES)[number];
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
}

/**
 * One row of a life-cycle table.
 * `to` is a status, `kept` (the status stays) or `before` (the status that
 * the ticket had before it went pending).
 *
 * @public
 */
export interface TransitionRule<
  Status extends string = string,
  Action extends string = string,
> {
  readonly action: Action;
  readonly from: readonly Status[];
  readonly to: Status | 'kept' | 'before';
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

/** The rule of an action in a status, if the table has one. @public */
export function findRule<S extends string, A extends string>(
  lifecycle: Lifecycle<S, A>,
  action: string,
  status: string,
): TransitionRule<S, A> | undefined {
  return lifecycle.rules.find(
    rule =>
      rule.action === action &&
      (rule.from as readonly string[]).includes(status),
  );
}

/** The actions that the table defines in a status, in table order. @public */
export function actionsFrom<S extends string, A extends string>(
  lifecycle: Lifecycle<S, A>,
  status: string,
): A[] {
  return lifecycle.rules
    .filter(rule => (rule.from as readonly string[]).includes(status))
    .map(rule => rule.action);
}

/** Whether one of the person's relations is granted the action. @public */
export function isGranted(
  rule: TransitionRule,
  relations: ReadonlySet<Relation>,
  ticket: { assignee?: unknown },
): boolean {
  return rule.grants.some(
    grant =>
      relations.has(grant.to) &&
      (!grant.whileUnowned || ticket.assignee === undefined),
  );
}
