import {
  type CalendarOf,
  dueOf,
  isBreach,
  type SlaClock,
  type SlaMark,
  type SlaMetric,
  type SlaRun,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import { chunksOf } from '../database/chunksOf';
import type { UnitOfWork } from '../database/UnitOfWork';

/** A warning or breach that was told of. @internal */
export interface ToldMark {
  metric: SlaMetric;
  begunSeq: number;
  term: number;
  threshold: number;
  isBreach: boolean;
  at: number;
  toldAt: number;
}

/** Instant of a mark that counts as told, although nobody was. @internal */
export const NOBODY_TOLD = 0;

/** @returns the same for the same threshold of the same term of a clock. @internal */
export function keyOfMark(
  mark: Pick<ToldMark, 'metric' | 'begunSeq' | 'term' | 'threshold'>,
): string {
  return [mark.metric, mark.begunSeq, mark.term, mark.threshold].join();
}

type ClockRow = {
  ticket_id: number | string;
  metric: SlaMetric;
  begun_seq: number;
  withdrawn: boolean | number;
  state: string;
};

/** What of a clock stands in its JSON only. */
interface StoredState {
  clock: SlaClock;
  late?: SlaRun['late'];
  withdrawnSeq?: number;
}

/** The rows of clocks and of what they led to. @internal */
export class SlaStore {
  /** All clocks of a ticket, also those that have ended. */
  async runs(db: Knex, ticketId: number): Promise<SlaRun[]> {
    return (await this.runsOf(db, [ticketId])).get(ticketId)!;
  }

  /** The same of some tickets. */
  async runsOf(
    db: Knex,
    ids: readonly number[],
  ): Promise<Map<number, SlaRun[]>> {
    const rows = await db<ClockRow>('sla_clock')
      .whereIn('ticket_id', ids)
      .orderBy(['metric', 'begun_seq']);
    return grouped(ids, rows, toRun);
  }

  /**
   * Those that are still under way, and the response that was late: what
   * lists need to know of.
   */
  async currentRuns(db: Knex, ticketId: number): Promise<SlaRun[]> {
    const rows = await db<ClockRow>('sla_clock')
      .where('ticket_id', ticketId)
      .where(current =>
        current
          .whereRaw(`phase <> 'ended'`)
          .orWhere(late =>
            late
              .where('metric', 'response')
              .whereNotNull('breached_at')
              .where('withdrawn', false),
          ),
      )
      .orderBy(['metric', 'begun_seq']);
    return rows.map(toRun);
  }

  async save(
    uow: UnitOfWork,
    ticketId: number,
    runs: readonly SlaRun[],
    calendarOf: CalendarOf,
  ): Promise<void> {
    if (runs.length > 0) {
      await uow
        .trx('sla_clock')
        .insert(runs.map(run => clockRow(ticketId, run, calendarOf)))
        .onConflict(['ticket_id', 'metric', 'begun_seq'])
        .merge();
    }
  }

  async marks(db: Knex, ticketId: number): Promise<ToldMark[]> {
    return (await this.marksOf(db, [ticketId])).get(ticketId)!;
  }

  /** What was told of some tickets. */
  async marksOf(
    db: Knex,
    ids: readonly number[],
  ): Promise<Map<number, ToldMark[]>> {
    const rows = await db('sla_mark')
      .whereIn('ticket_id', ids)
      .orderBy(['at', 'metric', 'term', 'threshold']);
    return grouped(ids, rows, row => ({
      metric: row.metric,
      begunSeq: row.begun_seq,
      term: row.term,
      threshold: row.threshold,
      isBreach: Boolean(row.is_breach),
      at: Number(row.at),
      toldAt: Number(row.told_at),
    }));
  }

  /**
   * @param toldAt - when; {@link NOBODY_TOLD} of what others have lived through
   * @throws when one of them is there already: nothing is told twice
   */
  async addMarks(
    uow: UnitOfWork,
    marks: readonly { ticketId: number; mark: SlaMark }[],
    toldAt: number = uow.now,
  ): Promise<void> {
    for (const some of chunksOf(marks)) {
      await uow.trx('sla_mark').insert(
        some.map(
          ({ ticketId, mark: { run, term, threshold, at, isBreach: is } }) => ({
            ticket_id: ticketId,
            metric: run.metric,
            begun_seq: run.begunSeq,
            term,
            threshold,
            is_breach: is,
            at,
            told_at: toldAt,
          }),
        ),
      );
    }
  }
}

/** Rows by their ticket; of a ticket without any, none. */
function grouped<R extends { ticket_id: number | string }, T>(
  ids: readonly number[],
  rows: readonly R[],
  read: (row: R) => T,
): Map<number, T[]> {
  const found = new Map<number, T[]>(ids.map(id => [id, []]));
  rows.forEach(row => found.get(Number(row.ticket_id))!.push(read(row)));
  return found;
}

function toRun(row: ClockRow): SlaRun {
  return {
    metric: row.metric,
    begunSeq: row.begun_seq,
    ...(JSON.parse(row.state) as StoredState),
  };
}

/** @internal */
export function clockRow(
  ticketId: number,
  { metric, begunSeq, clock, late, withdrawnSeq }: SlaRun,
  calendarOf: CalendarOf,
): Record<string, unknown> {
  const last = clock.terms.length - 1;
  const term = clock.terms[last];
  const breach = clock.passed.find(
    ({ term: at, threshold }) =>
      at === last && isBreach(term, term.thresholds[threshold]),
  );
  const state: StoredState = {
    clock,
    ...(late ? { late } : {}),
    ...(withdrawnSeq === undefined ? {} : { withdrawnSeq }),
  };
  return {
    ticket_id: ticketId,
    metric,
    begun_seq: begunSeq,
    phase: clock.phase,
    started_at: clock.startedAt,
    ended_at: clock.phase === 'ended' ? clock.since : null,
    due_at: dueOf(clock, calendarOf) ?? null,
    breached_at: breach?.at ?? null,
    withdrawn: withdrawnSeq !== undefined,
    policy: term.basis?.policy ?? '',
    policy_revision: term.basis?.policyRevision ?? 0,
    state: JSON.stringify(state),
  };
}
