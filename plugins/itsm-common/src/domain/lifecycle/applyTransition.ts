import type { TicketState } from '../tickets/ticketState';
import type { ChangeOutcome } from './changeLifecycle';
import type { TicketAction, TicketRule, TicketStatus } from './lifecycles';
import type { ProblemOutcome } from './problemLifecycle';

/** The checked answers to an action's fields. @public */
export interface TransitionInput {
  team?: string;
  assignee?: string;
  reason?: string;
  /** Whether clocks go on while it is pending for that reason. */
  clocksRun?: boolean;
  /** UTC milliseconds. */
  resumeAt?: number;
  resolutionCode?: string;
  solution?: string;
  cause?: string;
  outcome?: ProblemOutcome | ChangeOutcome;
  rootCause?: string;
  workaround?: string;
  /** UTC milliseconds. */
  actualStart?: number;
  /** UTC milliseconds. */
  actualEnd?: number;
  conclusions?: string;
}

interface EffectContext {
  ticket: TicketState;
  input: TransitionInput;
  actor: string | undefined;
  now: number;
}

type Effect = (next: TicketState, context: EffectContext) => void;

const backToWork: Effect = (next, { ticket }) => {
  next.reopenCount = ticket.reopenCount + 1;
  next.resolutionCode = undefined;
  next.outcome = undefined;
  next.solution = undefined;
  next.cause = undefined;
  next.resolvedAt = undefined;
};

const close: Effect = (next, { now }) => {
  next.closedAt = now;
};

/** Whoever has a part in making a change does not review it later. */
const implementedBy: Effect = (next, { ticket, actor }) => {
  const all = [...(ticket.implementers ?? []), next.assignee, actor];
  next.implementers = [...new Set(all)].filter(
    (person): person is string => person !== undefined,
  );
};

/** What an action does beyond the status; most do nothing more. */
const EFFECTS: Partial<Record<TicketAction, Effect>> = {
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
  pend(next, { ticket, input, now }) {
    next.statusBefore = ticket.status;
    next.pendingReason = input.reason;
    next.pendingClock = input.clocksRun ? 'run' : undefined;
    next.resumeAt = input.resumeAt;
    next.pendingSince = now;
  },
  record_known_error(next, { ticket, input }) {
    next.rootCause = input.rootCause ?? ticket.rootCause;
    next.workaround = input.workaround ?? ticket.workaround;
  },
  resolve(next, { ticket, input, actor, now }) {
    next.assignee = ticket.assignee ?? actor;
    next.resolutionCode = input.resolutionCode;
    next.outcome = input.outcome;
    next.rootCause = input.rootCause ?? ticket.rootCause;
    next.solution = input.solution;
    next.cause = input.cause;
    next.resolvedAt = now;
  },
  reopen(next, context) {
    next.status = context.ticket.assignee === undefined ? 'new' : 'in_progress';
    backToWork(next, context);
  },
  reanalyse: backToWork,
  close,
  cancel(next, context) {
    next.cancelReason = context.input.reason;
    close(next, context);
  },
  approve(next, { actor }) {
    next.approvedBy = actor;
  },
  reject(next, { input }) {
    next.rejectReason = input.reason;
    next.approvedBy = undefined;
  },
  replan(next) {
    next.rejectReason = undefined;
  },
  implement(next, context) {
    const { ticket, input, actor, now } = context;
    next.assignee = ticket.assignee ?? actor;
    next.actualStart = input.actualStart ?? now;
    implementedBy(next, context);
  },
  complete(next, context) {
    const { input, now } = context;
    implementedBy(next, context);
    next.outcome = input.outcome;
    next.actualEnd = input.actualEnd ?? now;
    next.resolvedAt = now;
    if (next.status === 'closed') {
      next.closedAt = now;
    }
  },
  record_after_fact(next, context) {
    const { input, now } = context;
    implementedBy(next, context);
    next.outcome = input.outcome;
    next.actualStart = input.actualStart;
    next.actualEnd = input.actualEnd;
    next.resolvedAt = now;
  },
  review(next, context) {
    next.conclusions = context.input.conclusions;
    close(next, context);
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
  rule: TicketRule,
  input: TransitionInput,
  actor: string | undefined,
  now: number,
): TicketState {
  const next: TicketState = {
    ...ticket,
    status: targetStatus(ticket, rule, input),
  };
  if (ticket.status === 'pending' && next.status !== 'pending') {
    clearPending(next);
  }
  EFFECTS[rule.action]?.(next, { ticket, input, actor, now });
  if (next.assignee !== undefined && next.ownedAt === undefined) {
    next.ownedAt = now;
  }
  return withoutUndefined(next);
}

function targetStatus(
  ticket: TicketState,
  rule: TicketRule,
  input: TransitionInput,
): TicketStatus {
  switch (rule.to) {
    case 'kept':
      return ticket.status;
    case 'before':
      return ticket.statusBefore ?? 'in_progress';
    case 'review_or_closed':
      // Mesa semantics 3.1, "complete".
      return input.outcome === 'successful' && ticket.changeKind !== 'emergency'
        ? 'closed'
        : 'review';
    default:
      return rule.to;
  }
}

function clearPending(next: TicketState) {
  next.statusBefore = undefined;
  next.pendingReason = undefined;
  next.pendingClock = undefined;
  next.resumeAt = undefined;
  next.pendingSince = undefined;
  next.reminders = undefined;
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
