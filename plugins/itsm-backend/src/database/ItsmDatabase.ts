import {
  type DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { Clock } from './Clock';
import type { UnitOfWork } from './UnitOfWork';

const MIGRATIONS = resolvePackagePath(
  '@mesa-itsm/backstage-plugin-itsm-backend',
  'migrations',
);

const ATTEMPTS = 3;
/** Deadlock detected; could not serialise access. */
const RETRIED: ReadonlySet<string> = new Set(['40P01', '40001']);

/** The plugin's database: reads go to `knex`, writes through `run`. @internal */
export class ItsmDatabase {
  readonly knex: Knex;
  readonly engine: 'pg' | 'sqlite';
  readonly #clock: Clock;

  /** Connects and brings the tables up to date. */
  static async create(options: {
    database: DatabaseService;
    clock: Clock;
  }): Promise<ItsmDatabase> {
    const knex = await options.database.getClient();
    if (!options.database.migrations?.skip) {
      await ItsmDatabase.migrate(knex);
    }
    return ItsmDatabase.over(knex, options.clock);
  }

  static async migrate(knex: Knex): Promise<void> {
    await knex.migrate.latest({ directory: MIGRATIONS });
  }

  /** Wraps a connection whose tables are up to date. */
  static async over(knex: Knex, clock: Clock): Promise<ItsmDatabase> {
    const isPostgres = knex.client.config.client === 'pg';
    if (!isPostgres) {
      // Readers of another process do not block the writer, nor it them.
      await knex.raw('pragma journal_mode = wal');
      await knex.raw('pragma synchronous = normal');
      await knex.raw('pragma foreign_keys = on');
    }
    return new ItsmDatabase(knex, isPostgres ? 'pg' : 'sqlite', clock);
  }

  private constructor(knex: Knex, engine: 'pg' | 'sqlite', clock: Clock) {
    this.knex = knex;
    this.engine = engine;
    this.#clock = clock;
  }

  /**
   * Runs a use case in one transaction.
   *
   * @param at - instant to write instead of now: for imports and the like
   */
  async run<T>(work: (uow: UnitOfWork) => Promise<T>, at?: number): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#runOnce(work, at);
      } catch (error) {
        // PostgreSQL chose this one to end a ring of waiting; nothing of it
        // was written, so that it can begin again.
        const { code } = error as { code?: string };
        if (attempt === ATTEMPTS || !RETRIED.has(code ?? '')) {
          throw error;
        }
      }
    }
  }

  async #runOnce<T>(
    work: (uow: UnitOfWork) => Promise<T>,
    at: number | undefined,
  ): Promise<T> {
    const callbacks: (() => void)[] = [];
    const now = at ?? this.#clock.now();
    const result = await this.knex.transaction(trx =>
      work({
        trx,
        now,
        afterCommit: callback => callbacks.push(callback),
      }),
    );
    callbacks.forEach(callback => callback());
    return result;
  }
}
