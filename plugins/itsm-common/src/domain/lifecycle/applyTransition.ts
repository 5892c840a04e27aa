import type { TicketState } from '../tickets/ticketState';
import type { RequestAction, RequestStatus } from './requestLifecycle';
import type { TransitionRule } from './lifecycle';

/** The checked answers to an action's fields. @public */
export interface TransitionInput {
  team?: string;
  assignee?: string;
  reason?: string;
  /** UTC milliseconds. */
  resumeAt?: number;
  resolutionCode?: string;
  solution?: string;
  cause?: string;
}

interface EffectContext {
  ticket: TicketState;
  input: TransitionInput;
  actor: string | undefined;
  now: number;
}

const EFFECTS: Record<
  RequestAction,
  (next: TicketState, context: EffectContext) => void
> = {
  dispatch(next, { ticket, input }) {
    next.team = input.team ?? ticket.team;
    next.assignee = undefined;
    countReassignment(next, ticket);
  },
  assign(next, { ticket, input }) {
    next.team = input.team ?? ticket.team;
    next.assignee = input.assignee;
    countReassignment(next, ticket);
  },
  start(next, { ticket, actor }) {
    next.assignee = ticket.assignee ?? actor;
  },
  pend(next, { ticket, input }) {
    next.statusBefore = ticket.status;
    next.pendingReason = input.reason;
    next.resumeAt = input.resumeAt;
  },
  resume() {},
  resolve(next, { ticket, input, actor, now }) {
    next.assignee = ticket.assignee ?? actor;
    next.resolutionCode = input.resolutionCode;
    next.solution = input.solution;
    next.cause = input.cause;
    next.resolvedAt = now;
  },
  reopen(next, { ticket }) {
    next.status = ticket.assignee === undefined ? 'new' : 'in_progress';
    next.reopenCount = ticket.reopenCount + 1;
    next.resolutionCode = undefined;
    next.solution = undefined;
    next.cause = undefined;
    next.resolvedAt = undefined;
  },
  close(next, { now }) {
    next.closedAt = now;
  },
  cancel(next, { input, now }) {
    next.cancelReason = input.reason;
    next.closedAt = now;
  },
};

/**
 * The state after a life-cycle action. Pure: the caller has already found
 * the rule in the table and checked rights and input.
 *
 * @param actor - person id of who acts; undefined when the system does
 * @param now - instant of the action, UTC milliseconds
 * @public
 */
export function applyTransition(
  ticket: TicketState,
  rule: TransitionRule<RequestStatus, RequestAction>,
  input: TransitionInput,
  actor: string | undefined,
  now: number,
): TicketState {
  const next: TicketState = { ...ticket, status: targetStatus(ticket, rule) };
  if (ticket.status === 'pending' && next.status !== 'pending') {
    clearPending(next);
  }
  EFFECTS[rule.action](next, { ticket, input, actor, now });
  if (next.assignee !== undefined && next.ownedAt === undefined) {
    next.ownedAt = now;
  }
  return withoutUndefined(next);
}

function targetStatus(
  ticket: TicketState,
  rule: TransitionRule<RequestStatus, RequestAction>,
): RequestStatus {
  switch (rule.to) {
    case 'kept':
      return ticket.status;
    case 'before':
      return ticket.statusBefore ?? 'in_progress';
    default:
      return rule.to;
  }
}

function clearPending(next: TicketState) {
  next.statusBefore = undefined;
  next.pendingReason = undefined;
  next.resumeAt = undefined;
}

/** Moving to another team or person counts; the first owner does not. */
function countReassignment(next: TicketState, before: TicketState) {
  const movedTeam = next.team !== before.team;
  const movedPerson =
    before.assignee !== undefined && next.assignee !== before.assignee;
  if (movedTeam || movedPerson) {
    next.reassignCount = before.reassignCount + 1;
  }
}

function withoutUndefined(state: TicketState): TicketState {
  return Object.fromEntries(
    Object.entries(state).filter(([, value]) => value !== undefined),
  ) as unknown as TicketState;
}
