import {
  computePriority,
  diffStates,
  isFinal,
  type TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../database/UnitOfWork';
import type { Definitions } from '../definitions/Definitions';
import type { TicketChange } from './TicketWriter';

/**
 * Priority is computed at every write (Mesa semantics 3.2): the matrix may have
 * changed since the last one.
 *
 * @returns the change, with the new priority and what the log says of it
 * @internal
 */
export async function withPriority(
  definitions: Pick<Definitions, 'inUnitOfWork'>,
  uow: UnitOfWork,
  type: TicketType,
  change: TicketChange,
): Promise<TicketChange> {
  const { state } = change;
  // An entry of the log alone, above all an internal one, must not show.
  const isEntry = change.events.every(
    ({ body, visibility }) =>
      visibility === 'internal' || body.kind === 'comment',
  );
  const { impact, urgency } = state;
  if (isEntry || isFinal(type, state.status) || !impact || !urgency) {
    return change;
  }
  const matrix = (await definitions.inUnitOfWork(uow)).priorityMatrix();
  const priorityComputed = computePriority(matrix, impact, urgency);
  if (priorityComputed === state.priorityComputed) {
    return change;
  }
  const next = { ...state, priorityComputed };
  return {
    ...change,
    state: next,
    events: [
      ...change.events,
      {
        author: { byStaff: false },
        visibility: 'public',
        body: { kind: 'edited', changes: diffStates(state, next) },
      },
    ],
  };
}
