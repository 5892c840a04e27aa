import {
  type FreeTextField,
  lastChanges,
  type TicketEventKind,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import {
  rowToEvent,
  type StoredEvent,
  type TicketEventRow,
} from '../ticketEventRow';

const CHANGE_KINDS: readonly TicketEventKind[] = [
  'created',
  'edited',
  'transition',
];
const BATCH = 100;

/**
 * For each of these fields, the nearest entry of a log that changes it. Reads
 * away from an entry only as far as it must and keeps only what it finds: a
 * log may hold ten thousands of long texts.
 *
 * @internal
 */
export async function nearestChanges(
  db: Knex,
  ticketId: number,
  { seq, side }: { seq: number; side: 'before' | 'after' },
  fields: readonly FreeTextField[],
): Promise<StoredEvent[]> {
  const wanted = new Set(fields);
  const found: StoredEvent[] = [];
  let reached = seq;
  while (wanted.size > 0) {
    const rows = await db<TicketEventRow>('ticket_event')
      .where('ticket_id', ticketId)
      .whereIn('kind', CHANGE_KINDS)
      .andWhere('seq', side === 'before' ? '<' : '>', reached)
      .orderBy('seq', side === 'before' ? 'desc' : 'asc')
      .limit(BATCH);
    for (const event of rows.map(rowToEvent)) {
      reached = event.seq;
      const changed = [...lastChanges([event]).keys()];
      if (changed.filter(field => wanted.delete(field)).length > 0) {
        found.push(event);
      }
    }
    if (rows.length < BATCH) {
      break;
    }
  }
  return found;
}

/**
 * Which of the entries of a page, newest first, set each of their free texts
 * last: see `lastChanges` of the whole log.
 *
 * @internal
 */
export async function lastChangesOf(
  db: Knex,
  ticketId: number,
  page: readonly StoredEvent[],
): Promise<ReadonlyMap<FreeTextField, number>> {
  const within = lastChanges(page);
  const later = await nearestChanges(
    db,
    ticketId,
    { seq: page[0]?.seq ?? 0, side: 'after' },
    [...within.keys()],
  );
  return lastChanges([...page, ...later]);
}
