import { ConflictError } from '@backstage/errors';
import {
  applyTransition,
  diffStates,
  DUPLICATE_RESOLUTION,
  findRule,
  requestLifecycle,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../../database/UnitOfWork';
import { coded } from '../../http/coded';
import type { TicketRecord } from '../TicketRecord';
import type { Author } from '../TicketWriter';
import type { LockedTicket } from './changeTicket';
import type { TicketToolbox } from './TicketToolbox';

/**
 * The survivor must still be worked on; this also keeps duplicates from
 * pointing at each other in a ring, with nobody left to do the work.
 *
 * @internal
 */
export function requireSurvivor(
  { record }: LockedTicket,
  { record: survivor }: LockedTicket,
): void {
  if (requestLifecycle.final.includes(survivor.state.status)) {
    const { status } = survivor.state;
    throw coded(
      new ConflictError(
        `${survivor.ref} is ${status}: ${record.ref} can only be a duplicate of a ticket that is still open`,
      ),
      'survivorOver',
      { ref: record.ref, other: survivor.ref, status },
    );
  }
}

/**
 * A duplicate is closed to the survivor, whose watchers gain the reporter
 * (Mesa semantics 3.5). It goes the way of the life cycle: resolved, closed.
 *
 * @internal
 */
export async function closeDuplicate(
  tools: TicketToolbox,
  uow: UnitOfWork,
  author: Author,
  { record, other }: { record: TicketRecord; other: TicketRecord },
): Promise<void> {
  let current = record;
  for (const action of ['resolve', 'close'] as const) {
    const rule = findRule(requestLifecycle, action, current.state.status);
    if (!rule) {
      continue;
    }
    const state = applyTransition(
      current.state,
      rule,
      {
        resolutionCode: DUPLICATE_RESOLUTION,
        // No language of its own; a restricted survivor is not named.
        solution: other.state.restricted ? '—' : other.ref,
      },
      author.person,
      Math.max(uow.now, current.lastEventAt),
    );
    current = await tools.writer.update(uow, current, {
      state,
      events: [
        {
          author,
          visibility: 'public',
          body: {
            kind: 'transition',
            action,
            automatic: 'duplicate_linked',
            changes: diffStates(current.state, state),
          },
        },
      ],
    });
  }
  const reporter = record.state.requester;
  const isAdded =
    other.state.requester !== reporter &&
    (await tools.store.addPerson(uow, other.id, reporter, 'watcher'));
  if (isAdded) {
    await tools.writer.update(uow, other, {
      state: other.state,
      events: [
        {
          author,
          visibility: 'public',
          body: { kind: 'watcher_added', person: reporter },
        },
      ],
    });
  }
}
