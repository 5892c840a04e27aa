// Measures a seeded desk: node bench/run.mjs --data .data/bench/100k
//   --data DIR         the folder that bench/seed.mjs filled
//   --url URL          a back end that is running already on that database
//   --seconds N        longest time of one measurement (3)
//   --levels 1,8,16    how many in parallel
//   --only a,b         writes, open, named, pairs, counts, text, impact, floors
//   --out FILE         without ending: FILE.json and FILE.md (bench/RESULTS)
//   --port N           of PostgreSQL (17431); the servers take the next ones
//   --cpu-prof         leaves a processor profile of the back end in DIR,
//                      server.cpuprofile
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Failure, runScript } from '../scripts/lib/failure.mjs';
import { ensureInstalled } from '../scripts/lib/install.mjs';
import { capture } from '../scripts/lib/processes.mjs';
import { inRepository, repositoryRoot } from '../scripts/lib/repository.mjs';
import { startBackend } from './lib/backend.mjs';
import { startKeptPostgres } from './lib/dataFolder.mjs';
import { databaseOf } from './lib/databaseOf.mjs';
import { HttpClient } from './lib/run/client.mjs';
import { processSeconds } from './lib/run/processTime.mjs';
import { writeResults } from './lib/run/writeResults.mjs';
import { Sessions } from './lib/session.mjs';

const QUIET_MS = 6_000;
const QUIET_PROCESSORS = 0.15;
const PARTS = [
  'writes',
  'open',
  'named',
  'pairs',
  'counts',
  'text',
  'impact',
  'floors',
];

function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string' },
      url: { type: 'string' },
      seconds: { type: 'string', default: '3' },
      levels: { type: 'string', default: '1,8,16' },
      only: { type: 'string', default: PARTS.join() },
      out: { type: 'string', default: inRepository('bench/RESULTS') },
      port: { type: 'string', default: '17431' },
      'cpu-prof': { type: 'boolean', default: false },
    },
  });
  if (!values.data) {
    throw new Failure('Say which desk: --data DIR, filled by bench/seed.mjs');
  }
  return {
    ...values,
    folder: path.resolve(values.data),
    seconds: Number(values.seconds),
    levels: values.levels.split(',').map(Number),
    only: values.only.split(','),
    port: Number(values.port),
  };
}

const figure = value => String(value ?? '').padStart(7);

/** A server that starts looks once whether all tickets are in the full text. */
async function waitForFullText(database) {
  const isDone = `select 1 from ticket_text_progress where done_up_to >=
    (select max(id) from ticket) - 1000`;
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if ((await database.query(isDone)).rows.length > 0) {
      return;
    }
    await sleep(2_000);
  }
  throw new Failure('The full text was not completed. See backend.log.');
}

/**
 * After a start the back end indexes the catalog for its search, looks up the
 * owners of ten thousand items and so on, once: that is not measured.
 */
async function waitForQuiet(pids) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const before = await Promise.all(pids.map(processSeconds));
    await sleep(QUIET_MS);
    const after = await Promise.all(pids.map(processSeconds));
    const used = after.reduce((sum, each, at) => sum + each - before[at], 0);
    if ((used * 1000) / QUIET_MS < QUIET_PROCESSORS) {
      return;
    }
  }
  throw new Failure('The back end does not come to rest. See backend.log.');
}

/** One line per measurement, as it is made. */
function say(row) {
  const name = [row.name, row.role, row.page && `page ${row.page}`]
    .filter(Boolean)
    .join(', ');
  process.stdout.write(
    `${row.group.padEnd(7)} ${name.padEnd(44)} x${String(
      row.concurrency,
    ).padEnd(2)} p50${figure(row.p50)} p95${figure(row.p95)} p99${figure(
      row.p99,
    )} ms ${figure(row.perSecond)}/s cpu ${Object.values(row.cpu).join(
      ' + ',
    )} ms${row.errors > 0 ? `  ${row.errors} ERRORS` : ''}\n`,
  );
}

async function describeMachine(database) {
  const { rows } = await database.query(
    `select version() as version, array_to_json(array(
      select name || '=' || setting || coalesce(unit, '') from pg_settings
      where name in ('shared_buffers', 'work_mem', 'fsync', 'synchronous_commit',
        'jit', 'random_page_cost', 'effective_cache_size'))) as settings`,
  );
  const { output } = await capture('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: repositoryRoot,
  });
  return {
    cpus: os.cpus().length,
    model: os.cpus()[0]?.model,
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    node: process.version,
    postgres: rows[0].version.split(' on ')[0],
    settings: rows[0].settings,
    commit: output.trim(),
    load: os.loadavg().map(each => Number(each.toFixed(1))),
  };
}

async function measureDesk(options, seed, postgres) {
  // Not before the packages are there: they need them.
  const { pg } = await import('./lib/product.mjs');
  const { measureFloors } = await import('./lib/run/floors.mjs');
  const { measureProduct } = await import('./lib/run/measureProduct.mjs');
  const { readDefinitions } = await import('./lib/seed/readDefinitions.mjs');
  const { SeedWorld } = await import('./lib/seed/SeedWorld.mjs');
  const { folder, port, levels } = options;
  process.env.BENCH_PROFILE = path.resolve(folder, 'server.cpuprofile');
  const connection = databaseOf(postgres);
  const database = new pg.Client(connection);
  await database.connect();
  const own = options.url
    ? undefined
    : await startBackend({
        folder,
        world: seed.world,
        postgres,
        port: port + 1,
        nodeArgs: options['cpu-prof']
          ? ['--require', inRepository('bench/lib/run/profileHook.cjs')]
          : [],
      });
  const url = options.url ?? own.url;
  const client = new HttpClient(url);
  const sessions = new Sessions(url);
  const budget = { seconds: options.seconds, count: 100_000 };
  try {
    await waitForFullText(database);
    await waitForQuiet([...(own ? [own.pid] : []), postgres.pid]);
    const loadBefore = os.loadavg();
    const machine = await describeMachine(database);
    const product = await measureProduct({
      client,
      database,
      connection,
      tokens: ref => sessions.token(ref),
      world: new SeedWorld(seed.seed, await readDefinitions(database)),
      seed: seed.seed,
      total: seed.total,
      end: Date.parse(seed.end),
      pids: {
        ...(own ? { server: own.pid } : {}),
        database: postgres.pid,
        load: process.pid,
      },
      only: options.only,
      levels,
      budget,
      say,
      onWarm: () => {
        if (own && options['cpu-prof']) {
          process.kill(own.pid, 'SIGUSR2');
        }
      },
    });
    await own?.stop();
    const floors =
      options.only.includes('floors') && product.created
        ? await measureFloors({
            folder,
            world: seed.world,
            postgres,
            connection,
            database,
            ref: product.created,
            port: port + 2,
            levels,
            budget,
            say,
          })
        : { results: [] };
    return {
      when: new Date().toISOString(),
      machine,
      load: { before: loadBefore, after: os.loadavg() },
      seconds: options.seconds,
      // Where its catalog lies is nobody else's business.
      seed: { ...seed, world: undefined },
      sizes: product.sizes,
      rows: [...product.rows, ...floors.results],
      floorRows: floors.rows,
    };
  } finally {
    client.close();
    await own?.stop();
    await database.end();
  }
}

async function main(args) {
  const options = readOptions(args);
  await ensureInstalled();
  const seed = JSON.parse(
    await readFile(path.resolve(options.folder, 'seed.json'), 'utf8'),
  );
  const postgres = await startKeptPostgres({
    folder: options.folder,
    port: options.port,
    mode: 'durable',
  });
  try {
    const result = await measureDesk(options, seed, postgres);
    await writeResults(options.out, result);
    process.stdout.write(`Written: ${options.out}.md and .json\n`);
    return 0;
  } finally {
    await postgres.stop();
  }
}

await runScript(main);
