import type { Knex } from 'knex';
import { chunksOf } from '../../database/chunksOf';
import { inOrder } from '../entitiesInOrder';
import type {
  AccessReason,
  TicketEntityRow,
  TicketSurroundings,
} from '../TicketRecord';

/** One line of what hangs on a ticket; which columns say what, `part` tells. */
interface PartRow {
  ticket_id: number | string;
  part: 'access' | 'entity' | 'person';
  ref: string;
  role: string;
  title: string | null;
  effect: string | null;
  found: boolean | number | null;
}

/**
 * What hangs on some tickets, all of it in one statement: every change of a
 * ticket asks for it, and a round trip costs more than the rows.
 *
 * @returns an entry for each id
 * @internal
 */
export async function readSurroundings(
  db: Knex,
  ids: readonly number[],
): Promise<Map<number, TicketSurroundings>> {
  const rows = new Map<number, PartRow[]>(ids.map(id => [id, []]));
  for (const some of chunksOf(ids)) {
    for (const row of await readParts(db, some)) {
      rows.get(Number(row.ticket_id))!.push(row);
    }
  }
  return new Map([...rows].map(([id, parts]) => [id, toSurroundings(parts)]));
}

function readParts(db: Knex, ids: readonly number[]): Promise<PartRow[]> {
  const nothing = db.raw('null');
  const parts = [
    db('ticket_entity')
      .leftJoin(
        'linked_entity',
        'linked_entity.entity_ref',
        'ticket_entity.entity_ref',
      )
      .whereIn('ticket_id', ids)
      .select({
        ticket_id: 'ticket_id',
        part: db.raw("'entity'"),
        ref: 'ticket_entity.entity_ref',
        role: 'role',
        title: 'title',
        effect: 'effect',
        found: 'linked_entity.found',
      }),
    db('ticket_person')
      .whereIn('ticket_id', ids)
      .select({
        ticket_id: 'ticket_id',
        part: db.raw("'person'"),
        ref: 'person_id',
        role: 'role',
        title: nothing,
        effect: nothing,
        found: nothing,
      }),
    db('ticket_access')
      .whereIn('ticket_id', ids)
      .select({
        ticket_id: 'ticket_id',
        part: db.raw("'access'"),
        ref: 'principal_ref',
        role: 'reason',
        title: nothing,
        effect: nothing,
        found: nothing,
      }),
  ];
  return db.unionAll(parts);
}

function toSurroundings(rows: readonly PartRow[]): TicketSurroundings {
  const of = (part: PartRow['part']) => rows.filter(row => row.part === part);
  const people = of('person');
  const withRole = (role: string) =>
    people.filter(row => row.role === role).map(row => row.ref);
  return {
    entities: inOrder(
      of('entity').map(row => ({
        ref: row.ref,
        role: row.role as TicketEntityRow['role'],
        title: row.title!,
        ...(row.effect
          ? { effect: row.effect as TicketEntityRow['effect'] }
          : {}),
        ...(isGone(row.found) ? { missing: true } : {}),
      })),
    ),
    watchers: withRole('watcher'),
    named: withRole('named'),
    access: of('access').map(row => ({
      principal: row.ref,
      reason: row.role as AccessReason,
    })),
  };
}

/** Nobody has looked yet: nothing is said of it. */
function isGone(found: boolean | number | null): boolean {
  return found === false || found === 0;
}
