import type { Knex } from 'knex';
import { applyTicketScope } from '../../access/applyTicketScope';
import type { TicketScope } from '../../access/TicketScope';

/** How many tickets that the scope holds each of these problems explains. @internal */
export async function countExplained(
  db: Knex,
  problems: readonly number[],
  scope: TicketScope,
  now: number,
): Promise<Map<number, number>> {
  if (problems.length === 0) {
    return new Map();
  }
  const query = db('ticket')
    .join('ticket_link', 'ticket_link.from_id', 'ticket.id')
    .where('ticket_link.kind', 'problem')
    .whereIn('ticket_link.to_id', [...problems])
    .groupBy('ticket_link.to_id')
    .select('ticket_link.to_id')
    .count({ value: '*' });
  applyTicketScope(query, scope, now);
  const rows: Record<string, unknown>[] = await query;
  return new Map(rows.map(row => [Number(row.to_id), Number(row.value)]));
}
