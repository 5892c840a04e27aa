import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { itsmStartupExtensionPoint } from '@mesa-itsm/backstage-plugin-itsm-node';
import { loadDemoTickets } from './loadDemoTickets';
import { demoScenarios } from './scenarios/demoScenarios';
import { waitForDesk } from './waitForDesk';
import { waitForEntities } from './waitForEntities';

/**
 * Fills an empty service desk with demo tickets, filed and worked through the
 * desk's own services by the people of the demo organisation. Switched on by
 * `itsm.demoTickets`.
 */
export const demoTicketsModule = createBackendModule({
  pluginId: 'itsm',
  moduleId: 'demo-tickets',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        startup: itsmStartupExtensionPoint,
      },
      async init({ auth, catalog, config, logger, startup }) {
        if (config.getOptionalBoolean('itsm.demoTickets') !== true) {
          return;
        }
        startup.addTask({
          id: 'demo-tickets',
          async run(desk) {
            const scenarios = demoScenarios;
            await waitForEntities({ auth, catalog, logger, scenarios });
            await waitForDesk({ desk, logger, scenarios });
            const { played, failed } = await loadDemoTickets({
              desk,
              logger,
              scenarios,
              now: Date.now(),
              timeZone: config.getOptionalString('itsm.timeZone') ?? 'UTC',
            });
            if (played + failed > 0) {
              logger.info(
                `The service desk was filled with ${played} demo scenarios, ${failed} failed`,
              );
            }
          },
        });
      },
    });
  },
});
