import {
  afterPlanEdit,
  diffStates,
  type PlanPart,
  type TicketState,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../../../database/UnitOfWork';
import type { NewEvent } from '../../TicketWriter';
import type { LockedTicket } from '../changeTicket';
import type { TicketToolbox } from '../TicketToolbox';

/**
 * What an edit of the plan does to decisions that were taken about it
 * (Mesa semantics 3.1).
 *
 * @param state - the ticket with the edit in it
 * @returns the state to write and the entry that tells of it
 * @internal
 */
export async function decideAgain(
  tools: TicketToolbox,
  uow: UnitOfWork,
  { record }: LockedTicket,
  edited: readonly PlanPart[],
  state: TicketState = record.state,
): Promise<{ state: TicketState; events: NewEvent[] }> {
  const editable = await editableParts(tools, uow, state);
  const moved = afterPlanEdit(record.state, edited, editable);
  if (!moved) {
    return { state, events: [] };
  }
  const { approvedBy: _, ...rest } = state;
  const next: TicketState = { ...rest, ...moved };
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

/** What the template of a standard change leaves open. */
async function editableParts(
  tools: TicketToolbox,
  uow: UnitOfWork,
  { template, templateRevision }: TicketState,
): Promise<readonly string[]> {
  if (template === undefined || templateRevision === undefined) {
    return [];
  }
  const definitions = await tools.definitions.inUnitOfWork(uow);
  return definitions.get('ChangeTemplate', template)?.spec.editable ?? [];
}
