import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  type DefinitionKind,
  definitionSpecSchemas,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { UnitOfWork } from '../database/UnitOfWork';
import {
  createDefinitionSnapshot,
  deepFreeze,
} from './createDefinitionSnapshot';
import type {
  Definition,
  Definitions,
  DefinitionSnapshot,
} from './Definitions';
import { definitionKey } from './documents/DefinitionDocument';
import type {
  DefinitionHeadRow,
  DefinitionStore,
  RevisionKey,
} from './store/DefinitionStore';

/** Old revisions kept in memory, for tickets that show an older form. */
const OLD_REVISIONS_KEPT = 500;

/** The current definitions together with how they are administered. @internal */
export interface LoadedDefinitions {
  readonly snapshot: DefinitionSnapshot;
  /** By `kind/name`; also those whose spec this release cannot read. */
  readonly heads: ReadonlyMap<string, DefinitionHeadRow>;
}

interface DefinitionServiceOptions {
  database: ItsmDatabase;
  store: DefinitionStore;
  logger: LoggerService;
}

/**
 * The definitions as other features read them. All current ones are kept in
 * memory, immutable; a read of one counter tells whether another node has
 * changed any, and then only the changed ones are read again.
 *
 * @internal
 */
export class DefinitionService implements Definitions {
  readonly #options: DefinitionServiceOptions;
  #loaded: LoadedDefinitions | undefined;
  readonly #old = new Map<string, Definition>();

  static create(options: DefinitionServiceOptions): DefinitionService {
    return new DefinitionService(options);
  }

  private constructor(options: DefinitionServiceOptions) {
    this.#options = options;
  }

  async current(): Promise<DefinitionSnapshot> {
    return (await this.load(this.#options.database.knex)).snapshot;
  }

  /**
   * The snapshot as this transaction sees it. A unit of work that writes
   * definitions must ask before it writes: what may still be rolled back must
   * not get into the cache.
   */
  async inUnitOfWork(uow: UnitOfWork): Promise<DefinitionSnapshot> {
    return (await this.load(uow.trx)).snapshot;
  }

  async atRevision<K extends DefinitionKind>(
    kind: K,
    name: string,
    revision: number,
    uow?: UnitOfWork,
  ): Promise<Definition<K> | undefined> {
    const current = this.#loaded?.snapshot.get(kind, name);
    if (current?.revision === revision) {
      return current;
    }
    const key = `${definitionKey({ kind, name })}@${revision}`;
    const known = this.#old.get(key);
    if (known) {
      // Put at the end again: the first one is the longest unused.
      this.#old.delete(key);
      this.#old.set(key, known);
      return known as Definition<K>;
    }
    const [found] = await this.#read(uow?.trx ?? this.#options.database.knex, [
      { kind, name, revision },
    ]);
    if (found) {
      this.#keep(key, found);
    }
    return found as Definition<K> | undefined;
  }

  /** What is stored now, seen through the given connection. */
  async load(db: Knex): Promise<LoadedDefinitions> {
    const { store } = this.#options;
    const cached = this.#loaded;
    if (cached && (await store.readCounter(db)) === cached.snapshot.counter) {
      return cached;
    }
    const { counter, heads } = await store.readHeads(db);
    const reused = new Map(
      heads.flatMap(head => {
        const known = cached?.snapshot.get(head.kind, head.name);
        return known?.revision === head.revision
          ? [[definitionKey(head), known] as const]
          : [];
      }),
    );
    const read = await this.#read(
      db,
      heads.filter(head => !reused.has(definitionKey(head))),
    );
    const byKey = new Map(
      read.map(definition => [definitionKey(definition), definition]),
    );
    const definitions = heads.flatMap(head => {
      const key = definitionKey(head);
      const definition = reused.get(key) ?? byKey.get(key);
      return definition
        ? [Object.freeze({ ...definition, retired: head.retired })]
        : [];
    });
    const loaded: LoadedDefinitions = {
      snapshot: createDefinitionSnapshot(counter, definitions),
      heads: new Map(heads.map(head => [definitionKey(head), head])),
    };
    // A slow reader must not put an older state over a newer one.
    if (!this.#loaded || this.#loaded.snapshot.counter < counter) {
      this.#loaded = loaded;
    }
    return loaded;
  }

  async #read(db: Knex, keys: readonly RevisionKey[]): Promise<Definition[]> {
    const rows = await this.#options.store.readRevisions(db, keys);
    return rows.flatMap(({ kind, name, revision, spec }) => {
      // Again through the schema: a later release may have new defaults.
      const parsed = definitionSpecSchemas[kind].safeParse(spec);
      if (!parsed.success) {
        this.#options.logger.warn(
          `Revision ${revision} of ${kind}/${name} cannot be read by this release and is left out: ${parsed.error.issues[0]?.message}. Apply a corrected document`,
        );
        return [];
      }
      return [
        {
          kind,
          name,
          revision,
          retired: false,
          spec: deepFreeze(parsed.data),
        },
      ];
    });
  }

  #keep(key: string, definition: Definition): void {
    if (this.#old.size >= OLD_REVISIONS_KEPT) {
      const [longestUnused] = this.#old.keys();
      this.#old.delete(longestUnused);
    }
    this.#old.set(key, definition);
  }
}
