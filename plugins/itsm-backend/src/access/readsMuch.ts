import type { Knex } from 'knex';
import type { TicketScope } from './TicketScope';

/** So many can be gone through for every page. */
const MUCH = 4000;

/**
 * Whether somebody who is not staff may read so much that it is better to look
 * tickets up one by one (`oneByOne` of `applyTicketScope`) where a filter
 * leaves few, or all of those that match are counted.
 *
 * @internal
 */
export async function readsMuch(
  db: Knex,
  { allOpenToStaff, allRestricted, principals }: TicketScope,
): Promise<boolean> {
  if (allOpenToStaff || allRestricted) {
    return false;
  }
  const some = db('ticket_access')
    .select('ticket_id')
    .whereIn('principal_ref', principals)
    .limit(MUCH + 1);
  const row = await db
    .from(some.as('some'))
    .count<{ value: number | string }>({ value: '*' })
    .first();
  return Number(row?.value) > MUCH;
}
