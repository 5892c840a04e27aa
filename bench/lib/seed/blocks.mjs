import { hash, Random } from '../random.mjs';

/** Tickets that are written together; links stay within them. */
export const BLOCK = 1000;

const SPAN_MS = 8 * 365 * 86_400_000;
const NEARBY = 60;

/** Out of a thousand: what a desk gets. */
const MIX = [
  ['request', 700],
  ['incident', 950],
  ['problem', 965],
  ['change', 1000],
];

export function typeOf(seed, id) {
  const point = hash(seed, 3, id) % 1000;
  return MIX.find(([, until]) => point < until)[0];
}

/** More is filed every year. */
export function createdAt({ total, end }, id) {
  return Math.floor(end - SPAN_MS + SPAN_MS * ((id - 1) / total) ** 0.8);
}

/** How many tickets of each kind there are before each block, and in all. */
export function countNumbers(seed, total) {
  const counts = { request: 0, incident: 0, problem: 0, change: 0 };
  const before = [];
  for (let id = 1; id <= total; id += 1) {
    if ((id - 1) % BLOCK === 0) {
      before.push({ ...counts });
    }
    counts[typeOf(seed, id)] += 1;
  }
  return { before, counts };
}

/**
 * The links of a block: what a problem explains among the incidents that come
 * soon after it, and requests that belong together.
 *
 * @param tickets - `{ id, type, ref, at }` of the block, in order
 * @returns per ticket id what its log is told, and the rows
 */
export function linksOf(seed, tickets, staff) {
  const told = new Map(tickets.map(({ id }) => [id, []]));
  const rows = [];
  const link = (later, earlier, [there, back], kind, author) => {
    told
      .get(later.id)
      .push({ at: later.at, kind: there, ticket: earlier.ref, author });
    told
      .get(earlier.id)
      .push({ at: later.at, kind: back, ticket: later.ref, author });
    rows.push({ from_id: later.id, to_id: earlier.id, kind });
  };
  tickets.forEach((earlier, index) => {
    const random = new Random(seed, 5, earlier.id);
    const author = { person: random.pick(staff).id, byStaff: true };
    const next = tickets.slice(index + 1, index + NEARBY);
    if (earlier.type === 'problem') {
      next
        .filter(({ type }) => type === 'incident' && random.chance(0.3))
        .forEach(later =>
          link(
            later,
            earlier,
            ['investigated_by', 'investigates'],
            'problem',
            author,
          ),
        );
    } else if (earlier.type === 'request' && random.chance(0.02)) {
      const later = next.find(({ type }) => type === 'request');
      if (later) {
        link(later, earlier, ['related', 'related'], 'related', author);
      }
    }
  });
  return { told, rows };
}
