import type { Knex } from 'knex';
import type { UnitOfWork } from '../database/UnitOfWork';

/** That the page of one counts what the other owns. @internal */
export interface RollupRow {
  owner: string;
  page: string;
}

/** Whose pages count what groups own; see `ownershipPages`. @internal */
export class OwnershipRollupStore {
  /** Groups with rows, in order, after the given one. */
  async ownersAfter(db: Knex, after: string, limit: number): Promise<string[]> {
    const rows = await db('ownership_rollup')
      .distinct('owner_ref')
      .where('owner_ref', '>', after)
      .orderBy('owner_ref')
      .limit(limit);
    return rows.map(row => row.owner_ref);
  }

  /** Groups whose property the page of somebody counts, beside their own. */
  async ownersOn(db: Knex, page: string): Promise<string[]> {
    const rows = await db('ownership_rollup')
      .select('owner_ref')
      .where('page_ref', page)
      .orderBy('owner_ref');
    return rows.map(row => row.owner_ref);
  }

  /** The rows of these groups. */
  async rowsOf(db: Knex, owners: readonly string[]): Promise<RollupRow[]> {
    const rows = await db('ownership_rollup')
      .whereIn('owner_ref', [...owners])
      .select('owner_ref', 'page_ref');
    return rows.map(row => ({ owner: row.owner_ref, page: row.page_ref }));
  }

  async add(uow: UnitOfWork, rows: readonly RollupRow[]): Promise<void> {
    await uow
      .trx('ownership_rollup')
      .insert(
        rows.map(({ owner, page }) => ({ owner_ref: owner, page_ref: page })),
      )
      .onConflict()
      .ignore();
  }

  async remove(uow: UnitOfWork, rows: readonly RollupRow[]): Promise<void> {
    await uow
      .trx('ownership_rollup')
      .whereIn(
        ['owner_ref', 'page_ref'],
        rows.map(({ owner, page }) => [owner, page]),
      )
      .delete();
  }
}
