import type { ChangeKind } from '../tickets/ticketTypes';
import type { TicketState } from '../tickets/ticketState';

/** Fields of a change whose edit voids what was decided about it. @public */
export const PLAN_FIELDS = [
  'changeReason',
  'implementationPlan',
  'testPlan',
  'rollbackPlan',
  'outage',
  'plannedStart',
  'plannedEnd',
] as const satisfies readonly (keyof TicketState)[];
/** @public */
export type PlanField = (typeof PLAN_FIELDS)[number];

/** What of a plan is touched; `entities` are the linked ones. @public */
export type PlanPart = PlanField | 'entities' | 'description';

/**
 * Where a change goes when its plan is edited (Mesa semantics 3.1): out of
 * `scheduled` a normal one goes back to assessment and an emergency one to
 * authorization; a standard change that leaves what its template lets people
 * edit becomes a normal one. While it is being decided about, an edit starts
 * the decision again.
 *
 * @param edited - the parts that changed
 * @param editable - what the template of a standard change leaves open
 * @returns the new kind and status; undefined when nothing moves
 * @public
 */
export function afterPlanEdit(
  ticket: TicketState,
  edited: readonly PlanPart[],
  editable: readonly string[],
): { changeKind: ChangeKind; status: TicketState['status'] } | undefined {
  const { changeKind, status } = ticket;
  if (edited.length === 0 || changeKind === undefined) {
    return undefined;
  }
  if (changeKind === 'standard') {
    if (edited.every(part => editable.includes(part))) {
      return undefined;
    }
    return {
      changeKind: 'normal',
      status: status === 'scheduled' ? 'assessment' : status,
    };
  }
  if (status !== 'scheduled' && status !== 'authorization') {
    return undefined;
  }
  const decidedAgainIn =
    changeKind === 'normal' ? 'assessment' : 'authorization';
  return decidedAgainIn === status
    ? undefined
    : { changeKind, status: decidedAgainIn };
}
