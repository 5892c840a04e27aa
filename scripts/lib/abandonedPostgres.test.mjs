import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  isAlive,
  serverOf,
  stopAbandonedServers,
} from './abandonedPostgres.mjs';
import { isPortFree } from './ports.mjs';
import { inRepository } from './repository.mjs';

// A place of its own: other tests tidy up the temporary folder as well.
let parent;

beforeEach(async () => {
  parent = await mkdtemp(path.resolve(tmpdir(), 'mesa-abandoned-'));
  // Started by root, the server runs as somebody else.
  await chmod(parent, 0o755);
});

afterEach(() => rm(parent, { recursive: true }));

/** A process that starts a server and is killed before it can end it. */
async function startAndKill(options) {
  const starter = spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { startPostgres } from ${JSON.stringify(
        inRepository('scripts/lib/postgres.mjs'),
      )};
       const { port, folder } = await startPostgres(${JSON.stringify(options)});
       console.log(JSON.stringify({ port, folder }));
       setInterval(() => {}, 1000);`,
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, TMPDIR: parent },
    },
  );
  const [line] = await once(createInterface(starter.stdout), 'line');
  const server = JSON.parse(line);
  const exit = once(starter, 'exit');
  starter.kill('SIGKILL');
  await exit;
  return server;
}

async function until(condition) {
  for (let tries = 0; tries < 600; tries++) {
    if (await condition()) {
      return;
    }
    await sleep(50);
  }
  throw new Error('It did not happen within half a minute');
}

test('a server ends when its starter is killed', async () => {
  const { port, folder } = await startAndKill({});
  await until(() => !existsSync(folder));
  assert.equal(await isPortFree(port), true);
});

test('a server that was left running is ended by the next start', async () => {
  const { port, folder } = await startAndKill({ endsWithStarter: false });
  const pid = await serverOf(folder);
  assert.equal(await isAlive(pid), true);
  assert.deepEqual(await stopAbandonedServers(parent), [folder]);
  assert.equal(existsSync(folder), false);
  assert.equal(await isAlive(pid), false);
  assert.equal(await isPortFree(port), true);
});

test('leaves alone what is not ours, or still in use', async () => {
  const other = spawn('sleep', ['600'], { stdio: 'ignore' });
  const note = async (name, directory) => {
    const data = path.resolve(parent, name, 'data');
    await mkdir(data, { recursive: true });
    await writeFile(
      path.resolve(data, 'postmaster.pid'),
      `${other.pid}\n${directory ?? data}\n`,
    );
  };
  try {
    // No process has such a number: the starter is gone.
    await note('mesa-postgres-999999999-aaaaaa');
    await note('mesa-postgres-999999999-bbbbbb', '/var/lib/postgresql');
    await note(`mesa-postgres-${process.pid}-cccccc`);
    await note('something-else');
    assert.deepEqual(await stopAbandonedServers(parent), []);
    assert.equal(await isAlive(other.pid), true);
  } finally {
    other.kill('SIGKILL');
  }
});
