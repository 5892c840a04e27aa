// The Backstage floor: what every plugin pays for a route that asks who calls,
// asks once whether they may, and writes the same rows. Started by run.mjs.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inRepository } from '../../../scripts/lib/repository.mjs';
import { common, express, pg } from '../product.mjs';
import { writeFloorRows } from './floorRows.mjs';

const require = createRequire(inRepository('packages/backend/package.json'));
const { createBackend } = require('@backstage/backend-defaults');
const {
  coreServices,
  createBackendPlugin,
} = require('@backstage/backend-plugin-api');
const { NotAllowedError } = require('@backstage/errors');

const { connection, tables } = JSON.parse(
  readFileSync(process.env.BENCH_FLOOR, 'utf8'),
);

const floorPlugin = createBackendPlugin({
  pluginId: 'bench-floor',
  register(reg) {
    reg.registerInit({
      deps: {
        httpRouter: coreServices.httpRouter,
        httpAuth: coreServices.httpAuth,
        permissions: coreServices.permissions,
      },
      async init({ httpRouter, httpAuth, permissions }) {
        const pool = new pg.Pool({ ...connection, max: 10 });
        let number = 2_000_000_000;
        const router = new express.Router();
        router.use(express.json());
        const file = async (request, response) => {
          const credentials = await httpAuth.credentials(request, {
            allow: ['user'],
          });
          const [decision] = await permissions.authorize(
            [{ permission: common.itsmTicketCreatePermission }],
            { credentials },
          );
          if (decision.result !== 'ALLOW') {
            throw new NotAllowedError();
          }
          number += 1;
          const own = number;
          await writeFloorRows(pool, tables, own);
          response.status(201).json({ ref: `FLR-${own}` });
        };
        router.post('/file', (request, response, next) => {
          file(request, response).catch(next);
        });
        httpRouter.use(router);
      },
    });
  },
});

const features = [
  '@backstage/plugin-auth-backend',
  inRepository('packages/backend/src/demoAuth'),
  '@backstage/plugin-catalog-backend',
  '@backstage/plugin-permission-backend',
  '@backstage/plugin-permission-backend-module-allow-all-policy',
];

const backend = createBackend();
features.forEach(name => backend.add(require(name).default));
backend.add(floorPlugin);
backend.start();
