import { pg } from '../product.mjs';
import { Random } from '../random.mjs';
import { ApiStory } from './ApiStory.mjs';
import { typeOf } from './blocks.mjs';
import { compareRows, COMPARED } from './compareRows.mjs';
import { contactOf, fileTicket } from './filing.mjs';
import { readDefinitions } from './readDefinitions.mjs';
import { SeedWorld } from './SeedWorld.mjs';
import { live } from './stories.mjs';
import { StoryTeller } from './StoryTeller.mjs';
import { TicketCollector } from './TicketCollector.mjs';
import { tryTickets } from './tryTickets.mjs';
import { ACTORS } from './world.mjs';

const LIVED = 250;
const SHOWN = 20;

/** Keeps rows to be compared instead of sending them anywhere. */
class RowKeeper extends TicketCollector {
  rows = Object.fromEntries(COMPARED.map(table => [table, []]));

  add(table, row) {
    this.rows[table]?.push(row);
  }
}

/** Lives through one ticket with the services and with the seed at once. */
async function liveOne({
  world,
  sessions,
  client,
  seed,
  index,
  people,
  problems,
}) {
  // Numbers that no seeded ticket has.
  const id = 900_000_000 + index;
  const random = new Random(seed, 9, id);
  const type = typeOf(seed, id);
  const at = Date.now();
  const keeper = new RowKeeper(world.ownersOf);
  const story = new ApiStory({
    world,
    sessions,
    client,
    teller: new StoryTeller({
      collector: keeper,
      people,
      definitions: world.definitions,
      end: Number.MAX_SAFE_INTEGER,
    }),
  });
  const contact = unit => contactOf(random, unit, at);
  const filed = fileTicket(random, world, { type, at, contact });
  try {
    const ticket = await story.file(filed);
    await live(random, world, story, type);
    await story.close();
    for (const table of COMPARED) {
      const { rows } = await client.query(
        `select * from ${table} where ${
          table === 'ticket' ? 'id' : 'ticket_id'
        } = $1`,
        [ticket.id],
      );
      problems.push(...compareRows(table, rows, keeper.rows[table]));
    }
  } catch (error) {
    problems.push(`A ${type}: ${error.message}`);
  }
}

/** What is stored of entities against what the catalog says of them. */
async function compareEntities({ world, sessions, seed, problems }) {
  const random = new Random(seed, 10);
  const sample = Array.from({ length: 100 }, () => random.pick(world.items));
  const { items } = await sessions.callCatalog(
    ACTORS.agent,
    sample.map(({ ref }) => ref),
  );
  items.forEach((entity, index) => {
    const { ref, owner, wholes } = sample[index];
    const targets = type =>
      (entity?.relations ?? [])
        .filter(relation => relation.type === type)
        .map(relation => relation.targetRef);
    const isSame =
      targets('ownedBy').join() === owner &&
      targets('partOf').every(whole => wholes.includes(whole));
    if (!isSame) {
      problems.push(`${ref} is not in the catalog as it was seeded`);
    }
  });
}

/**
 * Checks a seeded desk against the product: tickets of the same shapes are
 * filed and worked through the real services, and each of their rows is held
 * against the one that the seed writes for the same story. Then seeded tickets
 * are opened, listed and moved.
 */
export async function verifySeed({
  connection,
  sessions,
  seed,
  total,
  say,
  lived = LIVED,
}) {
  const client = new pg.Client(connection);
  await client.connect();
  const problems = [];
  try {
    const world = new SeedWorld(seed, await readDefinitions(client));
    const people = new Map(world.personById);
    for (let index = 0; index < lived; index += 1) {
      await liveOne({ world, sessions, client, seed, index, people, problems });
    }
    await compareEntities({ world, sessions, seed, problems });
    const tried = await tryTickets({
      client,
      sessions,
      seed,
      total,
      world,
      problems,
    });
    problems.slice(0, SHOWN).forEach(problem => say(`  ${problem}`));
    say(
      `  ${lived} tickets lived through the services, ${tried} seeded ones tried, ${problems.length} differences`,
    );
    return { lived, tried, problems };
  } finally {
    await client.end();
  }
}
