import type {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import type {
  DeferredEntity,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { ConfigurationItemFeed } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ConfigurationItemChanges } from './ConfigurationItemFeedClient';
import { type FedItem, toEntity } from './toEntity';

const NAME = 'itsm-configuration-items';
/** So often the catalog is given everything, whatever it has. */
const WHOLE_AFTER_MS = 60 * 60_000;

type Change = ConfigurationItemFeed['changes'][number];

/** Where this node stands in the feed. */
interface Position {
  sequence: number;
  /** When the catalog was given everything the last time. */
  wholeAt: number;
}

/**
 * Gives the items of the service desk to the catalog: all of them at first
 * and every hour, in between what changed. Each node keeps its own place in
 * the feed, which tells items as they are now: what is told twice does no harm.
 */
export class ConfigurationItemProvider implements EntityProvider {
  readonly #logger: LoggerService;
  readonly #feed: ConfigurationItemChanges;
  readonly #pageUrl: string;
  readonly #runEvery: SchedulerServiceTaskRunner;
  readonly #now: () => number;
  #position: Position | undefined;
  #isUnreachable = false;

  constructor(options: {
    logger: LoggerService;
    feed: ConfigurationItemChanges;
    pageUrl: string;
    runEvery: SchedulerServiceTaskRunner;
    now: () => number;
  }) {
    this.#logger = options.logger;
    this.#feed = options.feed;
    this.#pageUrl = options.pageUrl;
    this.#runEvery = options.runEvery;
    this.#now = options.now;
  }

  getProviderName(): string {
    return NAME;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await this.#runEvery.run({
      id: `${NAME}-refresh`,
      fn: () => this.#refresh(connection),
    });
  }

  /** An outage leaves the catalog as it is, and the log with one line. */
  async #refresh(connection: EntityProviderConnection): Promise<void> {
    try {
      await this.#bringUpToDate(connection);
    } catch (error) {
      if (!this.#isUnreachable) {
        this.#logger.warn(
          `The service desk did not tell its configuration items; the catalog keeps those that it has: ${error}`,
        );
      }
      this.#isUnreachable = true;
      return;
    }
    if (this.#isUnreachable) {
      this.#logger.info('The service desk tells its configuration items again');
    }
    this.#isUnreachable = false;
  }

  async #bringUpToDate(connection: EntityProviderConnection): Promise<void> {
    const last = this.#position;
    const now = this.#now();
    if (last && now - last.wholeAt < WHOLE_AFTER_MS) {
      const { changes, newest } = await this.#changesAfter(last.sequence);
      // A database that was put back knows less than it told before.
      if (newest >= last.sequence) {
        await this.#applyDelta(connection, changes);
        this.#position = {
          ...last,
          sequence: sequenceOf(changes) ?? last.sequence,
        };
        return;
      }
    }
    const { changes } = await this.#changesAfter(0);
    await connection.applyMutation({
      type: 'full',
      entities: latestOf(changes).flatMap(({ item }) =>
        item ? [this.#deferred(item)] : [],
      ),
    });
    this.#position = { sequence: sequenceOf(changes) ?? 0, wholeAt: now };
  }

  /** All pages: half of the items must never be taken for all of them. */
  async #changesAfter(
    sequence: number,
  ): Promise<{ changes: Change[]; newest: number }> {
    const changes: Change[] = [];
    for (let after = sequence; ; ) {
      const page = await this.#feed.after(after);
      changes.push(...page.changes);
      const end = sequenceOf(page.changes);
      if (!page.more || end === undefined) {
        return { changes, newest: page.newest };
      }
      after = end;
    }
  }

  async #applyDelta(
    connection: EntityProviderConnection,
    changes: readonly Change[],
  ): Promise<void> {
    if (changes.length === 0) {
      return;
    }
    const latest = latestOf(changes);
    await connection.applyMutation({
      type: 'delta',
      added: latest.flatMap(({ item }) => (item ? [this.#deferred(item)] : [])),
      removed: latest.flatMap(({ ref, item }) =>
        item ? [] : [{ entityRef: ref, locationKey: NAME }],
      ),
    });
  }

  #deferred(item: FedItem): DeferredEntity {
    return { entity: toEntity(item, this.#pageUrl), locationKey: NAME };
  }
}

/** An item that changed while pages were read is told again on a later one. */
function latestOf(changes: readonly Change[]): Change[] {
  return [...new Map(changes.map(change => [change.ref, change])).values()];
}

function sequenceOf(changes: readonly Change[]): number | undefined {
  return changes.at(-1)?.sequence;
}
