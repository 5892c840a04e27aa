import { Random } from '../random.mjs';
import { actorOf, PAGE_SIZE, ROLES, toSearch } from './queries.mjs';

/** Opens a ticket as its page does: the ticket and the first page of its log. */
export async function openOperation({ client, tokens, database, total, seed }) {
  const random = new Random(seed, 30);
  const ids = Array.from({ length: 3_000 }, () => random.between(1, total));
  const { rows } = await database.query(
    'select ref from ticket where id = any($1) and not restricted',
    [ids],
  );
  const token = await tokens(actorOf('agent'));
  return async index => {
    const { ref } = rows[Math.abs(index) % rows.length];
    await Promise.all([
      client.json('GET', `/api/itsm/v1/tickets/${ref}`, { token }),
      client.json('GET', `/api/itsm/v1/tickets/${ref}/events`, { token }),
    ]);
  };
}

/** The first page of the longest log of all. */
export async function openHubOperation({ client, tokens, database }) {
  const { rows } = await database.query(
    'select ref from ticket order by last_seq desc limit 1',
  );
  const token = await tokens(actorOf('agent'));
  const { ref } = rows[0];
  return () =>
    Promise.all([
      client.json('GET', `/api/itsm/v1/tickets/${ref}`, { token }),
      client.json('GET', `/api/itsm/v1/tickets/${ref}/events`, { token }),
    ]);
}

/** A page of the queue. @param first - reference that must stand on top */
export async function pageOperation(
  { client, tokens },
  { role, query, cursor, first },
) {
  const token = await tokens(actorOf(role));
  const path = `/api/itsm/v1/tickets?${toSearch({
    ...query,
    limit: PAGE_SIZE,
    ...(cursor ? { cursor } : {}),
  })}`;
  return async () => {
    const { items } = await client.json('GET', path, { token });
    if (first !== undefined && items[0]?.ref !== first) {
      throw new Error(`${path} begins with ${items[0]?.ref}, not ${first}`);
    }
  };
}

export async function countsOperation({ client, tokens }, role, type) {
  const token = await tokens(actorOf(role));
  const path = `/api/itsm/v1/tickets/counts?type=${type}`;
  return () => client.json('GET', path, { token });
}

/** Filters that people combine, with values from the seeded desk. */
function filterPool(random, world, { end, start }) {
  const iso = instant => new Date(instant).toISOString();
  const instant = () => start + random.next() * (end - start);
  const part = list => random.pick(list);
  return [
    () => ['state', part(['open', 'done', 'all'])],
    () => ['type', part(['request', 'incident', 'problem', 'change'])],
    () => ['type', 'request,incident'],
    () => [
      'status',
      part([
        'new',
        'assigned',
        'in_progress',
        'pending',
        'resolved',
        'closed',
        'cancelled',
      ]),
    ],
    () => ['priority', part(['1', '2', '3', '4', '1,2'])],
    () => ['team', part(world.teams).ref],
    () => ['unit', part(world.units)],
    () => ['service', part(world.offerings).spec.service],
    () => ['offering', part(world.offerings).name],
    () => ['assignee', part(['none', 'me'])],
    () => ['assignee', part(world.membersOf.get(part(world.teams).ref)).ref],
    () => ['requester', random.pickSkewed(world.requesters, 1.6).ref],
    () => ['entity', random.pickSkewed(world.items, 2).ref],
    () => ['primaryEntity', random.pickSkewed(world.items, 2).ref],
    () => ['related', random.pickSkewed(world.items, 2).ref],
    () => ['createdFrom', iso(instant())],
    () => ['createdUntil', iso(instant())],
    () => ['field', part(['symptom=slow', 'action=new', 'movement=new'])],
    () => [
      'chip',
      part([
        'open',
        'mine',
        'myTeams',
        'unassigned',
        'pending',
        'filedByMe',
        'resolved',
      ]),
    ],
    () => ['plannedFrom', iso(instant())],
  ];
}

/** Random pairs of filters with a sorting, each as somebody. */
export function randomQueries(world, span, seed, count) {
  const random = new Random(seed, 31);
  const pool = filterPool(random, world, span);
  return Array.from({ length: count }, () => {
    const filters = Object.fromEntries(
      Array.from({ length: 2 }, () => random.pick(pool)()),
    );
    return {
      role: random.pick(ROLES),
      query: {
        ...filters,
        sort: random.pick([
          'createdAt',
          'updatedAt',
          'priority',
          'plannedStart',
        ]),
        order: random.pick(['asc', 'desc']),
      },
    };
  });
}
