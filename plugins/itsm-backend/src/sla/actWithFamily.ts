import type { UnitOfWork } from '../database/UnitOfWork';
import type { TicketRecord } from '../tickets/TicketRecord';
import {
  actAutomatically,
  type AutomaticAction,
} from '../tickets/usecases/actAutomatically';
import { letFlow } from '../tickets/usecases/flow/letFlow';
import { reachOf } from '../tickets/usecases/flow/reachOf';
import type { TicketToolbox } from '../tickets/usecases/TicketToolbox';

/**
 * Takes an action that time brings, and lets it flow to the tickets that
 * depend on this one, as when a person takes it.
 *
 * @param record - locked
 * @internal
 */
export async function actWithFamily(
  tools: TicketToolbox,
  uow: UnitOfWork,
  record: TicketRecord,
  action: AutomaticAction,
): Promise<void> {
  const reach = new Map<number, TicketRecord>();
  const ids = await reachOf(tools.store, uow.trx, record);
  const others = await tools.store.byIds(uow.trx, ids);
  // In one order, as people's actions do.
  for (const ref of others.map(each => each.ref).sort()) {
    const other = await tools.store.lock(uow, ref);
    if (other) {
      reach.set(other.id, other);
    }
  }
  const written = await actAutomatically(tools, uow, record, action);
  if (!written) {
    return;
  }
  const { pendingReason } = record.state;
  await letFlow(
    {
      tools,
      uow,
      definitions: await tools.definitions.inUnitOfWork(uow),
      reach,
    },
    {
      record: written,
      action: action.action,
      input: action.input,
      ...(pendingReason ? { wasWaitingFor: pendingReason } : {}),
    },
    { byStaff: false },
  );
}
