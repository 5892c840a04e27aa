import { createdAt } from '../seed/blocks.mjs';
import { DeepCursors, viewerOf } from './deepCursors.mjs';
import { impactOperations } from './impact.mjs';
import { measure } from './measure.mjs';
import { actorOf, namedQueries, ROLES } from './queries.mjs';
import {
  countsOperation,
  openHubOperation,
  openOperation,
  pageOperation,
  randomQueries,
} from './reads.mjs';
import { writeOperations } from './writes.mjs';

const PAGES = [1, 100, 50_000];
const PAIRS = 200;
const FILINGS = 6_000;
const WARM_UP = 5;
const WARM_UP_SECONDS = 5;
/**
 * Filing is judged beside a floor: both have as long to be compiled by the
 * engine, and are watched for as long as what goes on beside them takes turns.
 */
export const FILING = { warmUpSeconds: 20, seconds: 10 };

/** Words that stand in many texts, in some, and together in few. */
const WORDS = ['impresora', 'certificado vencer', 'nómina mañana correo'];

/** A server that has just started is slower for some time. */
async function warmUp(context) {
  const operations = await writeOperations(context, FILINGS);
  const page = await pageOperation(context, {
    role: 'agent',
    query: { state: 'open' },
  });
  const steps = [
    operations.create,
    operations.transition,
    operations.comment,
    await openOperation(context),
    page,
    await countsOperation(context, 'agent', 'request'),
  ];
  for (const operation of steps) {
    await measure({
      operation,
      concurrency: 8,
      count: context.budget.count,
      seconds:
        operation === operations.create
          ? FILING.warmUpSeconds
          : WARM_UP_SECONDS,
    });
  }
}

async function writes(context, add) {
  const operations = await writeOperations(context, FILINGS);
  for (const concurrency of context.levels) {
    await add(
      {
        group: 'writes',
        name: 'create',
        concurrency,
        seconds: FILING.seconds,
      },
      operations.create,
    );
  }
  for (const name of ['transition', 'comment']) {
    for (const concurrency of context.levels) {
      await add({ group: 'writes', name, concurrency }, operations[name]);
    }
  }
  // As it is filed, and nothing more: the floors write its rows.
  await operations.create();
  return operations.created.at(-1).ref;
}

async function open(context, add) {
  const operation = await openOperation(context);
  for (const concurrency of context.levels) {
    await add(
      { group: 'open', name: 'ticket with log', concurrency },
      operation,
    );
  }
  await add(
    { group: 'open', name: 'longest log', concurrency: 1 },
    await openHubOperation(context),
  );
}

async function named(context, add) {
  const { world, connection, end, total, levels } = context;
  const cursors = new DeepCursors(connection);
  const start = createdAt({ total, end }, 1);
  try {
    for (const each of namedQueries({ now: end, start })) {
      for (const role of ROLES) {
        const viewer = viewerOf(world, actorOf(role), {
          isStaff: role === 'agent' || role === 'administrator',
          isAdministrator: role === 'administrator',
        });
        const done = new Set();
        for (const page of PAGES) {
          const deep =
            page > 1
              ? await cursors.cursorOf(each.query, viewer, page)
              : { page: 1 };
          if (deep.page === undefined || done.has(deep.page)) {
            continue;
          }
          done.add(deep.page);
          const operation = await pageOperation(context, {
            role,
            query: each.query,
            ...deep,
          });
          const own = role === each.role;
          for (const concurrency of own ? levels : levels.slice(0, 1)) {
            await add(
              {
                group: 'named',
                name: each.name,
                role,
                own,
                page: deep.page,
                concurrency,
              },
              operation,
            );
          }
        }
      }
    }
  } finally {
    await cursors.close();
  }
}

/** Each pair is asked once; the slowest are told by name. */
async function pairs(context, add) {
  const { world, seed, end, total } = context;
  const start = createdAt({ total, end }, 1);
  const queries = randomQueries(world, { end, start }, seed, PAIRS);
  const operations = [];
  for (const query of queries) {
    operations.push(await pageOperation(context, query));
  }
  const slowest = [];
  await add(
    {
      group: 'pairs',
      name: `${PAIRS} random pairs`,
      concurrency: 1,
      count: PAIRS,
      seconds: 600,
      warmUp: 0,
      slowest,
    },
    async index => {
      const began = performance.now();
      await operations[index]();
      slowest.push({
        ms: Math.round(performance.now() - began),
        ...queries[index],
      });
      slowest.sort((a, b) => b.ms - a.ms).splice(12);
    },
  );
}

async function counts(context, add) {
  for (const role of ROLES) {
    for (const type of ['request', 'request,incident,problem,change']) {
      const operation = await countsOperation(context, role, type);
      for (const concurrency of context.levels) {
        await add(
          { group: 'counts', name: `chips of ${type}`, role, concurrency },
          operation,
        );
      }
    }
  }
}

async function text(context, add) {
  for (const role of ROLES) {
    for (const q of WORDS) {
      const operation = await pageOperation(context, { role, query: { q } });
      for (const concurrency of context.levels) {
        await add({ group: 'text', name: q, role, concurrency }, operation);
      }
    }
  }
}

async function impact(context, add) {
  const { operations, suffering } = await impactOperations(context);
  for (const { name, roles, run } of operations) {
    for (const role of roles) {
      const token = await context.tokens(actorOf(role));
      for (const concurrency of context.levels) {
        await add(
          { group: 'impact', name, role, concurrency, suffering },
          index => run(token, index),
        );
      }
    }
  }
}

const GROUPS = { writes, open, named, pairs, counts, text, impact };

async function sizes(database) {
  const { rows } = await database.query(`
    select relname as name, reltuples::bigint as rows,
      pg_table_size(oid) as data, pg_indexes_size(oid) as indexes
    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
      and pg_total_relation_size(oid) > 1000000
    order by pg_total_relation_size(oid) desc`);
  return rows.map(({ name, ...rest }) => ({
    name,
    ...Object.fromEntries(
      Object.entries(rest).map(([key, value]) => [key, Number(value)]),
    ),
  }));
}

/** Measures the groups that are asked for, one after the other. */
export async function measureProduct(context) {
  const rows = [];
  const add = async (
    { count, seconds, warmUp: repeats, ...row },
    operation,
  ) => {
    const result = await measure({
      operation,
      concurrency: row.concurrency,
      count: count ?? context.budget.count,
      seconds: seconds ?? context.budget.seconds,
      warmUp: repeats ?? WARM_UP,
      pids: context.pids,
    });
    rows.push({ ...row, ...result });
    context.say(rows.at(-1));
  };
  let created;
  await warmUp(context);
  context.onWarm();
  for (const [name, run] of Object.entries(GROUPS)) {
    if (context.only.includes(name)) {
      const ref = await run(context, add);
      created ??= ref;
    }
  }
  return { rows, created, sizes: await sizes(context.database) };
}
