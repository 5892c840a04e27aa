import type {
  SlaMetric,
  SlaVerdict,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import { chunksOf } from '../../database/chunksOf';
import type { UnitOfWork } from '../../database/UnitOfWork';

/** What a job is to do. @internal */
export type SlaJobSpec = (
  | { kind: 'reapply'; dryRun: boolean; policies?: readonly string[] }
  | { kind: 'whatIf'; yaml: string; from: number; until: number }
) & {
  /**
   * Counter of the definitions when it was asked for; jobs of earlier releases
   * do not know it.
   */
  definitionsRevision?: number;
};

/** How many clocks of a service, team and metric; see `slaJobSumSchema`. @internal */
export interface SumRow {
  metric: SlaMetric;
  service?: string;
  team: string;
  clocks: number;
  missedBefore: number;
  missedAfter: number;
  gained: number;
  lost: number;
}

/** @internal */
export interface SlaJobRecord {
  id: string;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  spec: SlaJobSpec;
  requestedBy: string;
  createdAt: number;
  finishedAt?: number;
  doneUpTo: number;
  total: number;
  processed: number;
  sums: SumRow[];
  error?: string;
}

/** A clock that a job changed, or would change. @internal */
export interface ClockChangeRow {
  ticketId: number;
  metric: SlaMetric;
  begunSeq: number;
  before?: SlaVerdict;
  after?: SlaVerdict;
  dueBefore?: number;
  dueAfter?: number;
}

/** The rows of jobs on clocks. @internal */
export class SlaJobStore {
  async insert(uow: UnitOfWork, job: SlaJobRecord): Promise<void> {
    await uow.trx('sla_job').insert({
      id: job.id,
      kind: job.spec.kind,
      state: job.state,
      spec: JSON.stringify(job.spec),
      requested_by: job.requestedBy,
      created_at: job.createdAt,
      done_up_to: job.doneUpTo,
      total: job.total,
      processed: job.processed,
      sums: JSON.stringify(job.sums),
    });
  }

  async byId(db: Knex, id: string): Promise<SlaJobRecord | undefined> {
    const row = await db('sla_job').where({ id }).first();
    return row && toRecord(row);
  }

  async newest(db: Knex, limit: number): Promise<SlaJobRecord[]> {
    const rows = await db('sla_job')
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit);
    return rows.map(toRecord);
  }

  /**
   * Claims the oldest job that nobody works on; a claim ends by itself, so
   * that what a dead node began is gone on with.
   */
  async claim(
    db: Knex,
    { node, now, leaseMs }: { node: string; now: number; leaseMs: number },
  ): Promise<SlaJobRecord | undefined> {
    const isPostgres = db.client.config.client === 'pg';
    return db.transaction(async trx => {
      const free = trx('sla_job')
        .select('id')
        .whereIn('state', ['waiting', 'running'])
        .andWhere(lease =>
          lease.whereNull('claimed_until').orWhere('claimed_until', '<=', now),
        )
        .orderBy(['created_at', 'id'])
        .limit(1);
      if (isPostgres) {
        free.forUpdate().skipLocked();
      }
      const [found] = await free;
      if (!found) {
        return undefined;
      }
      const [row] = await trx('sla_job')
        .where({ id: found.id })
        .update({
          state: 'running',
          claimed_by: node,
          claimed_until: now + leaseMs,
        })
        .returning('*');
      return toRecord(row);
    });
  }

  /**
   * Writes how far a job has come, together with what it did.
   *
   * @returns false when it is this node's no more, or was cancelled
   */
  async advance(
    uow: UnitOfWork,
    job: SlaJobRecord,
    { node, until }: { node: string; until: number },
  ): Promise<boolean> {
    const count = await uow
      .trx('sla_job')
      .where({ id: job.id, claimed_by: node, state: 'running' })
      .update({
        done_up_to: job.doneUpTo,
        processed: job.processed,
        sums: JSON.stringify(job.sums),
        claimed_until: until,
      });
    return count > 0;
  }

  /**
   * @param options - `node`: only when it is still that node's
   * @returns false when it had ended before, or is another node's
   */
  async finish(
    uow: UnitOfWork,
    id: string,
    state: 'done' | 'failed' | 'cancelled',
    { node, error }: { node?: string; error?: string } = {},
  ): Promise<boolean> {
    const count = await uow
      .trx('sla_job')
      .where({ id, ...(node ? { claimed_by: node } : {}) })
      .whereIn('state', ['waiting', 'running'])
      .update({
        state,
        error: error?.slice(0, 2000) ?? null,
        finished_at: uow.now,
        claimed_until: null,
      });
    return count > 0;
  }

  /**
   * Takes a job that failed up again, behind what it has done.
   *
   * @returns false when it did not fail
   */
  async retry(uow: UnitOfWork, id: string): Promise<boolean> {
    const count = await uow
      .trx('sla_job')
      .where({ id, state: 'failed' })
      .update({
        state: 'waiting',
        error: null,
        finished_at: null,
        claimed_by: null,
        claimed_until: null,
      });
    return count > 0;
  }

  async addChanges(
    uow: UnitOfWork,
    id: string,
    changes: readonly ClockChangeRow[],
  ): Promise<void> {
    for (const some of chunksOf(changes)) {
      await uow
        .trx('sla_job_change')
        .insert(
          some.map(change => ({
            job_id: id,
            ticket_id: change.ticketId,
            metric: change.metric,
            begun_seq: change.begunSeq,
            before: change.before ?? null,
            after: change.after ?? null,
            due_before: change.dueBefore ?? null,
            due_after: change.dueAfter ?? null,
          })),
        )
        .onConflict(['job_id', 'ticket_id', 'metric', 'begun_seq'])
        .merge();
    }
  }

  async countChanges(
    db: Knex,
    ids: readonly string[],
  ): Promise<Map<string, number>> {
    const rows = await db('sla_job_change')
      .whereIn('job_id', ids)
      .groupBy('job_id')
      .select('job_id')
      .count<{ job_id: string; value: string | number }[]>({ value: '*' });
    return new Map(rows.map(row => [row.job_id, Number(row.value)]));
  }

  /** Jobs that ended before an instant, with what they changed. */
  async purge(db: Knex, endedBefore: number): Promise<void> {
    await db('sla_job').where('finished_at', '<', endedBefore).delete();
  }
}

function toRecord(row: Record<string, unknown>): SlaJobRecord {
  return {
    id: row.id as string,
    state: row.state as SlaJobRecord['state'],
    spec: JSON.parse(row.spec as string),
    requestedBy: row.requested_by as string,
    createdAt: Number(row.created_at),
    ...(row.finished_at === null
      ? {}
      : { finishedAt: Number(row.finished_at) }),
    doneUpTo: Number(row.done_up_to),
    total: row.total as number,
    processed: row.processed as number,
    sums: JSON.parse(row.sums as string),
    ...(row.error ? { error: row.error as string } : {}),
  };
}
