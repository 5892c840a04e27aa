import type { Person } from '../../people/Person';
import type { TicketToolbox } from '../usecases/TicketToolbox';
import type { ViewContext } from './ViewContext';

/** Reads what is needed to name people, items and definitions. @internal */
export async function readViewContext(
  { directory, definitions, people: { store }, database }: TicketToolbox,
  needed: {
    /** Person ids. */
    people: readonly string[];
    /** References of entities with their titles. */
    entityTitles: readonly (readonly [string, string])[];
    /** How many tickets a problem explains, by its id. */
    explains?: ReadonlyMap<number, number>;
    /** People who need not be read. */
    known?: readonly Person[];
  },
): Promise<ViewContext> {
  const known = new Map((needed.known ?? []).map(each => [each.id, each]));
  const [organisation, current, persons] = await Promise.all([
    directory.organisation(),
    definitions.current(),
    store.byIds(
      database.knex,
      needed.people.filter(id => !known.has(id)),
    ),
  ]);
  return {
    people: new Map([...known, ...persons]),
    organisation,
    definitions: current,
    entityTitles: new Map(needed.entityTitles),
    explains: needed.explains ?? new Map(),
  };
}
