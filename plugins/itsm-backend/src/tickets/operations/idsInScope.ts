import type { Knex } from 'knex';
import { applyTicketScope } from '../../access/applyTicketScope';
import type { TicketScope } from '../../access/TicketScope';
import { chunksOf } from '../../database/chunksOf';

/** Which of the tickets the scope holds. @internal */
export async function idsInScope(
  db: Knex,
  ids: readonly number[],
  scope: TicketScope,
  now: number,
): Promise<Set<number>> {
  const found = new Set<number>();
  for (const some of chunksOf([...new Set(ids)])) {
    const query = db('ticket').select('ticket.id').whereIn('ticket.id', some);
    applyTicketScope(query, scope, now, { oneByOne: true });
    (await query).forEach(({ id }) => found.add(Number(id)));
  }
  return found;
}
