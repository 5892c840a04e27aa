import { parentPort, workerData } from 'node:worker_threads';
import { common, pg } from '../product.mjs';
import { Random } from '../random.mjs';
import { BLOCK, createdAt, linksOf, typeOf } from './blocks.mjs';
import { contactOf, fileTicket } from './filing.mjs';
import { SeedWorld } from './SeedWorld.mjs';
import { live } from './stories.mjs';
import { StoryTeller } from './StoryTeller.mjs';
import { TicketCollector } from './TicketCollector.mjs';

const { seed, total, end, definitions, connection, hub } = workerData;

const world = new SeedWorld(seed, definitions);
const collector = new TicketCollector(world.ownersOf);
const people = new Map(world.personById);
const story = new StoryTeller({
  collector,
  people,
  definitions: world.definitions,
  end,
});
const staff = world.teams.flatMap(({ ref }) => world.membersOf.get(ref));
const client = new pg.Client(connection);
let flushing = Promise.resolve();

/** The busiest ticket of all: a log that nobody reads to its end. */
const HUB_ENTRIES = 20_000;

async function tell(ticket, links) {
  const { id, type, number, at } = ticket;
  const random = new Random(seed, 4, id);
  const contact = unit => {
    const row = contactOf(random, unit, at);
    collector.add('person', row);
    const person = { id: row.id, name: row.name };
    people.set(row.id, person);
    return person;
  };
  const filed = fileTicket(random, world, { type, at, contact });
  await story.file({ id, type, number, links, ...filed });
  if (id === hub) {
    const author = { person: random.pick(staff).id, byStaff: true };
    for (let entry = 0; entry < HUB_ENTRIES; entry += 1) {
      story.wait(1000);
      await story.comment(author, 'public', `Lectura ${entry} del sensor.`);
    }
  }
  await live(random, world, story, type);
  await story.close();
}

async function writeBlock({ index, before }) {
  const counts = { ...before };
  const first = index * BLOCK + 1;
  const tickets = Array.from(
    { length: Math.min(BLOCK, total - first + 1) },
    (_, offset) => {
      const id = first + offset;
      const type = typeOf(seed, id);
      counts[type] += 1;
      const number = counts[type];
      return {
        id,
        type,
        number,
        ref: common.formatTicketRef(type, number),
        at: createdAt({ total, end }, id),
      };
    },
  );
  const links = linksOf(seed, tickets, staff);
  for (const ticket of tickets) {
    await tell(ticket, links.told.get(ticket.id));
  }
  links.rows.forEach(row => collector.add('ticket_link', row));
  // The database takes a block in while the next one is being told.
  await flushing;
  flushing = collector.flush(client);
}

await client.connect();
parentPort.on('message', async block => {
  if (block === undefined) {
    await flushing;
    await client.end();
    parentPort.close();
    return;
  }
  await writeBlock(block);
  parentPort.postMessage({ counts: collector.counts });
});
parentPort.postMessage({ counts: collector.counts });
