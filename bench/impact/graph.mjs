import { createRequire } from 'node:module';
import { inRepository } from '../../scripts/lib/repository.mjs';
import { backendModule, common, express } from '../lib/product.mjs';

const fromPlugin = createRequire(
  inRepository('plugins/itsm-backend/package.json'),
);
const knexFactory = fromPlugin('knex');

const { ItsmDatabase } = backendModule('database/ItsmDatabase');
const { CatalogGraph } = backendModule('graph/CatalogGraph');
const { GraphLoader } = backendModule('graph/GraphLoader');
const { GraphSight } = backendModule('graph/GraphSight');
const { GraphStore } = backendModule('graph/GraphStore');
const { createRouter } = backendModule('http/createRouter');
const { createImpactHandlers } = backendModule('impact/createImpactHandlers');
const { ImpactService } = backendModule('impact/ImpactService');
const { OpenOutages } = backendModule('impact/OpenOutages');

const quiet = {
  debug() {},
  info() {},
  warn() {},
  error: message => process.stderr.write(`${message}\n`),
  child: () => quiet,
};

const CALLER = { userRef: 'user:default/bench', credentials: {} };

/**
 * The part of the back end that impact needs, on a database of its own, with
 * its router. Who calls is settled: signing in is measured elsewhere.
 */
export async function openGraph(connection, catalog) {
  const clock = { now: () => Date.now() };
  const knex = knexFactory({
    client: 'pg',
    connection,
    pool: { min: 1, max: 10 },
  });
  await ItsmDatabase.migrate(knex);
  const database = await ItsmDatabase.over(knex, clock);
  const store = new GraphStore();
  const graph = new CatalogGraph({ database, store });
  const permissions = {
    authorizeConditional: async queries =>
      queries.map(() => ({ result: 'ALLOW' })),
  };
  const options = {
    graph,
    clock,
    sight: new GraphSight({ permissions, directory: {}, clock }),
    outages: new OpenOutages({ database, access: {}, clock }),
  };
  const handlers = createImpactHandlers({
    impact: new ImpactService(options),
  });
  const app = express();
  app.use(
    createRouter({
      httpAuth: { credentials: async () => ({}) },
      callers: { fromCredentials: async () => CALLER },
      handlers,
      logger: quiet,
      baseUrl: 'http://localhost/api/itsm',
      version: '0.0.0',
    }),
  );
  return {
    app,
    graph,
    loader: new GraphLoader({
      database,
      store,
      catalog,
      auth: { getOwnServiceCredentials: async () => ({}) },
      logger: quiet,
      clock,
    }),
    /** How many suffer when some entities fail. */
    reach: (snapshot, entities) =>
      common.propagate(snapshot.graph, {
        roots: entities.map(entity => ({ entity, effect: 'outage' })),
        parameters: common.DEFAULT_IMPACT_PARAMETERS,
      }).hits.length,
    close: () => knex.destroy(),
  };
}
