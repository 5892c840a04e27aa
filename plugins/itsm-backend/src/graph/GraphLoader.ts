import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { type Entity } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Clock } from '../database/Clock';
import { chunksOf } from '../database/chunksOf';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import { refOf } from '../directory/entityFacts';
import { NODE_FIELDS, toGraphNode } from './GraphNode';
import type { GraphStore, KnownNode, MarkedNode } from './GraphStore';

/** Enough to tell whether an entity has changed: its mark covers relations. */
const MARK_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.etag',
];
/** Fewer that are missing need no second look. */
const FEW = 20;
/**
 * So long it is known that an entity is gone. Longer than anybody who reads
 * changes lags behind; who does reads all of it anew.
 */
const GONE_KEPT_MS = 86_400_000;

interface GraphLoaderOptions {
  database: ItsmDatabase;
  store: GraphStore;
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
  clock: Clock;
}

/**
 * Brings the tables of the graph up to the catalog. One node does it at a
 * time. The catalog is paged through with nothing but its marks; only what
 * changed is read.
 *
 * @internal
 */
export class GraphLoader {
  readonly #options: GraphLoaderOptions;

  constructor(options: GraphLoaderOptions) {
    this.#options = options;
  }

  /**
   * One round.
   *
   * @throws ServiceUnavailableError when the catalog does not answer to the
   *   end; what was read until then stays, and nothing is taken away
   */
  async run(): Promise<void> {
    const { database, store, clock } = this.#options;
    const startedAt = clock.now();
    const known = await store.known(database.knex);
    const seen = new Set<string>();
    if (known.size === 0) {
      await this.#readAll(seen);
    } else {
      await this.#readChanged(known, seen);
    }
    const isSure = await this.#removeMissing(known, seen);
    if (isSure) {
      await database.run(async uow => {
        await store.purge(uow, startedAt - GONE_KEPT_MS);
        await store.checked(uow, startedAt);
      });
    }
  }

  /** For the first time: everything, page by page. */
  async #readAll(seen: Set<string>): Promise<void> {
    for await (const page of this.#pages(NODE_FIELDS)) {
      page.forEach(entity => seen.add(refOf(entity)));
      await this.#save(page);
    }
  }

  async #readChanged(
    known: ReadonlyMap<string, KnownNode>,
    seen: Set<string>,
  ): Promise<void> {
    const changed: string[] = [];
    for await (const page of this.#pages(MARK_FIELDS)) {
      for (const entity of page) {
        const ref = refOf(entity);
        const before = known.get(ref);
        const { etag } = entity.metadata;
        seen.add(ref);
        if (!before || before.gone || !etag || before.etag !== etag) {
          changed.push(ref);
        }
      }
    }
    for (const some of chunksOf(changed)) {
      const { catalog, auth } = this.#options;
      const { items } = await catalog.getEntitiesByRefs(
        { entityRefs: [...some], fields: NODE_FIELDS },
        { credentials: await auth.getOwnServiceCredentials() },
      );
      await this.#save(items.filter((each): each is Entity => Boolean(each)));
    }
  }

  async *#pages(fields: string[]): AsyncGenerator<Entity[]> {
    const { catalog, auth } = this.#options;
    yield* catalog.streamEntities(
      { fields },
      { credentials: await auth.getOwnServiceCredentials() },
    );
  }

  async #save(entities: readonly Entity[]): Promise<void> {
    const { database, store } = this.#options;
    const nodes = new Map<string, MarkedNode>();
    for (const entity of entities) {
      const node = toGraphNode(entity);
      nodes.set(node.ref, { node, etag: entity.metadata.etag });
    }
    if (nodes.size > 0) {
      await database.run(uow => store.save(uow, [...nodes.values()]));
    }
  }

  /** @returns false when what is missing is so much that it is doubted */
  async #removeMissing(
    known: ReadonlyMap<string, KnownNode>,
    seen: ReadonlySet<string>,
  ): Promise<boolean> {
    const { database, store, logger, clock } = this.#options;
    const there = [...known].filter(([, { gone }]) => !gone);
    const missing = there.flatMap(([ref]) => (seen.has(ref) ? [] : [ref]));
    // A catalog right after its start has nothing yet, and says so.
    if (seen.size === 0 && there.length > 0) {
      throw new ServiceUnavailableError(
        'The catalog has no entities; what is known of it stays until it has some',
      );
    }
    const isMuch = missing.length > Math.max(FEW, there.length / 2);
    const { doubtedAt } = await store.state(database.knex);
    if (isMuch && doubtedAt === undefined) {
      logger.warn(
        `The catalog misses ${missing.length} of ${there.length} entities; they are taken out of the graph when the next look does not find them either`,
      );
      await database.run(uow => store.doubt(uow, clock.now()));
      return false;
    }
    if (missing.length > 0) {
      await database.run(uow => store.remove(uow, missing));
    }
    return true;
  }
}
