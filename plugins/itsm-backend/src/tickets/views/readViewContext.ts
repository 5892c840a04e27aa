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
  },
): Promise<ViewContext> {
  const [organisation, current, persons] = await Promise.all([
    directory.organisation(),
    definitions.current(),
    store.byIds(database.knex, needed.people),
  ]);
  return {
    people: persons,
    organisation,
    definitions: current,
    entityTitles: new Map(needed.entityTitles),
    explains: needed.explains ?? new Map(),
  };
}
