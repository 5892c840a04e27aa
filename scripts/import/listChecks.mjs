const WORDINGS_OF_COLUMN = 3;
/** Well below what a query takes. */
const MOST_WORDS = 5;
const LONGEST_WORD = 32;
const DONE = ['resolved', 'closed'];

/**
 * Lists that must show incidents of a file: each has the filter that asks for
 * it, the numbers of those that must be in it and, where that can be told, of
 * those that may be in it besides.
 *
 * @param pages - by entity, the pages of the catalog that list its tickets
 */
export function listChecks(sources, pages) {
  return [
    ...queueChecks(sources),
    ...pageChecks(sources, pages),
    ...numberChecks(sources),
    ...wordingChecks(sources),
  ];
}

/** The queue of each team, what is open and what is done. */
function queueChecks(sources) {
  return [...groupBy(sources, ({ team }) => team)].flatMap(([team, its]) =>
    ['open', 'done'].map(state => ({
      name: `queue of ${team}, ${state}`,
      filter: { team, state },
      must: numbersOf(
        its.filter(
          ({ status }) => DONE.includes(status) === (state === 'done'),
        ),
      ),
      may: [],
    })),
  );
}

/** The pages of what incidents are about, with everything rolled up to them. */
function pageChecks(sources, pages) {
  const onPages = sources.flatMap(source =>
    (pages.get(source.entity) ?? []).map(page => ({ ...source, page })),
  );
  return [...groupBy(onPages, ({ page }) => page)].map(([page, its]) => ({
    name: `page of ${page}`,
    filter: { related: page },
    must: numbersOf(its),
    may: [],
  }));
}

/** Some numbers of the source: each finds its incident, and what mentions it. */
function numberChecks(sources) {
  return sources
    .filter(({ number, mentioned }) => mentioned.includes(number))
    .map(({ number }) => ({
      name: 'found by their number',
      filter: { q: number },
      must: [number],
      may: numbersOf(
        sources.filter(({ mentioned }) => mentioned.includes(number)),
      ),
    }));
}

/**
 * Some of what descriptions are made of finds at least the incidents that say
 * so in the same column. Others may have the words elsewhere, or akin ones.
 */
function wordingChecks(sources) {
  const columns = sources[0]?.described.length ?? 0;
  return Array.from({ length: columns }).flatMap((_, column) =>
    [...groupBy(sources, ({ described }) => queryOf(described[column]))]
      .filter(([q]) => q !== '')
      .slice(0, WORDINGS_OF_COLUMN)
      .map(([q, its]) => ({
        name: `found by "${q}"`,
        filter: { q },
        must: numbersOf(its),
      })),
  );
}

function queryOf(text = '') {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .filter(word => word.length <= LONGEST_WORD)
    .slice(0, MOST_WORDS)
    .join(' ');
}

function numbersOf(sources) {
  return sources.map(({ number }) => number);
}

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) {
      group.push(item);
    } else {
      groups.set(key, [item]);
    }
  }
  return groups;
}
