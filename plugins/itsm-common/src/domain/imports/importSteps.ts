import {
  applyTransition,
  type TransitionInput,
} from '../lifecycle/applyTransition';
import { findRule } from '../lifecycle/lifecycle';
import { LIFECYCLES, type TicketRule } from '../lifecycle/lifecycles';
import type { RequestAction } from '../lifecycle/requestLifecycle';
import type { TicketState } from '../tickets/ticketState';
import type { ImportedUpdate, ImportStatus } from './importedHistory';

/** How a ticket is to stand after an update. @public */
export interface ImportTarget
  extends Pick<
    ImportedUpdate,
    | 'assignee'
    | 'pendingReason'
    | 'clocksRun'
    | 'resolutionCode'
    | 'solution'
    | 'comment'
  > {
  status: Exclude<ImportStatus, 'kept'>;
  team: string;
}

/** A life-cycle action that leads there. @public */
export interface ImportStep {
  action: RequestAction;
  input: TransitionInput & { comment?: string };
}

/** A step that was taken. @public */
export interface TakenStep extends ImportStep {
  before: TicketState;
  after: TicketState;
}

/** More steps than any two states lie apart. */
const MOST_STEPS = 10;

/**
 * The actions that lead an incident from one state to another, by the table of
 * its life cycle and no other way (Mesa semantics 3.1). What another system
 * does in one update can take several here: a ticket that waits was begun.
 *
 * @param at - instant of the update, UTC milliseconds
 * @returns the steps taken; the last one may still lack answers that its row
 *   of the table requires, which `missing` names
 * @public
 */
export function importSteps(
  from: TicketState,
  target: ImportTarget,
  at: number,
): { steps: TakenStep[]; missing: { action: string; field: string }[] } {
  const steps: TakenStep[] = [];
  const missing: { action: string; field: string }[] = [];
  let state = from;
  for (
    let step = nextStep(state, target);
    step && steps.length < MOST_STEPS;
    step = nextStep(state, target)
  ) {
    const { action, input } = step;
    const rule: TicketRule | undefined = findRule(
      LIFECYCLES.incident,
      action,
      state,
    );
    if (!rule) {
      throw new Error(`${action} is not possible in ${state.status}`);
    }
    for (const field of rule.fields) {
      if (
        field.required &&
        input[field.name as keyof typeof input] === undefined
      ) {
        missing.push({ action, field: field.name });
      }
    }
    const before = state;
    // Nobody in particular acts: who had it is told by the source alone.
    state = applyTransition(before, rule, input, undefined, at);
    steps.push({ action, input, before, after: state });
  }
  return { steps, missing };
}

function nextStep(
  state: TicketState,
  target: ImportTarget,
): ImportStep | undefined {
  const isDone = target.status === 'resolved' || target.status === 'closed';
  switch (state.status) {
    case 'closed':
    case 'cancelled':
      return undefined;
    case 'resolved':
      if (!isDone) {
        return { action: 'reopen', input: { comment: target.comment } };
      }
      return target.status === 'closed'
        ? { action: 'close', input: {} }
        : undefined;
    default:
      return stepOfOwner(state, target) ?? stepOfWork(state, target);
  }
}

/** Team and person come first: what follows is theirs. */
function stepOfOwner(
  state: TicketState,
  { team, assignee }: ImportTarget,
): ImportStep | undefined {
  if (team === state.team && assignee === state.assignee) {
    return undefined;
  }
  return assignee === undefined
    ? { action: 'dispatch', input: { team } }
    : { action: 'assign', input: { team, assignee } };
}

function stepOfWork(
  state: TicketState,
  target: ImportTarget,
): ImportStep | undefined {
  const isUnbegun = state.status === 'new' || state.status === 'assigned';
  const isPending = state.status === 'pending';
  const { team, pendingReason, clocksRun, resolutionCode, solution } = target;
  switch (target.status) {
    case 'new':
      return isUnbegun ? undefined : { action: 'dispatch', input: { team } };
    case 'in_progress':
      if (isPending) {
        return { action: 'resume', input: {} };
      }
      return isUnbegun ? { action: 'start', input: {} } : undefined;
    case 'pending':
      if (isPending) {
        return state.pendingReason === pendingReason
          ? undefined
          : { action: 'resume', input: {} };
      }
      return state.status === 'new'
        ? { action: 'start', input: {} }
        : { action: 'pend', input: { reason: pendingReason, clocksRun } };
    default:
      return { action: 'resolve', input: { resolutionCode, solution } };
  }
}
