import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { Directory } from '../directory/Directory';
import type { TicketStore } from '../tickets/TicketStore';
import type { TicketWriter } from '../tickets/TicketWriter';
import type {
  LinkedEntityFacts,
  LinkedEntityStore,
  StoredEntityFacts,
} from './LinkedEntityStore';

const PAGE = 200;

interface LinkedEntityRefresherOptions {
  database: ItsmDatabase;
  directory: Directory;
  entities: LinkedEntityStore;
  store: TicketStore;
  writer: TicketWriter;
}

/**
 * Looks at the entities on tickets again: owners that changed gain or lose
 * sight of the tickets, entities that are gone are marked. The work grows
 * with the number of entities, and touches tickets only where owners changed.
 *
 * @internal
 */
export class LinkedEntityRefresher {
  readonly #options: LinkedEntityRefresherOptions;

  constructor(options: LinkedEntityRefresherOptions) {
    this.#options = options;
  }

  /**
   * One round over all entities on tickets.
   *
   * @throws ServiceUnavailableError when the catalog does not answer; what
   *   was refreshed until then stays
   */
  async run(): Promise<void> {
    const { database, directory, entities } = this.#options;
    let after = '';
    for (;;) {
      const refs = await entities.refsAfter(database.knex, after, PAGE);
      if (refs.length === 0) {
        return;
      }
      const [stored, facts] = await Promise.all([
        entities.byRefs(database.knex, refs),
        directory.facts(refs, { anew: true }),
      ]);
      for (const ref of refs) {
        await this.#refresh(stored.get(ref), facts.get(ref), ref);
      }
      after = refs[refs.length - 1];
    }
  }

  async #refresh(
    before: StoredEntityFacts | undefined,
    now: LinkedEntityFacts | undefined,
    ref: string,
  ): Promise<void> {
    const { database, entities } = this.#options;
    const after: LinkedEntityFacts = now ?? {
      ref,
      owners: before?.owners ?? [],
      wholes: before?.wholes ?? [],
      found: false,
    };
    const ownersChanged = !isEqual(before?.owners ?? [], after.owners);
    // The mark outlives a node that ends in the middle of it.
    const accessDue = ownersChanged || before?.accessDue === true;
    if (!before || !isSame(before, after)) {
      await database.run(uow => entities.save(uow, after, { accessDue }));
    }
    if (accessDue) {
      await this.#refreshTickets(ref);
      await database.run(uow => entities.accessDone(uow, ref));
    }
  }

  async #refreshTickets(ref: string): Promise<void> {
    const { database, entities, store, writer } = this.#options;
    let afterId = 0;
    for (;;) {
      const tickets = await entities.ticketsOf(
        database.knex,
        ref,
        afterId,
        PAGE,
      );
      for (const ticket of tickets) {
        await database.run(async uow => {
          const record = await store.lock(uow, ticket.ref);
          if (record) {
            await writer.refreshAccess(uow, record);
          }
        });
      }
      if (tickets.length < PAGE) {
        return;
      }
      afterId = tickets[tickets.length - 1].id;
    }
  }
}

function isSame(a: LinkedEntityFacts, b: LinkedEntityFacts): boolean {
  return (
    a.found === b.found &&
    isEqual(a.owners, b.owners) &&
    isEqual(a.wholes, b.wholes)
  );
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
}
