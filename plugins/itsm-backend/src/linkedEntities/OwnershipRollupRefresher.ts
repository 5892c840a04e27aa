import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { UnitOfWork } from '../database/UnitOfWork';
import type { Directory } from '../directory/Directory';
import { ownershipPages } from './ownershipPages';
import type { OwnershipRollupStore, RollupRow } from './OwnershipRollupStore';

/** Groups that are compared at a time. */
const PAGE = 100;
/** Rows that are written in one unit of work. */
const BATCH = 400;

interface OwnershipRollupRefresherOptions {
  database: ItsmDatabase;
  directory: Pick<Directory, 'groupRelations'>;
  store: OwnershipRollupStore;
}

/**
 * Holds what is stored of groups against the catalog: which pages count what
 * they own. All groups are read together, in the pages of the catalog; only
 * rows that came or went are written. A round that was interrupted is made
 * good by the next one, and two at once do no harm.
 *
 * @internal
 */
export class OwnershipRollupRefresher {
  readonly #options: OwnershipRollupRefresherOptions;

  constructor(options: OwnershipRollupRefresherOptions) {
    this.#options = options;
  }

  /**
   * One round over all groups of the catalog.
   *
   * @throws ServiceUnavailableError when the catalog does not answer; what is
   *   known stays
   */
  async run(): Promise<void> {
    const { directory } = this.#options;
    const groups = await directory.groupRelations();
    // A catalog without any group, as right after its start, says nothing.
    if (groups.length === 0) {
      return;
    }
    const wanted = ownershipPages(groups);
    const owners = [...wanted.keys()];
    for (let start = 0; start < owners.length; start += PAGE) {
      await this.#compare(owners.slice(start, start + PAGE), wanted);
    }
    await this.#forgetOthers(wanted);
  }

  async #compare(
    owners: readonly string[],
    wanted: ReadonlyMap<string, ReadonlySet<string>>,
  ): Promise<void> {
    const { database, store } = this.#options;
    const missing = new Map(
      owners.map(owner => [owner, new Set(wanted.get(owner))]),
    );
    const gone: RollupRow[] = [];
    for (const row of await store.rowsOf(database.knex, owners)) {
      if (!missing.get(row.owner)?.delete(row.page)) {
        gone.push(row);
      }
    }
    const added = [...missing].flatMap(([owner, pages]) =>
      [...pages].map(page => ({ owner, page })),
    );
    await this.#inBatches(gone, (uow, rows) => store.remove(uow, rows));
    await this.#inBatches(added, (uow, rows) => store.add(uow, rows));
  }

  /** Groups that the catalog has no more. */
  async #forgetOthers(wanted: ReadonlyMap<string, unknown>): Promise<void> {
    const { database, store } = this.#options;
    let after = '';
    for (;;) {
      const owners = await store.ownersAfter(database.knex, after, PAGE);
      if (owners.length === 0) {
        return;
      }
      const gone = owners.filter(owner => !wanted.has(owner));
      if (gone.length > 0) {
        await this.#inBatches(
          await store.rowsOf(database.knex, gone),
          (uow, rows) => store.remove(uow, rows),
        );
      }
      after = owners[owners.length - 1];
    }
  }

  async #inBatches(
    rows: readonly RollupRow[],
    write: (uow: UnitOfWork, rows: readonly RollupRow[]) => Promise<void>,
  ): Promise<void> {
    for (let start = 0; start < rows.length; start += BATCH) {
      const batch = rows.slice(start, start + BATCH);
      await this.#options.database.run(uow => write(uow, batch));
    }
  }
}
