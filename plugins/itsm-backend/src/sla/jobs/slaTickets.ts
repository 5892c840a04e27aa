import { SLA_TICKET_TYPES } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import {
  rowToEvent,
  type StoredEvent,
  type TicketEventRow,
} from '../../tickets/ticketEventRow';
import type { TicketRecord } from '../../tickets/TicketRecord';
import { rowToRecord } from '../../tickets/ticketRow';
import type { SlaJobSpec } from './SlaJobStore';

/** The tickets that a job goes through. */
function ticketsOf(db: Knex, spec: SlaJobSpec): Knex.QueryBuilder {
  const query = db('ticket').whereIn('ticket.type', [...SLA_TICKET_TYPES]);
  return spec.kind === 'reapply'
    ? query.where('ticket.is_open', true)
    : query
        .where('ticket.created_at', '>=', spec.from)
        .where('ticket.created_at', '<', spec.until)
        .where('ticket.restricted', false);
}

/**
 * Whether a job tells of a ticket. Sums and numbers are seen by all who may
 * start jobs, who need not know of restricted tickets.
 *
 * @internal
 */
export function isTold({ state }: Pick<TicketRecord, 'state'>): boolean {
  return !state.restricted;
}

/** How many tickets a job tells of, as of now. @internal */
export async function countTicketsOf(
  db: Knex,
  spec: SlaJobSpec,
): Promise<number> {
  const row = await ticketsOf(db, spec)
    .where('ticket.restricted', false)
    .count({ value: '*' })
    .first();
  return Number(row?.value ?? 0);
}

/** The next tickets that a job goes through, in the order of their ids. @internal */
export async function nextTicketsOf(
  db: Knex,
  spec: SlaJobSpec,
  page: { after: number; limit: number },
): Promise<TicketRecord[]> {
  const rows = await ticketsOf(db, spec)
    .where('ticket.id', '>', page.after)
    .orderBy('ticket.id')
    .limit(page.limit)
    .select('ticket.*');
  return rows.map(rowToRecord);
}

/** The logs of some tickets, each with its oldest entry first. @internal */
export async function logsOf(
  db: Knex,
  ids: readonly number[],
): Promise<Map<number, StoredEvent[]>> {
  const logs = new Map<number, StoredEvent[]>(ids.map(id => [id, []]));
  const rows = await db<TicketEventRow>('ticket_event')
    .whereIn('ticket_id', ids)
    .orderBy(['ticket_id', 'seq']);
  for (const row of rows) {
    logs.get(Number(row.ticket_id))!.push(rowToEvent(row));
  }
  return logs;
}
