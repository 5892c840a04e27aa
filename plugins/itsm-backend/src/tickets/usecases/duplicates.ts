import { ConflictError } from '@backstage/errors';
import {
  applyTransition,
  diffStates,
  findRule,
  requestLifecycle,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../../database/UnitOfWork';
import type { TicketRecord } from '../TicketRecord';
import type { Author } from '../TicketWriter';
import type { LockedTicket } from './changeTicket';
import type { TicketToolbox } from './TicketToolbox';

/** Two duplicates of each other would leave nobody to do the work. @internal */
export async function requireSurvivor(
  tools: TicketToolbox,
  uow: UnitOfWork,
  { record }: LockedTicket,
  other: LockedTicket,
): Promise<void> {
  const links = await tools.store.links(uow.trx, other.record.id);
  if (
    links.some(
      link =>
        link.kind === 'duplicate' &&
        link.from === other.record.id &&
        link.to === record.id,
    )
  ) {
    throw new ConflictError(
      `${other.record.ref} is itself a duplicate of ${record.ref}`,
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
        resolutionCode: 'duplicate',
        // A restricted survivor is not named to the reporter.
        solution: other.state.restricted
          ? 'Duplicate'
          : `Duplicate of ${other.ref}`,
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
