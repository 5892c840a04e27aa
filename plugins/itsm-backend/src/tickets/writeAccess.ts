import type { UnitOfWork } from '../database/UnitOfWork';
import type { PeopleStore } from '../people/PeopleStore';
import type { Person } from '../people/Person';
import { accessRows } from './accessRows';
import type { TicketRecord } from './TicketRecord';
import type { TicketStore } from './TicketStore';

/**
 * Writes down who may read a ticket, and why.
 *
 * @param options - `isNew`: it has no rows yet; `known`: people who need not be
 *   read
 * @internal
 */
export async function writeAccess(
  { store, people }: { store: TicketStore; people: PeopleStore },
  uow: UnitOfWork,
  record: TicketRecord,
  around: Parameters<typeof accessRows>[2],
  { isNew, known = [] }: { isNew?: boolean; known?: readonly Person[] } = {},
): Promise<void> {
  const { state } = record;
  const refs = new Map(known.map(({ id, ref }) => [id, ref]));
  const unknown = [
    state.requester,
    state.beneficiary,
    state.openedBy,
    state.assignee,
    ...around.watchers,
    ...around.named,
  ].filter((id): id is string => id !== undefined && !refs.has(id));
  for (const [id, { ref }] of await people.byIds(uow.trx, unknown)) {
    refs.set(id, ref);
  }
  await store.replaceAccess(
    uow,
    record.id,
    accessRows(record.type, state, around, id => refs.get(id)),
    { isNew },
  );
}
