const round = (value, digits = 1) => Number(value.toFixed(digits));
const number = value => value.toLocaleString('en');

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows]
    .map(row => `| ${row.join(' | ')} |`)
    .join('\n');
}

/** The results as a page. */
export function report({ machine, when, clocks, idle, ticks, engine, replay }) {
  return `# Clocks of service levels

Written by \`bench/clocks/run.mjs\`: how is told in [README.md](README.md).

- ${machine.cpus} × ${machine.model}, Node ${
    machine.node
  }, PostgreSQL on the same machine without \`fsync\`
- product at commit \`${machine.commit}\`, ${when}; load average ${round(
    machine.load,
  )}

## Looking at what is due

${number(
  clocks,
)} clocks run. One node looks each five seconds; what is due is told in transactions of at most
fifty tickets, each with its entry in the log, its mark and its message.

- Nothing is due: ${round(idle.p50, 2)} ms (median), ${round(
    idle.p99,
    2,
  )} ms (99 of 100).

${table(
  ['due', 'dealt with', 'ms', 'ms each', 'processor ms each', 'due again'],
  ticks.map(tick => [
    number(tick.due),
    number(tick.dealt),
    number(Math.round(tick.ms)),
    round(tick.ms / tick.due, 2),
    round(tick.cpuMs / tick.due, 2),
    tick.again,
  ]),
)}

The last of them is told ${round(
    Math.max(...ticks.map(tick => tick.ms)) / 1000,
  )} s after the first, and at most five seconds later than
that after it was due; asked for is 30 s.

## The engine

Questions a second to the demo's office hours, on one processor.

${table(
  ['instants apart', 'working time between', 'due after so much'],
  engine.map(({ span, between, add }) => [span, number(between), number(add)]),
)}

## Replays

A request with ${replay.entries} entries and ${
    replay.clocks
  } clocks, asked about its targets anew: **${number(
    replay.perSecond,
  )} tickets a second** on one
processor; asked for are 20,000.
`;
}
