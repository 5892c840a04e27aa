import { machineSeconds, processSeconds } from './processTime.mjs';

function percentile(sorted, part) {
  return sorted.length === 0
    ? undefined
    : sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)];
}

const round = (value, digits = 1) =>
  value === undefined ? undefined : Number(value.toFixed(digits));

/** What a list of durations in milliseconds amounts to. */
export function summarise(durations) {
  const sorted = [...durations].sort((a, b) => a - b);
  return {
    count: sorted.length,
    p50: round(percentile(sorted, 0.5)),
    p95: round(percentile(sorted, 0.95)),
    p99: round(percentile(sorted, 0.99)),
    max: round(sorted.at(-1)),
  };
}

async function readClocks(pids) {
  const seconds = {};
  for (const [name, pid] of Object.entries(pids)) {
    seconds[name] = await processSeconds(pid);
  }
  return { seconds, machine: await machineSeconds(), at: performance.now() };
}

/**
 * Repeats an operation with so many in parallel, each starting its next one
 * when the last has been answered, until the count or the time is reached.
 *
 * @param operation - called with a running number; throws on a wrong answer
 * @param pids - processes whose processor time is told, by name
 * @returns percentiles in milliseconds, operations per second, errors, and
 *   processor milliseconds per operation
 */
export async function measure({
  operation,
  concurrency,
  count,
  seconds,
  warmUp = 0,
  pids = {},
}) {
  for (let index = 0; index < warmUp; index += 1) {
    await operation(-1 - index).catch(() => {});
  }
  const durations = [];
  const errors = new Map();
  const before = await readClocks(pids);
  const start = performance.now();
  const until = start + seconds * 1000;
  let next = 0;
  const run = async () => {
    while (next < count && performance.now() < until) {
      const index = next;
      next += 1;
      const began = performance.now();
      try {
        await operation(index);
        durations.push(performance.now() - began);
      } catch (error) {
        const text = String(error.message).slice(0, 200);
        errors.set(text, (errors.get(text) ?? 0) + 1);
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, run));
  const elapsed = performance.now() - start;
  const after = await readClocks(pids);
  const done = Math.max(1, durations.length);
  const cpu = {};
  for (const name of Object.keys(pids)) {
    const used = after.seconds[name] - before.seconds[name];
    cpu[name] = round((used * 1000) / done, 2);
  }
  return {
    concurrency,
    ...summarise(durations),
    perSecond: round((durations.length * 1000) / elapsed),
    errors: [...errors.values()].reduce((sum, value) => sum + value, 0),
    ...(errors.size > 0 ? { errorTexts: Object.fromEntries(errors) } : {}),
    cpu,
    busyElsewhere: elsewhere(before, after),
  };
}

/** Processors that were neither idle nor used by what is measured. */
function elsewhere(before, after) {
  if (!before.machine || !after.machine) {
    return undefined;
  }
  const wall = (after.at - before.at) / 1000;
  const busy = after.machine.busy - before.machine.busy;
  const ours = Object.keys(after.seconds).reduce(
    (sum, name) => sum + (after.seconds[name] - before.seconds[name]),
    0,
  );
  return round(Math.max(0, busy - ours) / wall, 2);
}
