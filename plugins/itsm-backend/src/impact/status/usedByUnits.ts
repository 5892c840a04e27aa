import type { Knex } from 'knex';

const YEAR_MS = 365 * 86_400_000;
/** Entities that one unit is taken to use, those named last. */
const MOST = 200;
/** Tickets of a unit that are looked at, the newest. */
const TICKETS = 2_000;

/**
 * What units use: the entities that their newest tickets of a year were about.
 * Nobody has to write that down anywhere.
 *
 * @internal
 */
export async function usedByUnits(
  db: Knex,
  units: readonly string[],
  now: number,
): Promise<string[]> {
  const used = new Set<string>();
  for (const unit of units) {
    // Two lists, so that the index of units gives each in its order.
    for (const isOpen of [true, false]) {
      const newest = db('ticket')
        .where({ unit_ref: unit, is_open: isOpen })
        .where('created_at', '>', now - YEAR_MS)
        .orderBy('created_at', 'desc')
        .limit(TICKETS)
        .select('primary_entity_ref', 'type', 'restricted', 'created_at')
        .as('newest');
      const rows = await db
        .from(newest)
        .whereNotNull('primary_entity_ref')
        .whereIn('type', ['request', 'incident'])
        // What is restricted must not show in what a unit is told of.
        .where('restricted', false)
        .groupBy('primary_entity_ref')
        .orderByRaw('max(created_at) desc')
        .limit(MOST)
        .select('primary_entity_ref');
      rows.forEach(row => used.add(row.primary_entity_ref));
    }
  }
  return [...used];
}
