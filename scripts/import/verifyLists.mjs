import { catalogPages } from './catalogPages.mjs';
import { listChecks } from './listChecks.mjs';

/**
 * Looks whether people find imported incidents: in the queues of their teams,
 * on the pages of the catalog, and by searching. Every list is read to its
 * end; tickets in it that were not imported are none of our business.
 *
 * @param sources - what the file says of them, each with its reference in the
 *   portal and the numbers that it mentions of those that are looked for
 * @param onProgress - called after each list with how many of how many are done
 * @returns figures of both sides, and the tickets that differ
 */
export async function verifyLists({ client, sources, onProgress = () => {} }) {
  const entities = new Set(sources.map(({ entity }) => entity));
  entities.delete(undefined);
  const pages = await catalogPages([...entities], refs =>
    client.entities(refs),
  );
  const numbers = new Map(sources.map(({ ref, number }) => [ref, number]));
  const checks = listChecks(sources, pages);
  const figures = new Map();
  const differences = [];
  for (const [index, { name, filter, must, may }] of checks.entries()) {
    const shown = new Set();
    for await (const { ref } of client.incidents(filter)) {
      shown.add(numbers.get(ref));
    }
    shown.delete(undefined);
    const missing = must.filter(number => !shown.has(number));
    const known = may && new Set([...must, ...may]);
    const extra = [...shown].filter(number => known?.has(number) === false);
    const differ = (number, file, portal) =>
      differences.push({ number, what: describe(filter), file, portal });
    missing.forEach(number => differ(number, 'there', 'missing'));
    extra.forEach(number => differ(number, 'missing', 'there'));
    const figure = figures.get(name) ?? { name, file: 0, portal: 0 };
    figure.file += must.length;
    figure.portal += must.length - missing.length + extra.length;
    figures.set(name, figure);
    onProgress(index + 1, checks.length);
  }
  return { figures: [...figures.values()], differences };
}

function describe(filter) {
  const parts = Object.entries(filter).map(pair => pair.join('='));
  return `in the list ${parts.join('&')}`;
}
