import type { UnitOfWork } from '../../../database/UnitOfWork';
import type { TicketRecord } from '../../TicketRecord';
import { actAutomatically } from '../actAutomatically';
import type { TicketToolbox } from '../TicketToolbox';

/**
 * Whether a child waits because its parent did, not for something of its own.
 *
 * @internal
 */
export async function hasWaitFrom(
  { store }: TicketToolbox,
  uow: UnitOfWork,
  { id, state }: TicketRecord,
  parent: string,
): Promise<boolean> {
  if (state.status !== 'pending') {
    return false;
  }
  const body = await store.lastTransition(uow.trx, id, 'pend');
  return body?.automatic === 'parent_moved' && body.because === parent;
}

/**
 * A child that leaves its parent no longer waits for what that waits for.
 *
 * @param child - locked
 * @returns the child as it is then
 * @internal
 */
export async function endWaitFrom(
  tools: TicketToolbox,
  uow: UnitOfWork,
  child: TicketRecord,
  parent: string,
): Promise<TicketRecord> {
  const isWaiting = await hasWaitFrom(tools, uow, child, parent);
  const resumed =
    isWaiting &&
    (await actAutomatically(tools, uow, child, {
      action: 'resume',
      input: {},
      automatic: 'parent_moved',
      because: parent,
    }));
  return resumed || child;
}
