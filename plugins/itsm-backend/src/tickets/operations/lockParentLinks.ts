import type { Knex } from 'knex';

/** Any number of our own; the lock is the plugin's alone. */
const PARENT_LINKS = 7_215_001;

/**
 * Lets one change of parents at a time through: two at once could close a
 * ring that neither of them sees. SQLite has a single writer anyway.
 *
 * @internal
 */
export async function lockParentLinks(trx: Knex.Transaction): Promise<void> {
  if (trx.client.config.client === 'pg') {
    await trx.raw('select pg_advisory_xact_lock(?)', [PARENT_LINKS]);
  }
}
