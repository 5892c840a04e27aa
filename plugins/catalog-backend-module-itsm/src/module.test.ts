import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  TestDatabases,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { CONFIGURATION_ITEM_ORIGIN } from '@mesa-itsm/backstage-plugin-itsm-common';
import Router from 'express-promise-router';
import catalogModuleItsmModel from './alpha';
import catalogModuleItsm from './index';

const ITEM = {
  ref: 'resource:default/srv-1',
  kind: 'Resource',
  namespace: 'default',
  name: 'srv-1',
  title: 'Server 1',
  type: 'server',
  owner: 'group:default/web',
  dependsOn: ['resource:default/rack-1'],
  criticality: 'high',
  serialNumber: 'SN-1',
  version: 1,
  createdAt: '2026-03-16T15:00:00.000Z',
  updatedAt: '2026-03-16T15:00:00.000Z',
};

/** Stands for the service desk: one item, and who asked for it. */
function serviceDesk(askedBy: string[]) {
  return createBackendPlugin({
    pluginId: 'itsm',
    register(env) {
      env.registerInit({
        deps: {
          http: coreServices.httpRouter,
          httpAuth: coreServices.httpAuth,
        },
        async init({ http, httpAuth }) {
          const router = Router();
          router.get('/v1/configuration-items/changes', async (req, res) => {
            const { principal } = await httpAuth.credentials(req, {
              allow: ['service'],
            });
            askedBy.push(principal.subject);
            res.json({
              changes: [{ sequence: 1, ref: ITEM.ref, item: ITEM }],
              newest: 1,
              more: false,
            });
          });
          http.use(router);
        },
      });
    },
  });
}

/** They are closed in the end: what the mock opens itself stays open. */
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe.each([
  ['as it is', []],
  ['that works by its model', [catalogModuleItsmModel]],
])('a catalog %s', (_what, others) => {
  it('gets the items of the service desk, and finds them by their inventory', async () => {
    const askedBy: string[] = [];
    const backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleItsm,
        ...others,
        serviceDesk(askedBy),
        mockServices.database.factory({
          knex: await databases.init('SQLITE_3'),
        }),
        mockServices.scheduler.factory({
          includeInitialDelayedTasksOnStartup: true,
        }),
        mockServices.rootConfig.factory({
          data: { app: { baseUrl: 'https://portal.example' } },
        }),
      ],
    });
    const address = backend.server.address() as { port: number };
    const find = async () => {
      const response = await fetch(
        `http://localhost:${address.port}/api/catalog/entities?filter=spec.inventory.serialnumber=sn-1`,
        { headers: { Authorization: 'Bearer mock-user-token' } },
      );
      return (await response.json()) as Record<string, unknown>[];
    };
    const until = Date.now() + 20_000;
    let found = await find();
    while (found.length === 0 && Date.now() < until) {
      await new Promise(resolve => setTimeout(resolve, 200));
      found = await find();
    }
    expect(found).toMatchObject([
      {
        kind: 'Resource',
        metadata: {
          name: 'srv-1',
          title: 'Server 1',
          annotations: {
            'itsm/criticality': 'high',
            'backstage.io/managed-by-origin-location':
              CONFIGURATION_ITEM_ORIGIN,
            'backstage.io/edit-url':
              'https://portal.example/itsm/configuration?item=resource%3Adefault%2Fsrv-1&view=edit',
          },
        },
        spec: { inventory: { serialNumber: 'SN-1' } },
        relations: expect.arrayContaining([
          expect.objectContaining({
            type: 'dependsOn',
            targetRef: 'resource:default/rack-1',
          }),
          expect.objectContaining({
            type: 'ownedBy',
            targetRef: 'group:default/web',
          }),
        ]),
      },
    ]);
    expect(new Set(askedBy)).toEqual(new Set(['plugin:catalog']));
    await backend.stop();
  }, 60_000);
});
