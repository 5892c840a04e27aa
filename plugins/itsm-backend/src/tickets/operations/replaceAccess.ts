import type { UnitOfWork } from '../../database/UnitOfWork';
import type { AccessRow } from '../TicketRecord';

/**
 * Writes who may read a ticket; rows that stay as they are keep the instant
 * since which they hold.
 *
 * @internal
 */
export async function replaceAccess(
  uow: UnitOfWork,
  id: number,
  rows: readonly AccessRow[],
): Promise<void> {
  const key = (row: AccessRow) => `${row.reason} ${row.principal}`;
  const stored = await uow
    .trx('ticket_access')
    .where('ticket_id', id)
    .select('principal_ref', 'reason');
  const before = new Map<string, AccessRow>(
    stored
      .map(row => ({ principal: row.principal_ref, reason: row.reason }))
      .map(row => [key(row), row]),
  );
  const wanted = new Map(rows.map(row => [key(row), row]));
  for (const [name, row] of before) {
    if (!wanted.has(name)) {
      await uow.trx('ticket_access').delete().where({
        ticket_id: id,
        principal_ref: row.principal,
        reason: row.reason,
      });
    }
  }
  const added = [...wanted].filter(([name]) => !before.has(name));
  if (added.length > 0) {
    await uow.trx('ticket_access').insert(
      added.map(([, row]) => ({
        ticket_id: id,
        principal_ref: row.principal,
        reason: row.reason,
        from_at: uow.now,
      })),
    );
  }
}
