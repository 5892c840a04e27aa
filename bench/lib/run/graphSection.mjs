const BARS = [
  { entities: 10_000, ms: 25 },
  { entities: 50_000, ms: 100 },
];
/** What the bars speak of, as bench/impact/run.mjs calls it. */
const FAR = 'about 1000 that suffer';

const line = cells => `| ${cells.join(' | ')} |`;
const round = value => Number(value.toFixed(1));

function verdictOf(measured, ms) {
  if (!measured) {
    return '–';
  }
  return measured.p95 <= ms ? 'met' : '**missed**';
}

function barLine({ catalogs }, { entities, ms }) {
  const measured = catalogs
    .find(each => each.entities === entities)
    ?.rows.find(row => row.name === FAR && row.concurrency === 1);
  return line([
    `what suffers, about a thousand of ${entities.toLocaleString('en-US')}`,
    `p95 ≤ ${ms} ms`,
    measured
      ? `p95 ${measured.p95} ms; ${measured.median} suffer in the middle, ${measured.most} at most`
      : 'not measured',
    verdictOf(measured, ms),
  ]);
}

/**
 * The catalog's graph on the page of all results: what it takes to have it, and
 * whether it is fast enough.
 *
 * @param graph - as bench/impact/run.mjs writes it; undefined before that
 */
export function graphSection(graph) {
  if (!graph) {
    return '';
  }
  const { catalogs, machine, when } = graph;
  const busiest = Math.max(
    ...catalogs.flatMap(({ rows }) => rows.map(row => row.busyElsewhere ?? 0)),
  );
  const figures = [
    ['edges along which failures spread', each => each.edges],
    ['read for the first time, ms', each => Math.round(each.firstMs)],
    ['looked through, nothing changed, ms', each => Math.round(each.idleMs)],
    [
      'looked through, one in a hundred changed, ms',
      each => Math.round(each.changeMs),
    ],
    ['brought into the memory of a node, ms', each => Math.round(each.startMs)],
    ['memory of a node, MB', each => round(each.bytes / 1_048_576)],
  ];
  return `## The catalog's graph

Measured apart, at commit \`${
    machine.commit
  }\`, ${when}; every figure is in [IMPACT.md](IMPACT.md).${
    busiest > 0.3
      ? ` Other work took up to ${busiest} processors meanwhile: a quiet run is to replace it.`
      : ''
  }

${[
  line(['bar', 'asked for', 'measured', 'verdict']),
  line(['---', '---', '---', '---']),
  ...BARS.map(bar => barLine(graph, bar)),
].join('\n')}

${[
  line(['catalog', ...catalogs.map(({ catalog }) => catalog)]),
  line(['---', ...catalogs.map(() => '---')]),
  ...figures.map(([name, of]) => line([name, ...catalogs.map(of)])),
].join('\n')}
`;
}
