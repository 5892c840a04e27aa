import type { SlaJobChange } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import { applyTicketScope } from '../../access/applyTicketScope';
import type { TicketScope } from '../../access/TicketScope';
import { isoInstant } from '../../tickets/views/ticketSummaryView';

/** Place of a changed clock in the list of a job. @internal */
export type ChangeKey = [ticketId: number, metric: string, begunSeq: number];

/**
 * Clocks that a job changed, of tickets that somebody may read, in the order
 * of the tickets.
 *
 * @internal
 */
export async function readChanges(
  db: Knex,
  options: {
    id: string;
    after: ChangeKey | undefined;
    limit: number;
    scope: TicketScope;
    now: number;
  },
): Promise<{ key: ChangeKey; view: SlaJobChange }[]> {
  const { id, after, limit, scope, now } = options;
  const query = db('sla_job_change')
    .join('ticket', 'ticket.id', 'sla_job_change.ticket_id')
    .where('sla_job_change.job_id', id);
  applyTicketScope(query, scope, now, { oneByOne: true });
  if (after) {
    query.whereRaw(
      `(sla_job_change.ticket_id, sla_job_change.metric, sla_job_change.begun_seq) > (?, ?, ?)`,
      after,
    );
  }
  const rows = await query
    .orderBy([
      'sla_job_change.ticket_id',
      'sla_job_change.metric',
      'sla_job_change.begun_seq',
    ])
    .limit(limit)
    .select(
      'sla_job_change.*',
      'ticket.ref',
      'ticket.type',
      'ticket.title',
      'ticket.status',
    );
  return rows.map(row => ({
    key: [Number(row.ticket_id), row.metric, row.begun_seq],
    view: {
      ref: row.ref,
      type: row.type,
      title: row.title,
      status: row.status,
      metric: row.metric,
      ...(row.before ? { before: row.before } : {}),
      ...(row.after ? { after: row.after } : {}),
      ...(row.due_before === null
        ? {}
        : { dueBefore: isoInstant(Number(row.due_before)) }),
      ...(row.due_after === null
        ? {}
        : { dueAfter: isoInstant(Number(row.due_after)) }),
    },
  }));
}
