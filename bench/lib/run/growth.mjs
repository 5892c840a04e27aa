/** How much slower a read may be on the largest desk than on the smallest. */
const BAR = 2;
/** Nobody notices less; told apart, not taken as met. */
const NOTICED_MS = 20;

const READS = ['open', 'named', 'counts', 'text'];

/** Desks have different last pages: those are one line. */
function pageOf({ page }) {
  if (page === undefined) {
    return '';
  }
  return page === 1 || page === 100 ? String(page) : 'last';
}

const keyOf = row =>
  [row.group, row.name, row.role ?? '', pageOf(row)].join('\t');

function linesOf(results) {
  const lines = new Map();
  results.forEach((result, index) => {
    for (const row of result.rows) {
      if (READS.includes(row.group) && row.concurrency === 1) {
        const line = lines.get(keyOf(row)) ?? [];
        line[index] = row;
        lines.set(keyOf(row), line);
      }
    }
  });
  // What a small desk has not is a page of its own there.
  return [...lines].filter(([, line]) => line[0] && line[results.length - 1]);
}

function judge(first, last) {
  const factor = last.p50 / first.p50;
  return { factor, met: factor <= BAR };
}

/** @param results - of `bench/run.mjs`, smallest desk first */
export function growthReport(results) {
  const sizes = results.map(({ seed }) => seed.total.toLocaleString('en'));
  const lines = linesOf(results);
  const judged = lines.map(([key, line]) => ({
    cells: key.split('\t'),
    line,
    ...judge(line[0], line.at(-1)),
  }));
  const over = judged.filter(({ met }) => !met);
  const head = [
    '',
    'what',
    'role',
    'page',
    ...sizes.flatMap(size => [`p50 ms, ${size}`, `p95 ms, ${size}`]),
    'factor',
  ];
  const rows = judged.map(({ cells, line, factor, met }) => [
    ...cells,
    ...results.flatMap((_, index) => [
      line[index]?.p50 ?? '–',
      line[index]?.p95 ?? '–',
    ]),
    met ? factor.toFixed(1) : `**${factor.toFixed(1)}**`,
  ]);
  const table = [head, head.map(() => '---'), ...rows]
    .map(row => `| ${row.join(' | ')} |`)
    .join('\n');
  return `# From small desks to large ones

Written by \`bench/growth.mjs\` of results that \`bench/run.mjs\` measured, one after the other, on one machine, one call at a time.
The factor is that of the medians between the largest and the smallest desk; asked for is ${BAR} at most. The last page is as
deep as there is, the 50,000th at most.

${judged.length - over.length} of ${judged.length} reads keep to it. Of the ${
    over.length
  } others, so many
are still answered within ${NOTICED_MS} ms (p95) on the largest desk: ${
    over.filter(({ line }) => line.at(-1).p95 <= NOTICED_MS).length
  }.

${table}
`;
}
