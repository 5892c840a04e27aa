import type {
  TicketAction,
  TicketEventBody,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import { chunksOf } from '../../database/chunksOf';
import type { UnitOfWork } from '../../database/UnitOfWork';
import {
  eventToRow,
  rowToEvent,
  type StoredEvent,
  type TicketEventRow,
} from '../ticketEventRow';

/** Assignments may have come in between. */
const LAST_TRANSITIONS = 50;

/** The whole log, oldest first. @internal */
export async function readLog(db: Knex, id: number): Promise<StoredEvent[]> {
  const rows = await db<TicketEventRow>('ticket_event')
    .where('ticket_id', id)
    .orderBy('seq');
  return rows.map(rowToEvent);
}

/** Writes entries of several tickets behind those that are there. @internal */
export async function appendEventsOf(
  uow: UnitOfWork,
  entries: readonly { id: number; events: readonly StoredEvent[] }[],
): Promise<void> {
  const rows = entries.flatMap(({ id, events }) =>
    events.map(event => eventToRow(id, event)),
  );
  for (const some of chunksOf(rows)) {
    await uow.trx('ticket_event').insert(some);
  }
}

/** Writes entries of one ticket behind those that are there. @internal */
export async function appendEvents(
  uow: UnitOfWork,
  id: number,
  events: readonly StoredEvent[],
): Promise<void> {
  await appendEventsOf(uow, [{ id, events }]);
}

/** A page of the log, newest first, as the desk or as others see it. @internal */
export async function readEvents(
  db: Knex,
  id: number,
  page: { internal: boolean; before?: number; limit: number },
): Promise<StoredEvent[]> {
  const column = page.internal ? 'seq' : 'public_seq';
  const query = db<TicketEventRow>('ticket_event')
    .where('ticket_id', id)
    .whereNotNull(column)
    .orderBy(column, 'desc')
    .limit(page.limit);
  if (page.before !== undefined) {
    query.andWhere(column, '<', page.before);
  }
  return (await query).map(rowToEvent);
}

/** Public entries that came behind a version of the ticket. @internal */
export async function readEventsSinceVersion(
  db: Knex,
  id: number,
  version: number,
): Promise<StoredEvent[]> {
  const rows = await db<TicketEventRow>('ticket_event')
    .where('ticket_id', id)
    .andWhere('version', '>', version)
    .andWhere('visibility', 'public')
    .orderBy('seq')
    .limit(50);
  return rows.map(rowToEvent);
}

/** One entry. @internal */
export async function readEvent(
  db: Knex,
  id: number,
  seq: number,
): Promise<StoredEvent | undefined> {
  const row = await db<TicketEventRow>('ticket_event')
    .where({ ticket_id: id, seq })
    .first();
  return row && rowToEvent(row);
}

/** Writes an entry as a redaction leaves it. @internal */
export async function rewriteEvent(
  uow: UnitOfWork,
  id: number,
  event: StoredEvent,
): Promise<void> {
  const { text, redacted, body } = eventToRow(id, event);
  await uow
    .trx('ticket_event')
    .where({ ticket_id: id, seq: event.seq })
    .update({ text, redacted, body });
}

/** The newest transition by an action. @internal */
export async function lastTransition(
  db: Knex,
  id: number,
  action: TicketAction,
): Promise<Extract<TicketEventBody, { kind: 'transition' }> | undefined> {
  const rows = await db<TicketEventRow>('ticket_event')
    .where({ ticket_id: id, kind: 'transition' })
    .orderBy('seq', 'desc')
    .limit(LAST_TRANSITIONS);
  return rows
    .map(row => rowToEvent(row).body)
    .filter(body => body.kind === 'transition')
    .find(body => body.action === action);
}
