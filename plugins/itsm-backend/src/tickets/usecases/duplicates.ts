import { ConflictError } from '@backstage/errors';
import {
  DUPLICATE_RESOLUTION,
  isFinal,
  isOpen,
  type TicketAction,
  type TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../../database/UnitOfWork';
import { coded } from '../../http/coded';
import type { TicketRecord } from '../TicketRecord';
import type { Author } from '../TicketWriter';
import { actAutomatically } from './actAutomatically';
import type { LockedTicket } from './changeTicket';
import { flowText } from './flow/flowTexts';
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
  const { status } = survivor.state;
  // What waits for a problem would wait for ever if that is solved already.
  const isOver =
    isFinal(survivor.type, status) ||
    (survivor.type === 'problem' && !isOpen(status));
  if (isOver) {
    throw coded(
      new ConflictError(
        `${survivor.ref} is ${status}: ${record.ref} can only be a duplicate of a ticket that is still open`,
      ),
      'survivorOver',
      { ref: record.ref, other: survivor.ref, status },
    );
  }
}

/** The ways to the end of a ticket, the first that its table has is taken. */
const WAYS_OUT: Readonly<Record<TicketType, readonly TicketAction[]>> = {
  request: ['resolve', 'close'],
  incident: ['resolve', 'close'],
  // One that nobody has looked into yet cannot be resolved.
  problem: ['resolve', 'close', 'cancel'],
  change: ['cancel'],
};

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
  const text = await flowText(tools, uow, 'duplicate', record);
  for (const action of WAYS_OUT[record.type]) {
    current =
      (await actAutomatically(tools, uow, current, {
        action,
        input: answersOf(record.type, text),
        automatic: 'duplicate_linked',
        author,
      })) ?? current;
  }
  if (!isFinal(current.type, current.state.status)) {
    throw coded(
      new ConflictError(
        `${current.ref} is ${current.state.status}: it cannot be closed as a duplicate from there`,
      ),
      'notClosable',
      { ref: current.ref, status: current.state.status },
    );
  }
  const reporter = record.state.requester;
  // Who has a part in a restricted ticket is not told to those of another.
  const isAdded =
    !record.state.restricted &&
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

function answersOf(type: TicketType, text: string) {
  return {
    reason: text,
    solution: text,
    ...(type === 'problem'
      ? { outcome: 'duplicate' as const }
      : { resolutionCode: DUPLICATE_RESOLUTION }),
  };
}
