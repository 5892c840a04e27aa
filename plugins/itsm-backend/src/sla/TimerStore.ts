import type { Knex } from 'knex';
import { chunksOf } from '../database/chunksOf';
import type { UnitOfWork } from '../database/UnitOfWork';

/** What is promised to people. @internal */
export const LIFE_TIMERS = [
  'sla',
  'resume',
  'remind',
  'resolve',
  'close',
] as const;
/** @internal */
export type LifeTimerKind = (typeof LIFE_TIMERS)[number];
/** What can be about to happen to a ticket. @internal */
export type TimerKind = LifeTimerKind | 'impact';

/** A ticket for which something is due. @internal */
export interface DueTicket {
  id: number;
  ref: string;
  /** Kinds that are due, the earliest one first. */
  kinds: TimerKind[];
}

/** What is to happen to tickets, and when. @internal */
export class TimerStore {
  /** @param dueAt - undefined takes the timer away */
  async set(
    uow: UnitOfWork,
    ticketId: number,
    kind: TimerKind,
    dueAt: number | undefined,
  ): Promise<void> {
    await this.setMany(uow, kind, [{ ticketId, dueAt }]);
  }

  /** The same for several tickets. */
  async setMany(
    uow: UnitOfWork,
    kind: TimerKind,
    timers: readonly { ticketId: number; dueAt: number | undefined }[],
  ): Promise<void> {
    const over = timers.filter(({ dueAt }) => dueAt === undefined);
    for (const some of chunksOf(over)) {
      await uow
        .trx('ticket_timer')
        .where({ kind })
        .whereIn(
          'ticket_id',
          some.map(({ ticketId }) => ticketId),
        )
        .delete();
    }
    const next = timers.filter(({ dueAt }) => dueAt !== undefined);
    for (const some of chunksOf(next)) {
      await uow
        .trx('ticket_timer')
        .insert(
          some.map(({ ticketId, dueAt }) => ({
            ticket_id: ticketId,
            kind,
            due_at: dueAt,
          })),
        )
        .onConflict(['ticket_id', 'kind'])
        .merge();
    }
  }

  /**
   * Locks what is set for some tickets. Whoever sets it anew meanwhile waits,
   * and is not taken away together with what is dealt with.
   *
   * @returns what is set, by kind
   */
  async lock(
    { trx }: UnitOfWork,
    ids: readonly number[],
    kinds: readonly TimerKind[],
  ): Promise<Map<TimerKind, Set<number>>> {
    // In one order for everybody, so that nobody waits in a ring.
    const rows = await trx('ticket_timer')
      .whereIn('ticket_id', [...ids])
      .whereIn('kind', [...kinds])
      .orderBy(['ticket_id', 'kind'])
      .forUpdate()
      .select('ticket_id', 'kind');
    const found = new Map<TimerKind, Set<number>>();
    rows.forEach(({ ticket_id: id, kind }) =>
      found.set(kind, (found.get(kind) ?? new Set<number>()).add(Number(id))),
    );
    return found;
  }

  /** Puts off what of some kinds is due for a ticket. */
  async rest(
    uow: UnitOfWork,
    ticketId: number,
    kinds: readonly TimerKind[],
    ms: number,
  ): Promise<void> {
    await uow
      .trx('ticket_timer')
      .where('ticket_id', ticketId)
      .whereIn('kind', [...kinds])
      .andWhere('due_at', '<=', uow.now)
      .update({ due_at: uow.now + ms });
  }

  /** Tickets for which something of some kinds is due, the longest first. */
  async due(
    db: Knex,
    kinds: readonly TimerKind[],
    now: number,
    limit: number,
  ): Promise<DueTicket[]> {
    const rows = await db('ticket_timer')
      .join('ticket', 'ticket.id', 'ticket_timer.ticket_id')
      .where('ticket_timer.due_at', '<=', now)
      .whereIn('ticket_timer.kind', [...kinds])
      .orderBy(['ticket_timer.due_at', 'ticket_timer.ticket_id'])
      .limit(limit)
      .select('ticket.id', 'ticket.ref', 'ticket_timer.kind');
    const found = new Map<number, DueTicket>();
    for (const row of rows) {
      const id = Number(row.id);
      const known: DueTicket = found.get(id) ?? {
        id,
        ref: row.ref,
        kinds: [],
      };
      known.kinds.push(row.kind);
      found.set(id, known);
    }
    return [...found.values()];
  }
}
