import { spawn } from 'node:child_process';
import { createWriteStream, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../scripts/lib/failure.mjs';
import { stopChild } from '../../scripts/lib/processes.mjs';
import { inRepository } from '../../scripts/lib/repository.mjs';

const CONFIGS = [
  'app-config.yaml',
  'app-config.production.yaml',
  'app-config.stories.yaml',
].map(name => inRepository(name));

const READY_WITHIN_MS = 180_000;
/** Ten thousand entities take the catalog minutes, the first time. */
const CATALOG_WITHIN_MS = 1_800_000;

const DEFINITIONS = inRepository('examples/definitions');
/** Without it no clock runs, and nothing happens by itself. */
const SERVICE_LEVELS = 'service-levels.yaml';

/**
 * What differs from the demo: the world of the seed, and no demo tickets. To
 * tickets of years ago nothing is promised when they are seeded, or the back
 * end would tell of all that was late since.
 */
async function writeConfig(folder, world, hasServiceLevels) {
  const definitions = readdirSync(DEFINITIONS)
    .filter(name => hasServiceLevels || name !== SERVICE_LEVELS)
    .map(name => path.resolve(DEFINITIONS, name));
  const targets = [
    inRepository('examples/all.yaml'),
    ...readdirSync(world).map(file => path.resolve(world, file)),
  ];
  const file = path.resolve(folder, 'app-config.bench.yaml');
  await writeFile(
    file,
    JSON.stringify({
      catalog: {
        locations: targets.map(target => ({ type: 'file', target })),
        // Files that never change need not be read again while we measure.
        processingInterval: { hours: 24 },
      },
      itsm: { demoTickets: false, definitions: { files: definitions } },
    }),
  );
  return file;
}

async function until(what, attempt, { withinMs, isOver, everyMs = 500 }) {
  const end = Date.now() + withinMs;
  while (Date.now() < end && !isOver()) {
    const result = await attempt().catch(() => undefined);
    if (result !== undefined) {
      return result;
    }
    await sleep(everyMs);
  }
  throw new Failure(`${what} did not happen. See backend.log.`);
}

/**
 * Starts packages/backend in production mode, its sources loaded as its tests
 * load them, on a PostgreSQL of its own.
 *
 * @param world - folder of the catalog files, always the same for one database:
 *   to the catalog, files elsewhere are other entities
 * @param hasServiceLevels - whether anything is promised to new tickets
 * @param nodeArgs - more arguments for Node, such as `--cpu-prof`
 * @param entry - another file to start instead, with the same configuration
 * @returns url, pid and `stop()`
 */
export async function startBackend({
  folder,
  world,
  postgres,
  port,
  hasServiceLevels = true,
  nodeArgs = [],
  entry = 'src/index',
  logName = 'backend.log',
  database = 'backstage_plugin_',
}) {
  const config = await writeConfig(folder, world, hasServiceLevels);
  const url = `http://localhost:${port}`;
  const child = spawn(
    process.execPath,
    [
      ...nodeArgs,
      '--require',
      inRepository('node_modules/@backstage/cli-node/config/nodeTransform.cjs'),
      entry,
      ...[...CONFIGS, config].flatMap(name => ['--config', name]),
    ],
    {
      cwd: inRepository('packages/backend'),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        LOG_LEVEL: 'warn',
        APP_CONFIG_backend_database_prefix: database,
        MESA_BASE_URL: url,
        MESA_PORT: String(port),
        MESA_LISTEN_HOST: '127.0.0.1',
        POSTGRES_HOST: postgres.host,
        POSTGRES_PORT: String(postgres.port),
        POSTGRES_USER: postgres.user,
        POSTGRES_PASSWORD: postgres.password,
      },
    },
  );
  const log = createWriteStream(path.resolve(folder, logName));
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const stop = () => stopChild(child, { graceMs: 30_000 });
  const isOver = () => child.exitCode !== null;
  try {
    await until(
      'The start of the back end',
      async () => {
        const response = await fetch(`${url}/.backstage/health/v1/readiness`);
        return response.ok ? true : undefined;
      },
      { withinMs: READY_WITHIN_MS, isOver },
    );
    return { url, pid: child.pid, stop, isOver };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits until the catalog holds this many entities and its people. */
export async function waitForCatalog(backend, token, expected) {
  let last = -1;
  await until(
    `A catalog of ${expected} entities`,
    async () => {
      const response = await fetch(
        `${backend.url}/api/catalog/entities/by-query?limit=0`,
        { headers: { authorization: `Bearer ${await token()}` } },
      );
      const { totalItems } = await response.json();
      if (totalItems !== last) {
        last = totalItems;
        process.stdout.write(`  catalog: ${totalItems} of ${expected}\n`);
      }
      return totalItems >= expected ? true : undefined;
    },
    {
      withinMs: CATALOG_WITHIN_MS,
      isOver: backend.isOver,
      everyMs: 5_000,
    },
  );
}
