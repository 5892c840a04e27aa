import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { ConfigurationItemFeedClient } from './provider/ConfigurationItemFeedClient';
import { ConfigurationItemProvider } from './provider/ConfigurationItemProvider';
import { readPageUrl } from './provider/readPageUrl';

/**
 * Gives the configuration items of the service desk to the catalog.
 *
 * @public
 */
export const catalogModuleItsm = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'itsm',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogProcessingExtensionPoint,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
      },
      async init({ catalog, rootConfig, scheduler, ...services }) {
        const provider = new ConfigurationItemProvider({
          logger: services.logger,
          feed: new ConfigurationItemFeedClient(services),
          pageUrl: readPageUrl(rootConfig),
          runEvery: scheduler.createScheduledTaskRunner({
            frequency: { seconds: 30 },
            timeout: { minutes: 10 },
            initialDelay: { seconds: 3 },
          }),
          now: () => Date.now(),
        });
        catalog.addEntityProvider(provider);
      },
    });
  },
});
