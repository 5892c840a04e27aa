import { actorOf, ROLES } from './queries.mjs';

/** The bar speaks of an entity by which so many suffer. */
const FAR = 1_000;
/** Entities that are tried as beginnings. */
const TRIED = 400;
const MOST_ROOTS = 50;
/** Ways of asking that take turns. */
const TURNS = 10;

const impactPath = refs =>
  `/api/itsm/v1/impact?${refs
    .map(ref => `root=${encodeURIComponent(ref)}`)
    .join('&')}`;

/**
 * Sets of entities by which about a thousand suffer: together, where none does
 * alone.
 */
async function farRoots({ client, tokens, world }) {
  const token = await tokens(actorOf('administrator'));
  const countOf = async refs => {
    const path = `${impactPath(refs)}&openOutages=off`;
    const { counts } = await client.json('GET', path, { token });
    return counts.total;
  };
  const step = Math.max(1, Math.floor(world.items.length / TRIED));
  const reach = [];
  for (let at = 0; at < world.items.length; at += step) {
    const { ref } = world.items[at];
    reach.push({ refs: [ref], count: await countOf([ref]) });
  }
  reach.sort((a, b) => Math.abs(a.count - FAR) - Math.abs(b.count - FAR));
  const groups = [];
  for (let first = 0; first < TURNS; first += 1) {
    let group = reach[first];
    for (const { refs } of reach.slice(first + 1)) {
      if (group.count >= FAR || group.refs.length === MOST_ROOTS) {
        break;
      }
      const more = [...group.refs, ...refs];
      group = { refs: more, count: await countOf(more) };
    }
    groups.push(group);
  }
  return groups;
}

/** The systems, domains and groups with most tickets on what belongs to them. */
async function wholes({ database }) {
  const most = async (table, column) =>
    (
      await database.query(
        `select ${column} as ref, count(*) as parts from ${table}
           group by ${column} order by 2 desc limit ${TURNS}`,
      )
    ).rows.map(({ ref }) => ref);
  return {
    whole: await most('linked_entity_whole', 'whole_ref'),
    owner: await most('linked_entity_owner', 'owner_ref'),
  };
}

async function ticketsWithEntities({ database }) {
  const { rows } = await database.query(
    `select ref from ticket where type = 'incident' and is_open
       and not restricted and exists (select 1 from ticket_entity
         where ticket_id = ticket.id) order by id desc limit 500`,
  );
  return rows.map(({ ref }) => ref);
}

/** What follows from the catalog, each asked as it is asked on screen. */
export async function impactOperations(context) {
  const { client, world } = context;
  const far = await farRoots(context);
  const { whole, owner } = await wholes(context);
  const tickets = await ticketsWithEntities(context);
  const turn = (list, index) => list[Math.abs(index) % list.length];
  const get = (token, path) => client.json('GET', path, { token });
  const states = index => {
    const first = (Math.abs(index) * 100) % Math.max(1, world.items.length);
    return world.items.slice(first, first + 100).map(({ ref }) => ref);
  };
  const sizes = far.map(({ count }) => count).sort((a, b) => a - b);
  return {
    suffering: { least: sizes[0], most: sizes.at(-1) },
    operations: [
      {
        name: 'what suffers, about a thousand',
        roles: ROLES,
        run: (token, index) => get(token, impactPath(turn(far, index).refs)),
      },
      {
        name: 'health of a hundred entities',
        roles: ['requester', 'agent'],
        run: (token, index) =>
          client.json('POST', '/api/itsm/v1/entities/states', {
            token,
            body: { refs: states(index) },
          }),
      },
      ...Object.entries({ whole, owner }).map(([name, refs]) => ({
        name: `health rolled up, ${name}`,
        roles: ['requester', 'agent'],
        run: (token, index) =>
          get(
            token,
            `/api/itsm/v1/impact/health?of=${encodeURIComponent(
              turn(refs, index),
            )}`,
          ),
      })),
      {
        name: 'what suffers with a ticket',
        roles: ['agent'],
        run: (token, index) =>
          get(token, `/api/itsm/v1/tickets/${turn(tickets, index)}/impact`),
      },
      {
        name: 'what was changed before',
        roles: ['agent'],
        run: (token, index) =>
          get(token, `/api/itsm/v1/tickets/${turn(tickets, index)}/suspects`),
      },
      {
        name: 'how the services of a unit are',
        roles: ['requester', 'liaison'],
        run: token => get(token, '/api/itsm/v1/service-status'),
      },
    ],
  };
}
