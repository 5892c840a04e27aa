import type { Knex } from 'knex';
import { applyTicketScope } from '../../access/applyTicketScope';
import type { TicketScope } from '../../access/TicketScope';
import { chunksOf } from '../../database/chunksOf';
import type { TicketRecord } from '../../tickets/TicketRecord';
import { rowToRecord } from '../../tickets/ticketRow';

/** A change with one of the entities that it touched. @internal */
export interface MadeChange {
  entity: string;
  record: TicketRecord;
}

/** Changes that are made or were made; those that are planned did no harm. */
const MADE = ['implementing', 'review', 'closed'];
/** Of one page of entities. */
const MOST = 500;
/** How far work is looked for outside of what was planned. */
const SLACK_MS = 7 * 86_400_000;

/**
 * Changes of some entities whose window overlaps a time, among those that the
 * caller may read.
 *
 * @internal
 */
export async function readMadeChanges(
  db: Knex,
  options: {
    refs: readonly string[];
    from: number;
    until: number;
    scope: TicketScope;
    now: number;
  },
): Promise<MadeChange[]> {
  const { refs, from, until, scope, now } = options;
  const found: MadeChange[] = [];
  for (const some of chunksOf(refs)) {
    const query = db('ticket_entity')
      .join('ticket', 'ticket.id', 'ticket_entity.ticket_id')
      .whereIn('ticket_entity.entity_ref', some)
      .where('ticket.type', 'change')
      .whereIn('ticket.status', MADE)
      // Work overruns its window, and emergencies may have had none.
      .where(begun =>
        begun
          .whereNull('ticket.planned_start')
          .orWhere('ticket.planned_start', '<=', until + SLACK_MS),
      )
      .where(late =>
        late
          .whereNull('ticket.planned_end')
          .orWhere('ticket.planned_end', '>=', from - SLACK_MS),
      )
      .select('ticket.*', 'ticket_entity.entity_ref')
      .orderBy('ticket.planned_start', 'desc')
      .limit(MOST);
    applyTicketScope(query, scope, now);
    found.push(
      ...(await query).map(row => ({
        entity: row.entity_ref,
        record: rowToRecord(row),
      })),
    );
  }
  return found;
}

/**
 * How many incidents each of some entities was brought by its changes, as far
 * as the caller may read both: a change that is hidden must not show in what
 * it brought about.
 *
 * @internal
 */
export async function countOffences(
  db: Knex,
  options: {
    refs: readonly string[];
    /** The incident that is looked at: it does not speak for itself. */
    except: number;
    scope: TicketScope;
    now: number;
  },
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const some of chunksOf(options.refs)) {
    const query = db('ticket_entity')
      .join('ticket_link', link =>
        link
          .on('ticket_link.to_id', 'ticket_entity.ticket_id')
          .andOnVal('ticket_link.kind', 'cause'),
      )
      // The incident is the one that is counted, and has to be readable.
      .join('ticket', 'ticket.id', 'ticket_link.from_id')
      .whereIn('ticket_entity.entity_ref', some)
      .whereNot('ticket.id', options.except)
      .whereExists(readableChange(db, options))
      .groupBy('ticket_entity.entity_ref')
      .select('ticket_entity.entity_ref')
      .countDistinct({ count: 'ticket.id' });
    applyTicketScope(query, options.scope, options.now);
    const rows: Record<string, unknown>[] = await query;
    rows.forEach(row => counts.set(String(row.entity_ref), Number(row.count)));
  }
  return counts;
}

/** In here `ticket` is the change that touched the entity. */
function readableChange(
  db: Knex,
  { scope, now }: { scope: TicketScope; now: number },
): Knex.QueryBuilder {
  const query = db('ticket')
    .whereRaw('ticket.id = ticket_entity.ticket_id')
    .select(db.raw('1'));
  return applyTicketScope(query, scope, now, { oneByOne: true });
}
