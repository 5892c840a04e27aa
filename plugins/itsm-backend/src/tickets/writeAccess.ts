import type { UnitOfWork } from '../database/UnitOfWork';
import type { PeopleStore } from '../people/PeopleStore';
import { accessRows } from './accessRows';
import type { TicketRecord } from './TicketRecord';
import type { TicketStore } from './TicketStore';

/** Writes down who may read a ticket, and why. @internal */
export async function writeAccess(
  { store, people }: { store: TicketStore; people: PeopleStore },
  uow: UnitOfWork,
  record: TicketRecord,
  around: Parameters<typeof accessRows>[2],
  options: { isNew?: boolean } = {},
): Promise<void> {
  const { state } = record;
  const persons = await people.byIds(
    uow.trx,
    [
      state.requester,
      state.beneficiary,
      state.openedBy,
      state.assignee,
      ...around.watchers,
      ...around.named,
    ].filter((id): id is string => id !== undefined),
  );
  await store.replaceAccess(
    uow,
    record.id,
    accessRows(record.type, state, around, id => persons.get(id)?.ref),
    options,
  );
}
