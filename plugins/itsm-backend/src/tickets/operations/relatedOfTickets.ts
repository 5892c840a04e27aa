import type { Knex } from 'knex';
import type { TicketEntityRow } from '../TicketRecord';
import { relatedEntities } from './filterTickets';

/**
 * Of several tickets the entity by which each belongs to another one, in one
 * query: that one itself, else the primary one, else the first by title.
 *
 * @param ref - the system, domain or owner that the tickets are listed for;
 *   none when they are not
 * @internal
 */
export async function relatedOfTickets(
  db: Knex,
  ids: readonly number[],
  ref: string | undefined,
): Promise<Map<number, TicketEntityRow>> {
  const byTicket = new Map<number, TicketEntityRow>();
  if (ids.length === 0 || ref === undefined) {
    return byTicket;
  }
  const rows = await db('ticket_entity')
    .whereIn('ticket_id', [...ids])
    .whereIn('entity_ref', relatedEntities(db.client, ref))
    .orderBy(['title', 'entity_ref', 'role'])
    .select('ticket_id', 'entity_ref', 'role', 'title');
  const rank = (entity: TicketEntityRow) => {
    if (entity.ref === ref) {
      return 0;
    }
    return entity.role === 'primary' ? 1 : 2;
  };
  for (const row of rows) {
    const id = Number(row.ticket_id);
    const entity = { ref: row.entity_ref, role: row.role, title: row.title };
    const best = byTicket.get(id);
    if (!best || rank(entity) < rank(best)) {
      byTicket.set(id, entity);
    }
  }
  return byTicket;
}
