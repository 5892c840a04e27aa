import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { stopChild } from '../../../scripts/lib/processes.mjs';
import { startBackend } from '../backend.mjs';
import { Sessions } from '../session.mjs';
import { ACTORS } from '../seed/world.mjs';
import { HttpClient } from './client.mjs';
import { createFloorTables, readTicketRows } from './floorRows.mjs';
import { measure } from './measure.mjs';
import { FILING } from './measureProduct.mjs';

const here = name => fileURLToPath(new URL(name, import.meta.url));

async function startApp(settings, port) {
  const child = spawn(process.execPath, [here('./floorApp.mjs')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', BENCH_FLOOR: settings },
  });
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 240; attempt += 1) {
    const isReady = await fetch(`${url}/ready`).then(
      response => response.ok,
      () => false,
    );
    if (isReady) {
      return { url, pid: child.pid, stop: () => stopChild(child) };
    }
    await sleep(250);
  }
  await stopChild(child);
  throw new Error('The bare floor did not start');
}

/**
 * Writes the rows of one filed ticket again and again, without the product:
 * once through a Backstage route, once through express and pg alone.
 *
 * @param ref - a ticket that was filed through the product
 */
export async function measureFloors({
  folder,
  world,
  postgres,
  connection,
  database,
  ref,
  port,
  levels,
  budget,
  say,
}) {
  await createFloorTables(database);
  const tables = await readTicketRows(database, ref);
  const settings = path.resolve(folder, 'floor.json');
  await writeFile(settings, JSON.stringify({ connection, tables, port }));
  const rows = tables.map(({ table, rows: list }) => [table, list.length]);
  const results = [];
  const run = async (name, server, path_, token) => {
    const client = new HttpClient(server.url);
    const operation = () => client.json('POST', path_, { token, body: {} });
    await measure({
      ...budget,
      operation,
      concurrency: 8,
      seconds: FILING.warmUpSeconds,
    });
    for (const concurrency of levels) {
      const result = await measure({
        ...budget,
        operation,
        concurrency,
        seconds: FILING.seconds,
        pids: {
          server: server.pid,
          database: postgres.pid,
          load: process.pid,
        },
      });
      results.push({ group: 'floor', name, ...result });
      say(results.at(-1));
    }
    client.close();
  };

  const app = await startApp(settings, port);
  try {
    await run('express and pg', app, '/file');
  } finally {
    await app.stop();
  }
  process.env.BENCH_FLOOR = settings;
  const backend = await startBackend({
    folder,
    world,
    postgres,
    port: port + 1,
    entry: here('./floorBackend.mjs'),
    logName: 'floor.log',
  });
  try {
    const token = await new Sessions(backend.url).token(ACTORS.agent);
    await run('Backstage route', backend, '/api/bench-floor/file', token);
  } finally {
    await backend.stop();
  }
  await database.query('drop schema bench_floor cascade');
  return { rows: Object.fromEntries(rows), results };
}
