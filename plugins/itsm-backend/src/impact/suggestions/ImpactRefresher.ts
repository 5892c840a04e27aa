import { concernedBy } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import type { ItsmDatabase } from '../../database/ItsmDatabase';
import type { UnitOfWork } from '../../database/UnitOfWork';
import { hashSpec } from '../../definitions/planning/hashSpec';
import type { CatalogGraph, GraphSnapshot } from '../../graph/CatalogGraph';
import type { OpenOutages } from '../OpenOutages';
import {
  areDue,
  markTickets,
  openTickets,
  openTicketsOn,
  stillOpen,
} from './markTickets';
import {
  endOf,
  type ImpactFacts,
  lastOutages,
  type LastLook,
  lockLastLook,
  type OutageKey,
  type Pass,
  passAfter,
  passFrom,
  writeFacts,
  writeProgress,
} from './refreshLook';

/**
 * Tickets that are marked in a round of a whole pass, so that those that an
 * outage concerns do not wait behind all of them.
 */
const BATCH = 200;
/** When an outage concerns more entities, all open tickets are gone through. */
const MOST_CONCERNED = 2_000;

/**
 * Marks open tickets to have their impact worked out anew: all of them, in
 * rounds, when a way of failures has changed in the catalog; and when an
 * outage came or went, those that it can concern. While nothing has, a round
 * costs a look at a row, and, where something is redundant, one at the
 * outages: those of open incidents, however many tickets there are.
 *
 * @internal
 */
export class ImpactRefresher {
  readonly #database: ItsmDatabase;
  readonly #graph: CatalogGraph;
  readonly #outages: OpenOutages;
  readonly #batch: number;

  constructor(options: {
    database: ItsmDatabase;
    graph: CatalogGraph;
    outages: OpenOutages;
    batch?: number;
  }) {
    this.#database = options.database;
    this.#graph = options.graph;
    this.#outages = options.outages;
    this.#batch = options.batch ?? BATCH;
  }

  /**
   * One round; the next one goes on.
   *
   * @returns how many tickets were marked
   */
  async run(): Promise<number> {
    // Here, so that the unit of work has little left to read.
    await this.#graph.current();
    return this.#database.run(async uow => {
      const last = await lockLastLook(uow);
      // Read behind the lock: nobody has seen the graph later and looked.
      const snapshot = await this.#graph.current(uow.trx);
      const facts: ImpactFacts = {
        structure: snapshot.structure,
        outages: snapshot.graph.hasRedundancy
          ? await this.#outagesNow(uow.trx)
          : [],
      };
      const hash = hashSpec([facts.structure, facts.outages]);
      if (last.facts?.hash === hash) {
        return this.#goOn(uow, last, last.pass);
      }
      const concerned =
        last.facts?.structure === facts.structure
          ? concernedSince(snapshot, await lastOutages(uow), facts.outages)
          : undefined;
      await writeFacts(uow, hash, facts);
      if (!concerned) {
        return this.#goOn(uow, last, passFrom(last.pass));
      }
      // A pass that is under way goes on where it was, in the next round.
      const ids = await openTicketsOn(uow, concerned);
      return this.#mark(uow, last, { ids, pass: last.pass });
    });
  }

  /** The next tickets of a pass over all of them, and what was left over. */
  async #goOn(
    uow: UnitOfWork,
    last: LastLook,
    pass: Pass | undefined,
  ): Promise<number> {
    if (!pass || (await areDue(uow, this.#batch))) {
      return this.#mark(uow, last, { ids: [], pass });
    }
    const range = { below: pass.at, downTo: endOf(pass) };
    const ids = await openTickets(uow, range, this.#batch);
    return this.#mark(uow, last, {
      ids,
      pass: passAfter(pass, ids, this.#batch),
    });
  }

  async #mark(
    uow: UnitOfWork,
    last: LastLook,
    { ids, pass }: { ids: readonly number[]; pass: Pass | undefined },
  ): Promise<number> {
    const again = await stillOpen(uow, last.leftOver);
    const wanted = new Set([...again, ...ids]);
    const leftOver = await markTickets(uow, wanted);
    if (pass !== last.pass || last.leftOver.length + leftOver.length > 0) {
      await writeProgress(uow, { pass, leftOver });
    }
    return wanted.size - leftOver.length;
  }

  async #outagesNow(db: Knex): Promise<OutageKey[]> {
    const outages = await this.#outages.read(db);
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
  { graph }: GraphSnapshot,
  before: readonly OutageKey[],
  now: readonly OutageKey[],
): string[] | undefined {
  const text = (key: OutageKey) => JSON.stringify(key);
  const old = new Set(before.map(text));
  const fresh = new Set(now.map(text));
  const changed = [
    ...now.filter(key => !old.has(text(key))),
    ...before.filter(key => !fresh.has(text(key))),
  ];
  const concerned = concernedBy(
    graph,
    changed.flatMap(([entity]) => graph.numberOf(entity) ?? []),
  );
  return concerned.size > MOST_CONCERNED
    ? undefined
    : [...concerned].map(entity => graph.refOf(entity));
}
