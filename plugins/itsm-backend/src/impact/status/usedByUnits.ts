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
    const newest = db('ticket')
      .where('unit_ref', unit)
      .where('created_at', '>', now - YEAR_MS)
      .orderBy('created_at', 'desc')
      .limit(TICKETS)
      .select('primary_entity_ref')
      .as('newest');
    const rows = await db
      .from(newest)
      .whereNotNull('primary_entity_ref')
      .distinct('primary_entity_ref')
      .limit(MOST);
    rows.forEach(row => used.add(row.primary_entity_ref));
  }
  return [...used];
}
