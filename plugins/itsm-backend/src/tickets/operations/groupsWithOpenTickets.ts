import type { Knex } from 'knex';
import { chunksOf } from '../../database/chunksOf';

/**
 * Those of some groups that hold an open ticket.
 *
 * Each group is looked up by itself and no further than the first ticket: how
 * many a group has makes no difference to what this costs.
 *
 * @internal
 */
export async function groupsWithOpenTickets(
  db: Knex,
  groups: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const some of chunksOf([...new Set(groups)])) {
    const rows = await db
      .with(
        'asked',
        ['group_ref'],
        db.raw(`values ${some.map(() => '(?)').join(', ')}`, some),
      )
      .select('group_ref')
      .from('asked')
      .whereExists(
        db('ticket')
          .select(db.raw('1'))
          .whereRaw('ticket.team_ref = asked.group_ref')
          .where('ticket.is_open', true),
      );
    rows.forEach(row => found.add(row.group_ref));
  }
  return found;
}
