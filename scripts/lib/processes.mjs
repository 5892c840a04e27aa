import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs a command until it ends and returns its exit code.
 *
 * A terminal sends Ctrl-C to the whole group, the child included: this process
 * only waits. A SIGTERM is sent to one process, so that one is handed on.
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const wait = () => {};
    const handOn = () => child.kill('SIGTERM');
    process.on('SIGINT', wait);
    process.on('SIGTERM', handOn);
    const restore = () => {
      process.off('SIGINT', wait);
      process.off('SIGTERM', handOn);
    };
    child.once('error', error => {
      restore();
      reject(error);
    });
    child.once('close', (code, signal) => {
      restore();
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/** Runs a command and returns its exit code and everything it printed. */
export function capture(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
    });
    let output = '';
    const collect = chunk => {
      output += chunk;
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', code => resolve({ code: code ?? 1, output }));
  });
}

/** Asks a child to end and waits; insists after `graceMs` milliseconds. */
export async function stopChild(
  child,
  { signal = 'SIGTERM', graceMs = 10_000 } = {},
) {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const ended = new Promise(resolve => {
    child.once('exit', resolve);
  });
  child.kill(signal);
  const insist = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await ended;
  clearTimeout(insist);
}
