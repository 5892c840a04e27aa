const percent = value => `${Math.round(value * 100)} %`;

function rowsOf({ rows }, group, filter = () => true) {
  return rows.filter(row => row.group === group && filter(row));
}

/** The worst 95th percentile of some rows, and where it is. */
function worst(rows, bar, describe = row => row.name) {
  if (rows.length === 0) {
    return {};
  }
  const slowest = rows.reduce((a, b) => (b.p95 > a.p95 ? b : a));
  const over = rows.filter(row => row.p95 > bar).length;
  return {
    met: over === 0,
    measured: `worst p95 ${slowest.p95} ms (${describe(slowest)})${
      over > 0 ? `; ${over} of ${rows.length} above` : ''
    }`,
  };
}

const alone = row => row.concurrency === 1;
const where = row => `${row.name}, ${row.role}, page ${row.page ?? 1}`;

/** What is asked of a seeded desk, and how it is judged. */
export const BARS = [
  {
    name: 'a million tickets with five million entries seeded',
    asked: '≤ 600 s',
    judge: ({ seed }) =>
      seed.total < 1_000_000 || !seed.seedMs
        ? {}
        : {
            measured: `${(seed.seedMs / 1000).toFixed(0)} s`,
            met: seed.seedMs <= 600_000,
          },
  },
  {
    name: 'filing, 8 in parallel',
    asked: 'p95 ≤ 60 ms',
    judge: result =>
      worst(
        rowsOf(
          result,
          'writes',
          row => row.name === 'create' && row.concurrency === 8,
        ),
        60,
      ),
  },
  {
    name: 'throughput of filing beside the Backstage route, 8 in parallel',
    asked: '≥ 60 %',
    judge: result => {
      const [own] = rowsOf(
        result,
        'writes',
        row => row.name === 'create' && row.concurrency === 8,
      );
      const at = name =>
        rowsOf(
          result,
          'floor',
          row => row.name === name && row.concurrency === 8,
        )[0];
      const floor = at('Backstage route');
      if (!own || !floor) {
        return {};
      }
      const part = own.perSecond / floor.perSecond;
      const bare = own.perSecond / at('express and pg').perSecond;
      return {
        measured: `${percent(part)}; ${percent(bare)} of express and pg`,
        met: part >= 0.6,
      };
    },
  },
  {
    name: 'opening a ticket with a page of its log',
    asked: 'p95 ≤ 40 ms',
    judge: result => worst(rowsOf(result, 'open', alone), 40),
  },
  {
    name: 'named queries, all roles and pages',
    asked: 'p95 ≤ 80 ms',
    judge: result => worst(rowsOf(result, 'named', alone), 80, where),
  },
  {
    name: 'random pairs of filters',
    asked: 'p95 ≤ 400 ms, none above 2 s',
    judge: result => {
      const [row] = rowsOf(result, 'pairs');
      return row
        ? {
            measured: `p95 ${row.p95} ms, slowest ${row.max} ms`,
            met: row.p95 <= 400 && row.max <= 2000,
          }
        : {};
    },
  },
  {
    name: 'counts of the chips',
    asked: 'p95 ≤ 150 ms',
    judge: result =>
      worst(
        rowsOf(result, 'counts', alone),
        150,
        row => `${row.name}, ${row.role}`,
      ),
  },
  {
    name: 'search by words',
    asked: 'p95 ≤ 300 ms',
    judge: result =>
      worst(
        rowsOf(result, 'text', alone),
        300,
        row => `"${row.name}", ${row.role}`,
      ),
  },
  {
    name: 'what suffers, about a thousand of ten thousand, as its page asks',
    asked: 'p95 ≤ 25 ms',
    judge: result =>
      worst(
        rowsOf(
          result,
          'impact',
          row => alone(row) && row.name.startsWith('what suffers, about'),
        ),
        25,
        row => row.role,
      ),
  },
  {
    name: 'errors',
    asked: 'none',
    judge: ({ rows }) => {
      const errors = rows.reduce((sum, row) => sum + row.errors, 0);
      return { measured: String(errors), met: errors === 0 };
    },
  },
];

/** @returns what was measured, in words, and whether that meets the bar */
export function judge(bar, result) {
  return bar.judge(result);
}
