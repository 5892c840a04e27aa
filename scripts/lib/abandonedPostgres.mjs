import { spawn } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { capture } from './processes.mjs';

/** Folders of throw-away servers: the prefix, the process that started it, and something random. */
const PREFIX = 'mesa-postgres-';
const FOLDER = /^mesa-postgres-(\d+)-\w+$/;

const GRACE_MS = 10_000;

/** How the folder of a server begins that this process starts. */
export function folderPrefix() {
  return `${PREFIX}${process.pid}-`;
}

/** Whether there is such a process, also one of another user. */
export async function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  // One that ended and that nobody asks for, as in a container without init.
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return !/\) [ZX] /.test(state);
}

/** The words of the command of a process; empty when there is none. */
async function commandOf(pid) {
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0');
  } catch {
    const { code, output } = await capture('ps', [
      '-o',
      'command=',
      '-p',
      String(pid),
    ]).catch(() => ({ code: 1, output: '' }));
    return code === 0 ? output.trim().split(/\s+/) : [];
  }
}

/**
 * The process of the server that works on a folder of ours. PostgreSQL notes
 * it in its data directory; a number alone may belong to anybody by now, so
 * the process itself must say that it works there.
 *
 * @returns undefined when no such server runs
 */
export async function serverOf(folder) {
  const data = path.resolve(folder, 'data');
  const note = await readFile(path.resolve(data, 'postmaster.pid'), 'utf8')
    // None there, or somebody else's.
    .catch(() => '');
  const [pid, directory] = note.split('\n');
  if (!/^[1-9]\d*$/.test(pid) || directory !== data) {
    return undefined;
  }
  const [program = '', ...args] = await commandOf(Number(pid));
  return path.basename(program) === 'postgres' && args.includes(data)
    ? Number(pid)
    : undefined;
}

/** Ends a server without waiting for its clients, by force if need be. */
async function stopServer(pid) {
  for (const signal of ['SIGINT', 'SIGKILL']) {
    try {
      process.kill(pid, signal);
    } catch {
      // It has ended by itself, or is not for us to end.
      return;
    }
    const end = Date.now() + GRACE_MS;
    while (Date.now() < end) {
      if (!(await isAlive(pid))) {
        return;
      }
      await sleep(50);
    }
  }
}

/**
 * Ends the servers of earlier runs that were killed before they could end
 * their own, and deletes their files. Servers of runs that go on are left
 * alone.
 *
 * @param parent - the folder with the folders of servers
 * @returns the folders that were tidied up
 */
export async function stopAbandonedServers(parent) {
  const stopped = [];
  for (const name of await readdir(parent)) {
    const starter = FOLDER.exec(name)?.[1];
    if (starter === undefined || (await isAlive(Number(starter)))) {
      continue;
    }
    const folder = path.resolve(parent, name);
    const pid = await serverOf(folder);
    if (pid !== undefined) {
      await stopServer(pid);
      await rm(folder, { recursive: true, force: true });
      stopped.push(folder);
    }
  }
  return stopped;
}

// Reads until the pipe of the starter closes: at its end, also by SIGKILL.
const WATCH = `
read -r _
test "$(head -n 1 "$2/data/postmaster.pid" 2>/dev/null)" = "$1" || exit 0
kill -INT "$1"
tries=100
while kill -0 "$1" 2>/dev/null && test "$tries" -gt 0; do
  sleep 0.1
  tries=$((tries - 1))
done
rm -rf "$2"
`;

/**
 * Lets a server end with this process, however that ends.
 *
 * @returns a function that calls this off
 */
export function endWithThisProcess(pid, folder) {
  const watcher = spawn('sh', ['-c', WATCH, 'sh', String(pid), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  // Without a shell the next start tidies up.
  watcher.once('error', () => {});
  watcher.unref();
  watcher.stdin.unref?.();
  return () => watcher.kill('SIGKILL');
}
