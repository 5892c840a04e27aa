import {
  type EntityEffect,
  propagate,
  type ServiceStatus,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Caller } from '../../access/Caller';
import type { TicketAccess } from '../../access/TicketAccess';
import type { Clock } from '../../database/Clock';
import type { ItsmDatabase } from '../../database/ItsmDatabase';
import type { Directory } from '../../directory/Directory';
import type { CatalogGraph, GraphSnapshot } from '../../graph/CatalogGraph';
import { graphAge } from '../../graph/graphAge';
import type { GraphSight, Sight } from '../../graph/GraphSight';
import { readableByIds } from '../../tickets/operations/readableByIds';
import type { TicketRecord } from '../../tickets/TicketRecord';
import type { OpenOutage, OpenOutages } from '../OpenOutages';
import { usedByUnits } from './usedByUnits';

/** What a unit uses changes slowly. */
const FRESH_MS = 60_000;
const UNITS = 1_000;
/** Lines of a banner that somebody still reads. */
const SHOWN = 20;

interface ServiceStatusOptions {
  database: ItsmDatabase;
  directory: Directory;
  access: TicketAccess;
  graph: CatalogGraph;
  sight: GraphSight;
  outages: OpenOutages;
  clock: Clock;
}

type Item = ServiceStatus['items'][number];

/**
 * What the units of a person use and does not work now, worked out from what
 * is out of service and from dependencies. That something is at fault is told
 * to everybody whom it hits; which incident it is, only to those who may read
 * it, and of restricted ones nothing at all.
 *
 * @internal
 */
export class ServiceStatusService {
  readonly #options: ServiceStatusOptions;
  readonly #used = new Map<
    string,
    { staleAt: number; refs: Promise<string[]> }
  >();

  constructor(options: ServiceStatusOptions) {
    this.#options = options;
  }

  async status(caller: Caller): Promise<ServiceStatus> {
    const { graph, outages, clock, sight } = this.#options;
    const now = clock.now();
    const [snapshot, down] = await Promise.all([
      graph.current(),
      outages.all(),
    ]);
    const age = graphAge(snapshot, now);
    if (down.length === 0) {
      return { graph: age, items: [] };
    }
    const readable = await this.#readable(caller, down);
    const counted = down.filter(
      ({ isRestricted, ticket }) => !isRestricted || readable.has(ticket),
    );
    const used = await this.#usedBy(caller);
    const seen = await sight.of(caller, () => [
      ...used,
      ...counted.map(({ entity }) => entity),
    ]);
    return {
      graph: age,
      items: itemsOf(snapshot, {
        used: used.filter(ref => seen.sees(ref)),
        outages: counted,
        readable,
        sight: seen,
      }),
    };
  }

  async #readable(
    caller: Caller,
    outages: readonly OpenOutage[],
  ): Promise<Map<number, TicketRecord>> {
    const { access, database, clock } = this.#options;
    const { scope } = await access.authorityOf(caller, { toRead: true });
    return readableByIds(
      database.knex,
      [...new Set(outages.map(({ ticket }) => ticket))],
      scope,
      clock.now(),
    );
  }

  /** By the units that the person belongs to, or is the liaison of. */
  async #usedBy(caller: Caller): Promise<string[]> {
    const { directory, clock, database } = this.#options;
    const organisation = await directory.organisation();
    const own = organisation.unitOf(caller.groups);
    const units = [...new Set([...(own ? [own] : []), ...caller.liaisonOf])];
    const now = clock.now();
    const key = units.sort().join(' ');
    const known = this.#used.get(key);
    if (known && now < known.staleAt) {
      return known.refs;
    }
    if (this.#used.size >= UNITS) {
      this.#used.clear();
    }
    const refs = usedByUnits(database.knex, units, now);
    this.#used.set(key, { staleAt: now + FRESH_MS, refs });
    refs.catch(() => this.#used.delete(key));
    return refs;
  }
}

function itemsOf(
  snapshot: GraphSnapshot,
  facts: {
    used: readonly string[];
    outages: readonly OpenOutage[];
    readable: ReadonlyMap<number, TicketRecord>;
    sight: Sight;
  },
): Item[] {
  const { graph, nodes } = snapshot;
  const hits = hitsOf(snapshot, facts.outages);
  const items = facts.used.flatMap((ref): Item[] => {
    const number = graph.numberOf(ref);
    const hit = number === undefined ? undefined : hits.get(number);
    if (!hit) {
      return [];
    }
    const { effect, root } = hit;
    const cause = nodes[root].ref;
    const blamed = facts.outages.filter(({ entity }) => entity === cause);
    const told = blamed.find(({ ticket }) => facts.readable.has(ticket));
    const incident = told && facts.readable.get(told.ticket);
    return [
      {
        entity: { ref, title: nodes[number!].title },
        effect,
        ...(cause !== ref && facts.sight.sees(cause)
          ? { cause: { ref: cause, title: nodes[root].title } }
          : {}),
        ...(incident
          ? { incident: { ref: incident.ref, title: incident.state.title } }
          : {}),
        since: new Date(
          Math.min(...blamed.map(({ since }) => since)),
        ).toISOString(),
      },
    ];
  });
  return items
    .sort(
      (a, b) =>
        Number(b.effect === 'outage') - Number(a.effect === 'outage') ||
        (a.entity.title < b.entity.title ? -1 : 1),
    )
    .slice(0, SHOWN);
}

/** Everything that is out of service or suffers, with what is at fault. */
function hitsOf(
  { graph }: GraphSnapshot,
  outages: readonly OpenOutage[],
): Map<number, { effect: EntityEffect; root: number }> {
  const roots = [
    ...new Set(outages.flatMap(({ entity }) => graph.numberOf(entity) ?? [])),
  ];
  const { hits } = propagate(graph, {
    roots: roots.map(entity => ({ entity, effect: 'outage' })),
    parameters: {
      direction: 'down',
      dependsOn: true,
      apis: true,
      partUp: true,
      wholeDown: 'root',
    },
  });
  return new Map([
    ...roots.map(root => [root, { effect: 'outage' as const, root }] as const),
    ...hits.map(
      ({ entity, effect, path }) =>
        [entity, { effect, root: path[0] }] as const,
    ),
  ]);
}
