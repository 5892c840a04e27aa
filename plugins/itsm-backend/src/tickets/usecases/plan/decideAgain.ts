import {
  afterPlanEdit,
  diffStates,
  type PlanPart,
  type TicketState,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { NewEvent } from '../../TicketWriter';
import type { LockedTicket } from '../changeTicket';

/**
 * What an edit of the plan does to decisions that were taken about it
 * (Mesa semantics 3.1).
 *
 * @param state - the ticket with the edit in it
 * @returns the state to write and the entry that tells of it
 * @internal
 */
export function decideAgain(
  { record }: LockedTicket,
  edited: readonly PlanPart[],
  state: TicketState = record.state,
): { state: TicketState; events: NewEvent[] } {
  const moved = afterPlanEdit(
    record.state,
    edited,
    record.state.templateEditable ?? [],
  );
  if (!moved) {
    return { state, events: [] };
  }
  const { approvedBy: _, ...rest } = state;
  const next = withoutTemplate({ ...rest, ...moved });
  return {
    state: next,
    events: [
      {
        author: { byStaff: false },
        visibility: 'public',
        body: {
          kind: 'edited',
          automatic: 'plan_edited',
          changes: diffStates(state, next),
        },
      },
    ],
  };
}

/**
 * Only a standard change has a template: one that left it does not come back
 * to it with another plan.
 *
 * @internal
 */
export function withoutTemplate(state: TicketState): TicketState {
  if (state.changeKind === 'standard') {
    return state;
  }
  const {
    template: _,
    templateRevision: __,
    templateEditable: ___,
    ...rest
  } = state;
  return rest;
}
