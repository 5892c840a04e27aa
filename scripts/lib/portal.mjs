import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { freePort } from './ports.mjs';
import { stopChild } from './processes.mjs';
import { inRepository } from './repository.mjs';

const CONFIGS = [
  'app-config.yaml',
  'app-config.production.yaml',
  'app-config.stories.yaml',
];

const READY_WITHIN_MS = 180_000;

/** Calls until it returns something else than undefined, or time is up. */
async function until(description, attempt, isOver) {
  const end = Date.now() + READY_WITHIN_MS;
  while (Date.now() < end) {
    if (isOver()) {
      break;
    }
    const result = await attempt().catch(() => undefined);
    if (result !== undefined) {
      return result;
    }
    await sleep(500);
  }
  throw new Failure(
    `${description} did not happen. See the log of the portal.`,
  );
}

async function getJson(url, headers) {
  const response = await fetch(url, { headers });
  return response.ok ? await response.json() : undefined;
}

/**
 * Waits until the portal serves and its catalog is at rest: the demo
 * organisation is read in the background after the start, and groups decide
 * what a person may do.
 *
 * @param person - entity ref of somebody of the demo organisation
 */
async function waitForCatalog(url, person, isOver) {
  const session = await until(
    `Signing in as ${person}`,
    () =>
      getJson(`${url}/api/auth/demo/refresh`, {
        'x-demo-user': person,
        'x-requested-with': 'XMLHttpRequest',
      }),
    isOver,
  );
  const headers = {
    authorization: `Bearer ${session.backstageIdentity.token}`,
  };
  let last = 0;
  let unchanged = 0;
  await until(
    'The catalog coming to rest',
    async () => {
      const page = await getJson(
        `${url}/api/catalog/entities/by-query?limit=0`,
        headers,
      );
      unchanged = page.totalItems === last ? unchanged + 1 : 0;
      last = page.totalItems;
      return unchanged >= 6 ? true : undefined;
    },
    isOver,
  );
}

/**
 * Starts a built backend on PostgreSQL and waits until it is ready for stories.
 *
 * @returns the URL of the portal and `stop()`
 */
export async function startPortal({ bundle, postgres, logFile, person }) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(
    process.execPath,
    [
      path.resolve(bundle, 'packages/backend'),
      ...CONFIGS.flatMap(name => ['--config', inRepository(name)]),
    ],
    {
      // Locations of files in app-config.yaml are relative to this folder.
      cwd: inRepository('packages/backend'),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
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
  const log = createWriteStream(logFile);
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const stop = () => stopChild(child);
  const isOver = () => child.exitCode !== null;
  try {
    await until(
      'The start of the portal',
      () => getJson(`${url}/.backstage/health/v1/readiness`),
      isOver,
    );
    await waitForCatalog(url, person, isOver);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
