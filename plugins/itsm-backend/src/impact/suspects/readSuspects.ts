import type { Suspect } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import { applyTicketScope } from '../../access/applyTicketScope';
import type { TicketScope } from '../../access/TicketScope';
import { chunksOf } from '../../database/chunksOf';

/** A change with one of the entities that it touched. @internal */
export interface MadeChange {
  entity: string;
  id: number;
  change: Suspect['change'];
  /** When its work began; when it was to, where nobody said. */
  startedAt: number;
  /** Absent while it goes on. */
  endedAt?: number;
}

/** Changes that are made or were made; those that are planned did no harm. */
const MADE = ['implementing', 'review', 'closed'];
/** Of one page of entities: those that began last. */
const MOST = 500;

const COLUMNS = [
  ...['id', 'ref', 'title', 'status', 'change_kind', 'outcome'],
  ...['work_started_at', 'work_ended_at'],
]
  .map(column => `ticket.${column}`)
  .concat('ticket_entity.entity_ref');

/**
 * Changes of some entities whose work fell into a time, among those that the
 * caller may read. What was planned does not count where the work is known:
 * it overruns its window, and emergencies may have had none.
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
      .where('ticket.work_started_at', '<=', until)
      .where(late =>
        late
          .whereNull('ticket.work_ended_at')
          .orWhere('ticket.work_ended_at', '>=', from),
      )
      .select(COLUMNS)
      .orderBy([
        { column: 'ticket.work_started_at', order: 'desc' },
        { column: 'ticket.id', order: 'desc' },
        { column: 'ticket_entity.entity_ref' },
        { column: 'ticket_entity.role' },
      ])
      .limit(MOST);
    applyTicketScope(query, scope, now);
    found.push(...(await query).map(toMadeChange));
  }
  return found;
}

function toMadeChange(row: Record<string, unknown>): MadeChange {
  const { ref, title, status, change_kind: kind, outcome } = row;
  return {
    entity: row.entity_ref as string,
    id: Number(row.id),
    change: {
      ref,
      title,
      status,
      ...(kind === null ? {} : { changeKind: kind }),
      ...(outcome === null ? {} : { outcome }),
    } as Suspect['change'],
    startedAt: Number(row.work_started_at),
    ...(row.work_ended_at === null
      ? {}
      : { endedAt: Number(row.work_ended_at) }),
  };
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
