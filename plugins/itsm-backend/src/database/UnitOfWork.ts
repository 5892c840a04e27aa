import type { Knex } from 'knex';

/**
 * One transaction of a use case. Stores take it as their first argument and
 * never open their own. Inside it nothing may wait for HTTP, the catalog,
 * permissions or the scheduler: SQLite has a single connection, and a query
 * outside the transaction would wait for itself.
 *
 * @internal
 */
export interface UnitOfWork {
  readonly trx: Knex.Transaction;
  /** Instant at which it began, UTC milliseconds. */
  readonly now: number;
  /** Runs once the transaction is committed; never when it is not. */
  afterCommit(callback: () => void): void;
}
