import type { Knex } from 'knex';
import { applyTicketScope } from '../../access/applyTicketScope';
import type { TicketScope } from '../../access/TicketScope';

/** Those of the references whose tickets the scope holds. @internal */
export async function readableRefs(
  db: Knex,
  refs: readonly string[],
  scope: TicketScope,
  now: number,
): Promise<Set<string>> {
  if (refs.length === 0) {
    return new Set();
  }
  const query = db('ticket')
    .select('ticket.ref')
    .whereIn('ticket.ref', [...new Set(refs)]);
  applyTicketScope(query, scope, now);
  return new Set((await query).map(row => row.ref));
}
