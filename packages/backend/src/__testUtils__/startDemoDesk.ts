import { resolve } from 'node:path';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import itsmPlugin from '@mesa-itsm/backstage-plugin-itsm-backend';
import {
  type ItsmDesk,
  itsmStartupExtensionPoint,
} from '@mesa-itsm/backstage-plugin-itsm-node';
import { EXAMPLES, readLocation } from './readExamples';
import { withRelations } from './withRelations';

const ROLES = {
  agent: ['group:default/service-desk'],
  engineer: [
    'group:default/support',
    'group:default/systems-development',
    'group:default/web',
    'group:default/networks',
    'group:default/databases',
  ],
  problemManager: ['group:default/problem-management'],
  changeManager: ['group:default/change-advisory-board'],
  configurationManager: ['group:default/databases'],
  serviceManager: ['group:default/service-management'],
  administrator: ['group:default/itsm-administrators'],
};

/**
 * A service desk with an empty database, the demo organisation and the demo
 * definitions, as modules of the backend get to use it.
 */
export async function startDemoDesk(): Promise<{
  desk: ItsmDesk;
  stop(): Promise<void>;
}> {
  const { entities } = readLocation(resolve(EXAMPLES, 'all.yaml'));
  let useDesk: (desk: ItsmDesk) => void = () => {};
  const desk = new Promise<ItsmDesk>(resolved => {
    useDesk = resolved;
  });
  const backend = await startTestBackend({
    features: [
      itsmPlugin,
      createBackendModule({
        pluginId: 'itsm',
        moduleId: 'test-desk',
        register(env) {
          env.registerInit({
            deps: { startup: itsmStartupExtensionPoint },
            async init({ startup }) {
              startup.addTask({
                id: 'test-desk',
                run: async started => useDesk(started),
              });
            },
          });
        },
      }),
      catalogServiceMock.factory({ entities: withRelations(entities) }),
      mockServices.database.factory(),
      mockServices.permissions.factory(),
      mockServices.rootConfig.factory({
        data: {
          itsm: {
            defaultLanguage: 'es',
            timeZone: 'America/Mexico_City',
            roles: ROLES,
            definitions: { files: [resolve(EXAMPLES, 'definitions')] },
          },
        },
      }),
    ],
  });
  return { desk: await desk, stop: () => backend.stop() };
}
