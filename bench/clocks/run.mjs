// Measures clocks of service levels: node bench/clocks/run.mjs
//   --clocks N    that run (100000; two for each ticket)
//   --due 10,10000
//   --seconds N   for each measurement of the pure engine (2)
//   --out FILE    without ending: FILE.json and FILE.md (bench/CLOCKS)
// PostgreSQL comes along, on a folder that goes when it ends.
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { runScript } from '../../scripts/lib/failure.mjs';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import { capture } from '../../scripts/lib/processes.mjs';
import { inRepository, repositoryRoot } from '../../scripts/lib/repository.mjs';
import { openDesk } from './desk.mjs';
import { fillDesk, makeDue } from './fill.mjs';
import { measureEngine, measureReplay } from './pure.mjs';
import { report } from './report.mjs';

const LOOKS = 200;
const HOUR_MS = 3_600_000;
/** A Wednesday afternoon in the demo's office. */
const NOW = Date.UTC(2026, 2, 18, 19, 0, 0);
/** Three quarters of the four hours until somebody owns it, and some more. */
const BACK_MS = 3 * HOUR_MS + 1_000;

function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      clocks: { type: 'string', default: '100000' },
      due: { type: 'string', default: '10,10000' },
      seconds: { type: 'string', default: '2' },
      out: { type: 'string', default: inRepository('bench/CLOCKS') },
    },
  });
  return {
    clocks: Number(values.clocks),
    due: values.due.split(',').map(Number),
    seconds: Number(values.seconds),
    out: values.out,
  };
}

const say = text => process.stdout.write(`${text}\n`);

async function timed(work) {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  return {
    result,
    ms: performance.now() - start,
    cpuMs: (user + system) / 1_000,
  };
}

/** Looks at what is due while nothing is. */
async function lookInVain({ timers }) {
  const times = [];
  for (let count = 0; count < LOOKS; count += 1) {
    times.push((await timed(() => timers.run())).ms);
  }
  times.sort((a, b) => a - b);
  return {
    p50: times[Math.floor(LOOKS / 2)],
    p99: times[Math.floor(LOOKS * 0.99)],
  };
}

async function fire(desk, record, clock, { from, count }) {
  await makeDue(desk.knex, record, { from, count, by: BACK_MS });
  const { result, ms, cpuMs } = await timed(() => desk.timers.run());
  const marks = await desk.knex('sla_mark').count({ value: '*' }).first();
  const again = await timed(() => desk.timers.run());
  return {
    due: count,
    dealt: result,
    ms,
    cpuMs,
    marks: Number(marks.value),
    again: again.result,
  };
}

async function measure(options) {
  const { output: commit } = await capture(
    'git',
    ['rev-parse', '--short', 'HEAD'],
    { cwd: repositoryRoot },
  );
  const postgres = await startPostgres();
  const clock = { time: NOW, now: () => clock.time };
  const desk = await openDesk(postgres.connectionString, clock);
  try {
    const tickets = options.clocks / 2;
    say(`${tickets} tickets with two clocks each ...`);
    const record = await fillDesk(desk, tickets, NOW);
    const clocks = await desk.knex('sla_clock').count({ value: '*' }).first();
    say('Looking while nothing is due ...');
    const idle = await lookInVain(desk);
    const ticks = [];
    let from = 0;
    for (const count of options.due) {
      say(`${count} that are due ...`);
      ticks.push(await fire(desk, record, clock, { from, count }));
      from += count;
    }
    say('The engine and replays ...');
    const snapshot = await desk.definitions.current();
    return {
      machine: {
        cpus: os.cpus().length,
        model: os.cpus()[0]?.model,
        node: process.version,
        commit: commit.trim(),
        load: os.loadavg()[0],
      },
      when: new Date().toISOString(),
      clocks: Number(clocks.value),
      idle,
      ticks,
      engine: measureEngine(snapshot, desk.definitions, options.seconds),
      replay: measureReplay(snapshot, desk.definitions, options.seconds),
    };
  } finally {
    await desk.knex.destroy();
    await postgres.stop();
  }
}

runScript(async args => {
  const options = readOptions(args);
  const results = await measure(options);
  await writeFile(
    `${options.out}.json`,
    `${JSON.stringify(results, null, 2)}\n`,
  );
  await writeFile(`${options.out}.md`, report(results));
  say(`Written: ${options.out}.md and .json`);
});
