const round = (value, digits = 0) => Number(value.toFixed(digits));

function table(head, rows) {
  const line = cells => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join(
    '\n',
  );
}

/** Figures of the graph as a page to read. */
export function report({ when, machine, catalogs }) {
  const { cpus, model, node, commit, load } = machine;
  return `# The catalog's graph

Written by \`bench/impact/run.mjs\`; how is told in [README.md](README.md#the-catalogs-graph).

- ${cpus} × ${model}, Node ${node}, product at commit \`${commit}\`, ${when}, load average ${round(
    load,
    1,
  )}
- calls go over HTTP through the product's router, from the same process; signing in is not part of it

## Reading the catalog

| catalog | ${catalogs.map(({ catalog }) => catalog).join(' | ')} |
| --- | ${catalogs.map(() => '---').join(' | ')} |
${[
  ['entities', each => each.entities],
  ['relations, as the catalog tells them', each => each.relations],
  ['edges along which failures spread', each => each.edges],
  ['read for the first time, ms', each => round(each.firstMs)],
  ['looked through, nothing changed, ms', each => round(each.idleMs)],
  [
    'looked through, one in a hundred changed, ms',
    each => round(each.changeMs),
  ],
  ['brought into the memory of a node, ms', each => round(each.startMs)],
  ['brought up to date there, ms', each => round(each.catchUpMs)],
  ['memory of a node, MB', each => round(each.bytes / 1_048_576, 1)],
]
  .map(([name, of]) => `| ${name} | ${catalogs.map(of).join(' | ')} |`)
  .join('\n')}

## Asking what suffers

${table(
  [
    'catalog',
    'asked about',
    'suffer, median and most',
    'in parallel',
    'p50 ms',
    'p95 ms',
    'p99 ms',
    'per second',
    'errors',
  ],
  catalogs.flatMap(({ catalog, rows }) =>
    rows.map(row => [
      catalog,
      row.name,
      `${row.median}, ${row.most}`,
      row.concurrency,
      row.p50,
      row.p95,
      row.p99,
      row.perSecond,
      row.errors,
    ]),
  ),
)}
`;
}
