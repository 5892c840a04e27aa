import { parentPort, workerData } from 'node:worker_threads';
import { common, pg } from '../product.mjs';
import { BLOCK, createdAt, linksOf, typeOf } from './blocks.mjs';
import { createTelling } from './createTelling.mjs';
import { SeedWorld } from './SeedWorld.mjs';
import { TicketCollector } from './TicketCollector.mjs';

const { seed, total, end, definitions, connection, hub } = workerData;

const world = new SeedWorld(seed, definitions);
const collector = new TicketCollector(world.ownersOf);
const staff = world.teams.flatMap(({ ref }) => world.membersOf.get(ref));
const tell = createTelling({ seed, world, collector, end, hub });
const client = new pg.Client(connection);
let flushing = Promise.resolve();

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
