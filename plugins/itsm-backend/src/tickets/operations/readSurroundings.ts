import type { Knex } from 'knex';
import type { TicketSurroundings } from '../TicketRecord';

/** What hangs on one ticket, in three queries. @internal */
export async function readSurroundings(
  db: Knex,
  id: number,
): Promise<TicketSurroundings> {
  const entities = await db('ticket_entity')
    .leftJoin(
      'linked_entity',
      'linked_entity.entity_ref',
      'ticket_entity.entity_ref',
    )
    .where('ticket_id', id)
    .select('ticket_entity.*', 'linked_entity.found')
    .orderBy(['role', 'title']);
  const people = await db('ticket_person')
    .where('ticket_id', id)
    .select('person_id', 'role');
  const access = await db('ticket_access')
    .where('ticket_id', id)
    .select('principal_ref', 'reason');
  const withRole = (role: string) =>
    people.filter(row => row.role === role).map(row => row.person_id);
  return {
    entities: entities.map(row => ({
      ref: row.entity_ref,
      role: row.role,
      title: row.title,
      ...(row.effect ? { effect: row.effect } : {}),
      ...(isGone(row.found) ? { missing: true } : {}),
    })),
    watchers: withRole('watcher'),
    named: withRole('named'),
    access: access.map(row => ({
      principal: row.principal_ref,
      reason: row.reason,
    })),
  };
}

/** Nobody has looked yet: nothing is said of it. */
function isGone(found: boolean | number | null): boolean {
  return found === false || found === 0;
}
