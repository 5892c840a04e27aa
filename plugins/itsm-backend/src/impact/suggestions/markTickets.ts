import { chunksOf } from '../../database/chunksOf';
import type { UnitOfWork } from '../../database/UnitOfWork';

/** Open tickets with entities, the newest first. @internal */
export async function openTickets(
  { trx }: UnitOfWork,
  range: { below: number; downTo: number },
  limit: number,
): Promise<number[]> {
  const rows = await trx('ticket')
    .where('is_open', true)
    .where('id', '<', range.below)
    .where('id', '>=', range.downTo)
    .whereExists(
      trx('ticket_entity')
        .select(trx.raw('1'))
        .whereRaw('ticket_entity.ticket_id = ticket.id'),
    )
    .orderBy('id', 'desc')
    .limit(limit)
    .select('id');
  return rows.map(({ id }) => Number(id));
}

/** Open tickets on some entities. @internal */
export async function openTicketsOn(
  { trx }: UnitOfWork,
  entities: readonly string[],
): Promise<number[]> {
  const ids = new Set<number>();
  for (const some of chunksOf(entities)) {
    const rows = await trx('ticket_entity')
      .join('ticket', 'ticket.id', 'ticket_entity.ticket_id')
      .whereIn('ticket_entity.entity_ref', some)
      .where('ticket_entity.is_open', true)
      .where('ticket.is_open', true)
      .distinct('ticket.id');
    rows.forEach(({ id }) => ids.add(Number(id)));
  }
  return [...ids];
}

/** Those of some tickets that are open still. @internal */
export async function stillOpen(
  { trx }: UnitOfWork,
  ids: readonly number[],
): Promise<number[]> {
  const open: number[] = [];
  for (const some of chunksOf(ids)) {
    const rows = await trx('ticket')
      .whereIn('id', some)
      .where('is_open', true)
      .select('id');
    open.push(...rows.map(({ id }) => Number(id)));
  }
  return open;
}

/**
 * Has the impact of tickets worked out anew, but for those that somebody has
 * locked. A row of a timer points to its ticket, so that writing one would
 * wait for whoever has that locked, who may in turn wait for a row written
 * here: a ring. Thus the tickets come first, and none is waited for; nobody
 * else writes such a timer without having locked its ticket.
 *
 * @returns the tickets that were locked
 * @internal
 */
export async function markTickets(
  { trx, now }: UnitOfWork,
  ids: Iterable<number>,
): Promise<number[]> {
  const locked: number[] = [];
  const isPostgres = trx.client.config.client === 'pg';
  // In one order for everybody who marks.
  const sorted = [...new Set(ids)].sort((a, b) => a - b);
  for (const some of chunksOf(sorted)) {
    const query = trx('ticket').whereIn('id', some).orderBy('id').select('id');
    if (isPostgres) {
      query.forKeyShare().skipLocked();
    }
    const free = new Set((await query).map(({ id }) => Number(id)));
    locked.push(...some.filter(id => !free.has(id)));
    if (free.size > 0) {
      await trx('ticket_timer')
        .insert(
          [...free].map(id => ({ ticket_id: id, kind: 'impact', due_at: now })),
        )
        .onConflict(['ticket_id', 'kind'])
        .merge(['due_at']);
    }
  }
  return locked;
}

/**
 * Whether so many tickets are due to be worked out. Those that rest after they
 * could not be do not count: they would hold up all others.
 *
 * @internal
 */
export async function areDue(
  { trx, now }: UnitOfWork,
  count: number,
): Promise<boolean> {
  const rows = await trx('ticket_timer')
    .where('kind', 'impact')
    .where('due_at', '<=', now)
    .limit(count)
    .select('ticket_id');
  return rows.length === count;
}
