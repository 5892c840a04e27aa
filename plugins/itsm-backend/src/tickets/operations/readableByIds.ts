import type { Knex } from 'knex';
import { applyTicketScope } from '../../access/applyTicketScope';
import type { TicketScope } from '../../access/TicketScope';
import type { TicketRecord } from '../TicketRecord';
import { rowToRecord } from '../ticketRow';

/** Those of the tickets that the scope holds, by id. @internal */
export async function readableByIds(
  db: Knex,
  ids: readonly number[],
  scope: TicketScope,
  now: number,
): Promise<Map<number, TicketRecord>> {
  if (ids.length === 0) {
    return new Map();
  }
  const query = db('ticket')
    .select('ticket.*')
    .whereIn('ticket.id', [...ids]);
  applyTicketScope(query, scope, now);
  return new Map(
    (await query).map(row => {
      const record = rowToRecord(row);
      return [record.id, record];
    }),
  );
}
