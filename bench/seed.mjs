// Seeds a service desk to measure: node bench/seed.mjs --tickets 100000 --data .data/bench/100k
//   --tickets N       how many tickets
//   --data DIR        folder of the database and its settings
//   --world DIR       folder of the catalog files (beside the data folder)
//   --seed N          another number gives another desk (1)
//   --end ISO         instant up to which the desk has worked (today, midnight UTC)
//   --port N          of PostgreSQL (17431)
//   --backend-port N  of the back end that makes the tables (17432)
//   --check           a desk that is there is held against the services once more
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, runScript } from '../scripts/lib/failure.mjs';
import { ensureInstalled } from '../scripts/lib/install.mjs';
import { startBackend, waitForCatalog } from './lib/backend.mjs';
import { startKeptPostgres } from './lib/dataFolder.mjs';
import { Sessions } from './lib/session.mjs';
import { writeWorldFiles } from './lib/worldFiles.mjs';
import { databaseOf } from './lib/databaseOf.mjs';

const ENTITIES_OF_DEMO = 100;
const PATIENCE_MS = 900_000;

function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      tickets: { type: 'string' },
      data: { type: 'string' },
      world: { type: 'string' },
      seed: { type: 'string', default: '1' },
      end: { type: 'string' },
      port: { type: 'string', default: '17431' },
      'backend-port': { type: 'string', default: '17432' },
      check: { type: 'boolean', default: false },
    },
  });
  const total = Number(values.tickets);
  if (!Number.isInteger(total) || total < 1 || !values.data) {
    throw new Failure('Say how many and where: --tickets 10000 --data DIR');
  }
  const end = values.end
    ? Date.parse(values.end)
    : Math.floor(Date.now() / 86_400_000) * 86_400_000;
  return {
    total,
    end,
    folder: path.resolve(values.data),
    // Desks of one number share it, so that a copy of a database goes on.
    world: path.resolve(
      values.world ?? path.join(values.data, '..', `world-${values.seed}`),
    ),
    seed: Number(values.seed),
    port: Number(values.port),
    backendPort: Number(values['backend-port']),
    isCheck: values.check,
  };
}

function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Somebody can be signed in once the catalog has read the organisation. */
async function signedIn(sessions, userRef) {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await sessions.token(userRef);
    } catch (error) {
      if (Date.now() > until) {
        throw error;
      }
      await new Promise(resolve => setTimeout(resolve, 2_000));
    }
  }
}

async function withBackend(options, work) {
  const backend = await startBackend({ ...options, hasServiceLevels: false });
  try {
    return await work(backend, new Sessions(backend.url));
  } finally {
    await backend.stop();
  }
}

async function seedDesk(options) {
  // Not before the packages are there: they need them.
  const { seedTickets } = await import('./lib/seed/seedTickets.mjs');
  const { ACTORS, createWorld } = await import('./lib/seed/world.mjs');
  const { verifySeed } = await import('./lib/seed/verifySeed.mjs');
  const { folder, world, seed, total, end, port, backendPort } = options;
  const { catalog } = createWorld(seed);
  await writeWorldFiles(world, catalog);
  const postgres = await startKeptPostgres({ folder, port, mode: 'bulk' });
  const desk = { folder, world, postgres, port: backendPort };
  try {
    say('The back end makes its tables and reads the catalog ...');
    const start = Date.now();
    await withBackend(desk, async (backend, sessions) => {
      await signedIn(sessions, ACTORS.agent);
      await waitForCatalog(
        backend,
        () => sessions.token(ACTORS.agent),
        catalog.length + ENTITIES_OF_DEMO,
      );
    });
    const catalogMs = Date.now() - start;
    say(`Seeding ${total} tickets ...`);
    const seeding = Date.now();
    const { counts, took } = await seedTickets({
      connection: databaseOf(postgres),
      seed,
      total,
      end,
      onStep: line => say(`  ${line}`),
    });
    const seedMs = Date.now() - seeding;
    say(`Seeded in ${(seedMs / 1000).toFixed(1)} s; the check:`);
    const check = await withBackend(desk, async (_, sessions) => {
      await signedIn(sessions, ACTORS.agent);
      return verifySeed({
        connection: databaseOf(postgres),
        sessions,
        seed,
        total,
        end,
        say,
      });
    });
    await writeFile(
      path.resolve(folder, 'seed.json'),
      `${JSON.stringify(
        {
          seed,
          world,
          total,
          end: new Date(end).toISOString(),
          counts,
          catalogMs,
          seedMs,
          took,
          check,
        },
        undefined,
        2,
      )}\n`,
    );
    return check.problems.length;
  } finally {
    await postgres.stop();
  }
}

/** Holds a desk that was seeded before against the services of now. */
async function checkDesk(options) {
  const { ACTORS } = await import('./lib/seed/world.mjs');
  const { verifySeed } = await import('./lib/seed/verifySeed.mjs');
  const { folder, port, backendPort } = options;
  const file = path.resolve(folder, 'seed.json');
  const known = JSON.parse(await readFile(file, 'utf8'));
  const { world, seed, total } = known;
  const postgres = await startKeptPostgres({ folder, port, mode: 'bulk' });
  try {
    const check = await withBackend(
      { folder, world, postgres, port: backendPort },
      async (_, sessions) => {
        await signedIn(sessions, ACTORS.agent);
        return verifySeed({
          connection: databaseOf(postgres),
          sessions,
          seed,
          total,
          say,
        });
      },
    );
    await writeFile(
      file,
      `${JSON.stringify({ ...known, check }, undefined, 2)}\n`,
    );
    return check.problems.length;
  } finally {
    await postgres.stop();
  }
}

async function main(args) {
  const options = readOptions(args);
  await ensureInstalled();
  await mkdir(options.folder, { recursive: true });
  const problems = options.isCheck
    ? await checkDesk(options)
    : await seedDesk(options);
  if (problems > 0) {
    throw new Failure(
      `The seed is not like what the services write: ${problems} differences, listed above.`,
    );
  }
  say('The seed is like what the services write.');
  return 0;
}

await runScript(main);
