import type { ItsmDatabase } from '../../database/ItsmDatabase';
import type { UnitOfWork } from '../../database/UnitOfWork';
import { hashSpec } from '../../definitions/planning/hashSpec';
import type { CatalogGraph, GraphSnapshot } from '../../graph/CatalogGraph';
import type { OpenOutages } from '../OpenOutages';

/**
 * Tickets that are marked in a round: what is promised to people must not wait
 * behind what is only suggested to them.
 */
const BATCH = 200;
/** The newest tickets come first: they are what people work on. */
const BEYOND = Number.MAX_SAFE_INTEGER;

/**
 * Marks open tickets to have their impact worked out anew when a way of
 * failures has changed in the catalog, or, where something is redundant, when
 * an outage came or went. Costs one look at a row while nothing has.
 *
 * @internal
 */
export class ImpactRefresher {
  readonly #database: ItsmDatabase;
  readonly #graph: CatalogGraph;
  readonly #outages: OpenOutages;

  constructor(options: {
    database: ItsmDatabase;
    graph: CatalogGraph;
    outages: OpenOutages;
  }) {
    this.#database = options.database;
    this.#graph = options.graph;
    this.#outages = options.outages;
  }

  /**
   * One round; the next one goes on.
   *
   * @returns how many tickets were marked
   */
  async run(): Promise<number> {
    const snapshot = await this.#graph.current();
    const facts = await this.#factsKey(snapshot);
    return this.#database.run(async uow => {
      const after = await begin(uow, facts);
      if (after === undefined || (await isBusy(uow))) {
        return 0;
      }
      const ids = await openTickets(uow, after);
      await mark(uow, ids);
      await uow
        .trx('impact_refresh')
        .where({ id: 1, facts, done_up_to: after })
        .update({ done_up_to: ids.length < BATCH ? null : ids.at(-1) });
      return ids.length;
    });
  }

  async #factsKey({ structure, graph }: GraphSnapshot): Promise<string> {
    const outages = graph.hasRedundancy
      ? (await this.#outages.read(this.#database.knex))
          .filter(({ isRestricted }) => !isRestricted)
          .map(({ entity, ticket }) => `${entity} ${ticket}`)
          .sort()
      : [];
    return hashSpec([structure, outages]);
  }
}

/** @returns after which ticket to go on; undefined when all are marked */
async function begin(
  { trx }: UnitOfWork,
  facts: string,
): Promise<number | undefined> {
  await trx('impact_refresh')
    .insert({ id: 1, facts, done_up_to: BEYOND })
    .onConflict('id')
    .ignore();
  await trx('impact_refresh')
    .where('id', 1)
    .whereNot({ facts })
    .update({ facts, done_up_to: BEYOND });
  const row = await trx('impact_refresh').where('id', 1).first('done_up_to');
  return row.done_up_to === null ? undefined : Number(row.done_up_to);
}

/** Whether tickets that were marked before are still to be worked out. */
async function isBusy({ trx }: UnitOfWork): Promise<boolean> {
  const rows = await trx('ticket_timer')
    .where('kind', 'impact')
    .limit(BATCH)
    .select('ticket_id');
  return rows.length === BATCH;
}

async function openTickets(
  { trx }: UnitOfWork,
  after: number,
): Promise<number[]> {
  const rows = await trx('ticket')
    .where('is_open', true)
    .where('id', '<', after)
    .whereExists(
      trx('ticket_entity')
        .select(trx.raw('1'))
        .whereRaw('ticket_entity.ticket_id = ticket.id'),
    )
    .orderBy('id', 'desc')
    .limit(BATCH)
    .select('id');
  return rows.map(({ id }) => Number(id));
}

async function mark(
  { trx, now }: UnitOfWork,
  ids: readonly number[],
): Promise<void> {
  if (ids.length > 0) {
    await trx('ticket_timer')
      .insert(ids.map(id => ({ ticket_id: id, kind: 'impact', due_at: now })))
      .onConflict(['ticket_id', 'kind'])
      // One that is being dealt with right now has read what was before.
      .merge(['due_at']);
  }
}
