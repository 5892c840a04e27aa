import { concernedBy } from '@mesa-itsm/backstage-plugin-itsm-common';
import { chunksOf } from '../../database/chunksOf';
import type { ItsmDatabase } from '../../database/ItsmDatabase';
import type { UnitOfWork } from '../../database/UnitOfWork';
import { hashSpec } from '../../definitions/planning/hashSpec';
import type { CatalogGraph, GraphSnapshot } from '../../graph/CatalogGraph';
import type { OpenOutages } from '../OpenOutages';

/**
 * Tickets that are marked in a round of a whole pass, so that those that an
 * outage concerns do not wait behind all of them.
 */
const BATCH = 200;
/** The newest tickets come first: they are what people work on. */
const BEYOND = Number.MAX_SAFE_INTEGER;
/** When an outage concerns more entities, all open tickets are gone through. */
const MOST_CONCERNED = 2_000;

/** What the impact of tickets depends on, as it was at a look. */
interface Facts {
  structure: number;
  /** Nothing where nothing is redundant: it does not matter then. */
  outages: readonly OutageKey[];
}

/** Entity, ticket, and whether it was accepted as suffering by others. */
type OutageKey = readonly [string, number, boolean];

/** The last look, and the pass that is under way. */
interface LastLook {
  hash: string;
  facts: Facts;
  /** Null when all are marked. */
  doneUpTo: number | null;
}

/**
 * Marks open tickets to have their impact worked out anew: all of them, in
 * rounds, when a way of failures has changed in the catalog; and when an
 * outage came or went, those that it can concern. Costs one look at a row while
 * nothing has.
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
    const facts: Facts = {
      structure: snapshot.structure,
      outages: snapshot.graph.hasRedundancy ? await this.#outagesNow() : [],
    };
    const hash = hashSpec([facts.structure, facts.outages]);
    return this.#database.run(async uow => {
      const last = await readLast(uow);
      if (last?.hash === hash) {
        return goOn(uow, last);
      }
      const concerned = last && concernedSince(snapshot, last.facts, facts);
      if (!concerned) {
        const begun = { hash, facts, doneUpTo: BEYOND };
        await writeLast(uow, begun, last?.hash);
        return goOn(uow, begun);
      }
      const ids = await openTicketsOn(uow, concerned);
      await mark(uow, ids);
      // A pass that is under way goes on where it was.
      await writeLast(uow, { ...last, hash, facts }, last.hash);
      return ids.length;
    });
  }

  async #outagesNow(): Promise<OutageKey[]> {
    const outages = await this.#outages.read(this.#database.knex);
    return outages
      .filter(({ isRestricted }) => !isRestricted)
      .map(
        ({ entity, ticket, isAccepted }): OutageKey => [
          entity,
          ticket,
          isAccepted,
        ],
      )
      .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
  }
}

/**
 * @returns references of the entities whose tickets have to be looked at;
 *   undefined when those are all
 */
function concernedSince(
  { structure, graph }: GraphSnapshot,
  before: Facts,
  now: Facts,
): string[] | undefined {
  if (before.structure !== structure) {
    return undefined;
  }
  const text = (key: OutageKey) => JSON.stringify(key);
  const old = new Set(before.outages.map(text));
  const fresh = new Set(now.outages.map(text));
  const changed = [
    ...now.outages.filter(key => !old.has(text(key))),
    ...before.outages.filter(key => !fresh.has(text(key))),
  ];
  const concerned = concernedBy(
    graph,
    changed.flatMap(([entity]) => graph.numberOf(entity) ?? []),
  );
  return concerned.size > MOST_CONCERNED
    ? undefined
    : [...concerned].map(entity => graph.refOf(entity));
}

async function readLast({ trx }: UnitOfWork): Promise<LastLook | undefined> {
  const row = await trx('impact_refresh').where('id', 1).first();
  return (
    row && {
      hash: row.facts,
      facts: {
        structure: Number(row.structure ?? -1),
        outages: JSON.parse(row.outages ?? '[]'),
      },
      doneUpTo: row.done_up_to === null ? null : Number(row.done_up_to),
    }
  );
}

/** Whoever looked at the same time and was faster is not overwritten. */
async function writeLast(
  { trx }: UnitOfWork,
  { hash, facts, doneUpTo }: LastLook,
  before: string | undefined,
): Promise<void> {
  const row = {
    facts: hash,
    structure: facts.structure,
    outages: JSON.stringify(facts.outages),
    done_up_to: doneUpTo,
  };
  if (before === undefined) {
    await trx('impact_refresh')
      .insert({ id: 1, ...row })
      .onConflict('id')
      .ignore();
  } else {
    await trx('impact_refresh').where({ id: 1, facts: before }).update(row);
  }
}

/** The next tickets of a pass over all of them. */
async function goOn(
  uow: UnitOfWork,
  { hash, doneUpTo }: LastLook,
): Promise<number> {
  if (doneUpTo === null || (await isBusy(uow))) {
    return 0;
  }
  const ids = await openTickets(uow, doneUpTo);
  await mark(uow, ids);
  await uow
    .trx('impact_refresh')
    .where({ id: 1, facts: hash, done_up_to: doneUpTo })
    .update({ done_up_to: ids.length < BATCH ? null : ids.at(-1) });
  return ids.length;
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

async function openTicketsOn(
  { trx }: UnitOfWork,
  entities: readonly string[],
): Promise<number[]> {
  const ids = new Set<number>();
  for (const some of chunksOf(entities)) {
    const rows = await trx('ticket_entity')
      .join('ticket', 'ticket.id', 'ticket_entity.ticket_id')
      .whereIn('ticket_entity.entity_ref', some)
      .where('ticket_entity.is_open', true)
      .where('ticket.is_open', true)
      .distinct('ticket.id');
    rows.forEach(({ id }) => ids.add(Number(id)));
  }
  return [...ids];
}

async function mark(
  { trx, now }: UnitOfWork,
  ids: readonly number[],
): Promise<void> {
  // In the order in which timers are locked, so that nobody waits in a ring.
  for (const some of chunksOf([...ids].sort((a, b) => a - b))) {
    await trx('ticket_timer')
      .insert(some.map(id => ({ ticket_id: id, kind: 'impact', due_at: now })))
      .onConflict(['ticket_id', 'kind'])
      // One that is being dealt with right now has read what was before; its
      // timer is locked, and set again once it is gone.
      .merge(['due_at']);
  }
}
