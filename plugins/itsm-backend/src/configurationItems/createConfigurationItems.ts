import type {
  AuditorService,
  AuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { AccessGuard } from '../access/AccessGuard';
import type { Clock } from '../database/Clock';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { Handlers } from '../http/handlers';
import type { People } from '../people/People';
import { AuthorizedConfigurationItemService } from './AuthorizedConfigurationItemService';
import { CatalogItems } from './CatalogItems';
import { ConfigurationItemFeed } from './ConfigurationItemFeed';
import { ConfigurationItemStore } from './ConfigurationItemStore';
import { DefaultConfigurationItemService } from './DefaultConfigurationItemService';
import { ItemImporter } from './import/ItemImporter';
import { ItemSight } from './ItemSight';
import { ItemWriter } from './ItemWriter';

/** Puts the feature together. @internal */
export function createConfigurationItems(options: {
  database: ItsmDatabase;
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
  auditor: AuditorService;
  guard: AccessGuard;
  people: People;
  clock: Clock;
}): Handlers<
  | 'listConfigurationItems'
  | 'getConfigurationItem'
  | 'listConfigurationItemEvents'
  | 'createConfigurationItem'
  | 'updateConfigurationItem'
  | 'retireConfigurationItem'
  | 'restoreConfigurationItem'
  | 'importConfigurationItems'
  | 'listConfigurationItemChanges'
> {
  const store = new ConfigurationItemStore();
  const writer = new ItemWriter(store);
  const catalog = new CatalogItems(options);
  const parts = { ...options, store, writer, catalog };
  const sight = new ItemSight({ ...options, catalog });
  const feed = new ConfigurationItemFeed(parts);
  const service = new AuthorizedConfigurationItemService({
    ...parts,
    sight,
    service: new DefaultConfigurationItemService({
      ...parts,
      importer: new ItemImporter(parts),
    }),
  });
  return {
    listConfigurationItems: ({ caller, query }) => service.list(caller, query),
    getConfigurationItem: ({ caller, params }) => service.get(caller, params),
    listConfigurationItemEvents: ({ caller, params, query }) =>
      service.history(caller, params, query),
    createConfigurationItem: ({ caller, body }) => service.create(caller, body),
    updateConfigurationItem: ({ caller, params, body }) =>
      service.update(caller, params, body),
    retireConfigurationItem: ({ caller, params, body }) =>
      service.retire(caller, params, body.version),
    restoreConfigurationItem: ({ caller, params, body }) =>
      service.restore(caller, params, body.version),
    importConfigurationItems: ({ caller, body }) =>
      service.importFile(caller, body),
    listConfigurationItemChanges: ({ caller, query }) =>
      feed.changes(caller, query),
  };
}
