import { chunksOf } from '../../database/chunksOf';
import type { UnitOfWork } from '../../database/UnitOfWork';
import type { AccessRow } from '../TicketRecord';

/**
 * Writes who may read a ticket; rows that stay as they are keep the instant
 * since which they hold.
 *
 * @param options - `isNew`: it has none yet, so that nothing is looked up
 * @internal
 */
export async function replaceAccess(
  uow: UnitOfWork,
  id: number,
  rows: readonly AccessRow[],
  { isNew = false } = {},
): Promise<void> {
  const key = (row: AccessRow) => `${row.reason} ${row.principal}`;
  const stored = isNew
    ? []
    : await uow
        .trx('ticket_access')
        .where('ticket_id', id)
        .select('principal_ref', 'reason');
  const before = new Map<string, AccessRow>(
    stored
      .map(row => ({ principal: row.principal_ref, reason: row.reason }))
      .map(row => [key(row), row]),
  );
  const wanted = new Map(rows.map(row => [key(row), row]));
  const gone = [...before].filter(([name]) => !wanted.has(name));
  for (const some of chunksOf(gone)) {
    await uow
      .trx('ticket_access')
      .where('ticket_id', id)
      .whereIn(
        ['principal_ref', 'reason'],
        some.map(([, row]) => [row.principal, row.reason]),
      )
      .delete();
  }
  const added = [...wanted].filter(([name]) => !before.has(name));
  for (const some of chunksOf(added)) {
    await uow.trx('ticket_access').insert(
      some.map(([, row]) => ({
        ticket_id: id,
        principal_ref: row.principal,
        reason: row.reason,
        from_at: uow.now,
      })),
    );
  }
}
