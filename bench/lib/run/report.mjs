import { graphSection } from './graphSection.mjs';
import { BARS, judge } from './bars.mjs';

const cell = value => (value === undefined ? '–' : String(value));

function table(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows].map(
    row => `| ${row.map(cell).join(' | ')} |`,
  );
  return lines.join('\n');
}

const FIGURES = [
  'in parallel',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'per second',
  'errors',
  'server CPU ms',
  'database CPU ms',
  'busy elsewhere',
];

const figuresOf = row => [
  row.concurrency,
  row.p50,
  row.p95,
  row.p99,
  row.perSecond,
  row.errors,
  row.cpu.server,
  row.cpu.database,
  row.busyElsewhere,
];

function section(title, rows, names, nameOf) {
  return rows.length === 0
    ? ''
    : `## ${title}\n\n${table(
        [...names, ...FIGURES],
        rows.map(row => [...nameOf(row), ...figuresOf(row)]),
      )}\n`;
}

function machineLines({
  machine,
  load,
  seed,
  seconds,
  when,
  floorRows,
  apart,
}) {
  const busy = load.before[0];
  return `- ${machine.cpus} × ${machine.model}, ${machine.memoryGb} GB, Node ${
    machine.node
  }, ${machine.postgres} with ${machine.settings.join(', ')}
- product at commit \`${machine.commit}\`, ${when}
- ${seed.total.toLocaleString('en')} tickets and ${(
    seed.counts?.ticket_event ?? 0
  ).toLocaleString('en')} log entries, seeded in ${
    seed.seedMs ? `${(seed.seedMs / 1000).toFixed(0)} s` : '–'
  } (the catalog's own ingestion of its entities not counted: ${
    seed.catalogMs ? `${(seed.catalogMs / 1000).toFixed(0)} s` : '–'
  }); held against what the services write: ${
    seed.check
      ? `${seed.check.lived} tickets lived through both, ${seed.check.problems.length} differences`
      : 'not checked'
  }
- at most ${seconds} s for each measurement; load average before ${busy.toFixed(
    1,
  )}, after ${load.after[0].toFixed(1)}
${
  floorRows
    ? `- rows written by both floors per request: ${Object.entries(floorRows)
        .map(([name, count]) => `${count} ${name}`)
        .join(', ')}\n`
    : ''
}${apartLines(apart)}`;
}

const verdict = met => (met ? 'met' : '**missed**');

function barLines(result) {
  return table(
    ['bar', 'asked for', 'measured', 'verdict'],
    BARS.map(bar => {
      const { measured, met } = judge(bar, result);
      return [
        bar.name,
        bar.asked,
        measured ?? 'not measured',
        met === undefined ? '–' : verdict(met),
      ];
    }),
  );
}

function slowest({ rows }) {
  const list = rows.find(row => row.slowest)?.slowest ?? [];
  return list.length === 0
    ? ''
    : `The slowest pairs:\n\n${table(
        ['ms', 'role', 'query'],
        list.map(({ ms, role, query }) => [
          ms,
          role,
          `\`${JSON.stringify(query)}\``,
        ]),
      )}\n`;
}

function sizing({ sizes = [] }) {
  const mb = bytes => Math.round(bytes / 1e6);
  return `## Size on disk\n\n${table(
    ['table', 'rows', 'data MB', 'indexes MB'],
    sizes
      .filter(({ name }) => !name.startsWith('knex'))
      .map(({ name, rows, data, indexes }) => [
        name,
        rows,
        mb(data),
        mb(indexes),
      ]),
  )}\n`;
}

/** What was measured later than the rest says when, and of what. */
function apartLines(apart = {}) {
  return Object.entries(apart)
    .map(
      ([groups, { commit, when, load }]) =>
        `- measured apart: ${groups}, at commit \`${commit}\`, ${when}, load average before ${load}\n`,
    )
    .join('');
}

/**
 * The results as a page to read.
 *
 * @param graph - what was measured of the catalog's graph, when it was
 */
export function report(result, graph) {
  const of = group => result.rows.filter(row => row.group === group);
  const named = row => [row.name, row.role, row.page];
  const isBusy =
    result.load.before[0] > result.machine.cpus ||
    result.rows.some(row => row.busyElsewhere > 0.3);
  return `# Results

Written by \`bench/run.mjs\`; how is told in [README.md](README.md), the figures alone are in the JSON file beside this one.
Clocks of service levels and the catalog's graph have pages of their own: [CLOCKS.md](CLOCKS.md), [IMPACT.md](IMPACT.md).

${
  isBusy
    ? '**Preliminary.** Other work shared the processors of this machine while this ran (see the load averages and the column "busy elsewhere", in processors): latencies and throughput are worse than they are on a quiet machine; processor time per operation says more. A quiet run is to replace them.\n'
    : ''
}
${machineLines(result)}
## Bars

Latency of reads is judged one at a time, that of filing at 8 in parallel.

${barLines(result)}

${section('Writing', of('writes'), ['operation'], row => [row.name])}
${section('The floors of the same run', of('floor'), ['floor'], row => [
  row.name,
])}
${section(
  'Opening a ticket with the first page of its log',
  of('open'),
  ['what'],
  row => [row.name],
)}
${section('Named queries', of('named'), ['query', 'role', 'page'], named)}
${section('Random pairs of filters', of('pairs'), ['what'], row => [row.name])}
${slowest(result)}
${section('Counts of the chips', of('counts'), ['what', 'role'], row => [
  row.name,
  row.role,
])}
${section('Search by words', of('text'), ['words', 'role'], row => [
  row.name,
  row.role,
])}
${section(
  'What follows from the catalog',
  of('impact'),
  ['what', 'role'],
  row => [row.name, row.role],
)}
${graphSection(graph)}
${sizing(result)}`.replace(/\n{3,}/g, '\n\n');
}
