import { Random } from '../random.mjs';
import { contactOf, fileTicket } from './filing.mjs';
import { live } from './stories.mjs';
import { StoryTeller } from './StoryTeller.mjs';

/** The busiest ticket of all: a log that nobody reads to its end. */
const HUB_ENTRIES = 20_000;

/**
 * Tells the lives of tickets to a collector, each the same for the same seed.
 *
 * @param hub - id of the ticket with the longest log
 * @returns `tell({ id, type, number, at }, links)`
 */
export function createTelling({ seed, world, collector, end, hub }) {
  const people = new Map(world.personById);
  const { definitions } = world;
  const story = new StoryTeller({ collector, people, definitions, end });
  const staff = world.teams.flatMap(({ ref }) => world.membersOf.get(ref));
  return async ({ id, type, number, at }, links) => {
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
  };
}
