import { NotAllowedError } from '@backstage/errors';
import type {
  ConfigurationItemFeed as Feed,
  EndpointInput,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ServiceCaller } from '../access/ServiceCaller';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import { coded } from '../http/coded';
import { toItemView } from './ConfigurationItemRecord';
import type { ConfigurationItemStore } from './ConfigurationItemStore';

const CATALOG = 'plugin:catalog';

/** Tells the catalog which items changed, and nobody else. @internal */
export class ConfigurationItemFeed {
  readonly #database: ItsmDatabase;
  readonly #store: ConfigurationItemStore;

  constructor(options: {
    database: ItsmDatabase;
    store: ConfigurationItemStore;
  }) {
    this.#database = options.database;
    this.#store = options.store;
  }

  /** @throws NotAllowedError for other plugins and external callers */
  async changes(
    caller: ServiceCaller,
    { after, limit }: EndpointInput<'listConfigurationItemChanges'>['query'],
  ): Promise<Feed> {
    if (caller.subject !== CATALOG) {
      throw coded(
        new NotAllowedError('Only the catalog backend may ask for changes'),
        'catalogOnly',
      );
    }
    const { knex } = this.#database;
    // Asked first: what is written after it is told the next time.
    const newest = await this.#store.newestSequence(knex);
    const found = await this.#store.changedAfter(knex, after, limit + 1);
    return {
      changes: found.slice(0, limit).map(item => ({
        sequence: item.sequence,
        ref: item.ref,
        ...(item.retiredAt === undefined ? { item: toItemView(item) } : {}),
      })),
      newest,
      more: found.length > limit,
    };
  }
}
