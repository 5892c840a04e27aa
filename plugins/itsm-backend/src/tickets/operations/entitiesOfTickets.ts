import type { Knex } from 'knex';
import { inOrder } from '../entitiesInOrder';
import type { TicketEntityRow } from '../TicketRecord';

/** The entities of several tickets by ticket, in one query. @internal */
export async function entitiesOfTickets(
  db: Knex,
  ids: readonly number[],
): Promise<Map<number, TicketEntityRow[]>> {
  const byTicket = new Map<number, TicketEntityRow[]>();
  const rows =
    ids.length === 0
      ? []
      : await db('ticket_entity')
          .whereIn('ticket_id', [...ids])
          .select('ticket_id', 'entity_ref', 'role', 'title');
  for (const row of rows) {
    const id = Number(row.ticket_id);
    const entities = byTicket.get(id) ?? [];
    entities.push({ ref: row.entity_ref, role: row.role, title: row.title });
    byTicket.set(id, entities);
  }
  return new Map(
    [...byTicket].map(([id, entities]) => [id, inOrder(entities)]),
  );
}
