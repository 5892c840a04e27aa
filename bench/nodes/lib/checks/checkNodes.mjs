import { isDeepStrictEqual } from 'node:util';
import { ADMINISTRATOR } from '../people.mjs';
import { check } from './checkTickets.mjs';

const SAMPLE = 40;

/** What the API of each node gives, against the others and what was promised. */
export async function checkNodes(cluster, ledger) {
  const promised = [...ledger.creates.values()]
    .filter(each => each.isAcknowledged)
    .flatMap(each => [...each.refs]);
  const lists = await Promise.all(
    cluster.nodes.map(node => listAll(cluster, node)),
  );
  const missing = [];
  lists.forEach((refs, at) => {
    const { name } = cluster.nodes[at];
    const known = new Set(refs);
    if (known.size !== refs.length) {
      missing.push(`${name} lists a ticket twice`);
    }
    missing.push(
      ...promised.filter(ref => !known.has(ref)).map(ref => `${name}: ${ref}`),
    );
  });
  const differing = [];
  const step = Math.max(1, Math.floor(promised.length / SAMPLE));
  const sample = promised.filter((_, at) => at % step === 0);
  for (const ref of sample) {
    const views = await Promise.all(
      cluster.nodes.map(async node => {
        const path = `/tickets/${ref}`;
        return (await cluster.once(node, ADMINISTRATOR, 'GET', path)).body;
      }),
    );
    if (views.some(view => !isDeepStrictEqual(view, views[0]))) {
      differing.push(ref);
    }
  }
  return [
    check(
      'every node lists every acknowledged ticket once',
      `${promised.length} tickets, ${lists.length} nodes`,
      missing,
    ),
    check(
      'all nodes show the same ticket',
      `${sample.length} tickets`,
      differing,
    ),
  ];
}

async function listAll(cluster, node) {
  const refs = [];
  let cursor;
  do {
    const query = new URLSearchParams({
      limit: '200',
      ...(cursor ? { cursor } : {}),
    });
    const answer = await cluster.once(
      node,
      ADMINISTRATOR,
      'GET',
      `/tickets?${query}`,
    );
    if (!answer.isDone) {
      throw new Error(
        `${node.name} lists no tickets: ${JSON.stringify(answer)}`,
      );
    }
    refs.push(...answer.body.items.map(item => item.ref));
    cursor = answer.body.next;
  } while (cursor);
  return refs;
}
