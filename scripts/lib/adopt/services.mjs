import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../failure.mjs';

const running = new Set();

function signalGroup(child, signal) {
  try {
    // A negative id means the group: a development server has children.
    process.kill(-child.pid, signal);
  } catch {
    // It is gone already.
  }
}

function isOver(child) {
  return child.exitCode !== null || child.signalCode !== null;
}

/**
 * Starts a command that serves until it is stopped, in a process group of its
 * own; what it prints goes to a file. `stopServices()` ends all of them.
 *
 * @returns `isOver()` and `stop()`
 */
export function startService(command, { cwd, env, logFile }) {
  const child = spawn('sh', ['-c', `exec ${command}`], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(logFile, { flags: 'a' });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const service = {
    isOver: () => isOver(child),
    async stop() {
      running.delete(service);
      signalGroup(child, 'SIGTERM');
      for (let i = 0; i < 100 && !isOver(child); i += 1) {
        await sleep(100);
      }
      signalGroup(child, 'SIGKILL');
      log.end();
    },
  };
  running.add(service);
  return service;
}

/** Ends everything that `startService` began. */
export async function stopServices() {
  await Promise.all([...running].map(service => service.stop()));
}

/**
 * Tries until the attempt gives something else than undefined.
 *
 * @throws Failure when time is up or the service has ended
 */
export async function waitFor(what, attempt, { service, seconds = 300 }) {
  const end = Date.now() + seconds * 1_000;
  while (Date.now() < end && !service.isOver()) {
    const result = await attempt().catch(() => undefined);
    if (result !== undefined) {
      return result;
    }
    await sleep(1_000);
  }
  throw new Failure(`${what} did not happen within ${seconds} seconds.`);
}
