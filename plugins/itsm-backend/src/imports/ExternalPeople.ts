import { createHash } from 'node:crypto';
import type { Clock } from '../database/Clock';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { UnitOfWork } from '../database/UnitOfWork';
import type { People } from '../people/People';

const KEPT = 50_000;
const CHUNK = 500;
const ATTEMPTS = 5;
const TAKEN: ReadonlySet<string> = new Set([
  '23505',
  'SQLITE_CONSTRAINT',
  'SQLITE_CONSTRAINT_PRIMARYKEY',
  'SQLITE_CONSTRAINT_UNIQUE',
]);

/**
 * People whom other systems name. The same name of the same source is the
 * same person, in every batch and on every node.
 *
 * @internal
 */
export class ExternalPeople {
  readonly #database: ItsmDatabase;
  readonly #people: People;
  readonly #clock: Clock;
  readonly #ids = new Map<string, string>();

  constructor(options: {
    database: ItsmDatabase;
    people: People;
    clock: Clock;
  }) {
    this.#database = options.database;
    this.#people = options.people;
    this.#clock = options.clock;
  }

  /** Their person ids by name; rows are written for those never met. */
  async ensure(
    source: string,
    names: readonly string[],
  ): Promise<Map<string, string>> {
    const hashes = hashesOf(source, names);
    await this.#look(hashes);
    for (let attempt = 1; this.#unknown(hashes).length > 0; attempt += 1) {
      try {
        await this.#write(this.#unknown(hashes));
      } catch (error) {
        // Another import was first with one of them: theirs counts.
        const { code } = error as { code?: string };
        if (attempt === ATTEMPTS || !TAKEN.has(code ?? '')) {
          throw error;
        }
      }
      await this.#look(hashes);
    }
    return this.#known(hashes);
  }

  /** The same without writing anybody: a name stands for whoever is new. */
  async known(
    source: string,
    names: readonly string[],
  ): Promise<Map<string, string>> {
    const hashes = hashesOf(source, names);
    await this.#look(hashes);
    return new Map([
      ...names.map(name => [name, name] as const),
      ...this.#known(hashes),
    ]);
  }

  #known(hashes: ReadonlyMap<string, string>): Map<string, string> {
    return new Map(
      [...hashes].flatMap(([hash, name]) => {
        const id = this.#ids.get(hash);
        return id ? [[name, id] as const] : [];
      }),
    );
  }

  #unknown(hashes: ReadonlyMap<string, string>): [string, string][] {
    return [...hashes].filter(([hash]) => !this.#ids.has(hash));
  }

  async #look(hashes: ReadonlyMap<string, string>): Promise<void> {
    if (this.#ids.size > KEPT) {
      this.#ids.clear();
    }
    const wanted = this.#unknown(hashes).map(([hash]) => hash);
    for (let start = 0; start < wanted.length; start += CHUNK) {
      const rows = await this.#database
        .knex('import_person')
        .whereIn('name_hash', wanted.slice(start, start + CHUNK));
      rows.forEach(row => this.#ids.set(row.name_hash, row.person_id));
    }
  }

  #write(people: readonly [string, string][]): Promise<void> {
    const now = this.#clock.now();
    return this.#database.run(async (uow: UnitOfWork) => {
      // In one order for everybody, so that nobody waits in a ring.
      for (const [hash, name] of [...people].sort(([a], [b]) =>
        a < b ? -1 : 1,
      )) {
        const { id } = await this.#people.store.insertContact(
          uow.trx,
          { name },
          now,
        );
        await uow
          .trx('import_person')
          .insert({ name_hash: hash, person_id: id });
      }
    });
  }
}

function hashesOf(
  source: string,
  names: readonly string[],
): Map<string, string> {
  return new Map(
    [...new Set(names)].map(name => [
      createHash('sha256').update(`${source}\n${name}`).digest('hex'),
      name,
    ]),
  );
}
