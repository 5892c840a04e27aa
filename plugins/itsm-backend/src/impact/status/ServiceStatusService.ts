import type { ServiceStatus } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Caller } from '../../access/Caller';
import type { TicketAccess } from '../../access/TicketAccess';
import type { Clock } from '../../database/Clock';
import type { ItsmDatabase } from '../../database/ItsmDatabase';
import type { Directory } from '../../directory/Directory';
import type { CatalogGraph, GraphSnapshot } from '../../graph/CatalogGraph';
import { graphAge } from '../../graph/graphAge';
import type { GraphSight } from '../../graph/GraphSight';
import { readableByIds } from '../../tickets/operations/readableByIds';
import type { TicketRecord } from '../../tickets/TicketRecord';
import type { OpenOutage, OpenOutages, OpenTrouble } from '../OpenOutages';
import { OutageSpread, type Suffering } from './OutageSpread';
import { usedByUnits } from './usedByUnits';

/** What a unit uses changes slowly. */
const FRESH_MS = 60_000;
const UNITS = 1_000;
/** Lines of a banner that somebody still reads. */
const SHOWN = 20;
/** Incidents that are looked at to name one of them. */
const BLAMED = 200;

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
 * is out of service or works in part, and from dependencies. That something is
 * at fault is told to everybody whom it hits; which incident it is, only to
 * those who may read it, and of restricted ones nothing at all.
 *
 * @internal
 */
export class ServiceStatusService {
  readonly #options: ServiceStatusOptions;
  readonly #spread = new OutageSpread();
  readonly #used = new Map<
    string,
    { staleAt: number; refs: Promise<string[]> }
  >();

  constructor(options: ServiceStatusOptions) {
    this.#options = options;
  }

  async status(caller: Caller): Promise<ServiceStatus> {
    const { graph, clock, sight, outages } = this.#options;
    const [snapshot, troubles] = await Promise.all([
      graph.current(),
      outages.troublesTold(caller),
    ]);
    const age = graphAge(snapshot, clock.now());
    if (troubles.length === 0) {
      return { graph: age, items: [] };
    }
    const used = await this.#usedBy(caller);
    const suffering = this.#spread.of(snapshot, troubles);
    const hit = used.filter(ref => suffering.has(ref));
    const seen = await sight.of(caller, () =>
      hit.flatMap(ref => [ref, suffering.get(ref)!.cause]),
    );
    const lines = hit
      .filter(ref => seen.sees(ref))
      .map(ref => ({
        ref,
        title: titleIn(snapshot, ref),
        ...suffering.get(ref)!,
      }))
      .sort(
        (a, b) =>
          Number(b.effect === 'outage') - Number(a.effect === 'outage') ||
          (a.title < b.title ? -1 : 1),
      )
      .slice(0, SHOWN);
    const blamed = new Map(
      lines.map(({ cause }) => [cause, gravestOf(cause, troubles)]),
    );
    const readable = await this.#readable(caller, [...blamed.values()].flat());
    return {
      graph: age,
      items: lines.map(line =>
        itemOf(line, {
          blamed: blamed.get(line.cause)!,
          readable,
          causeTitle: seen.sees(line.cause)
            ? titleIn(snapshot, line.cause)
            : undefined,
        }),
      ),
    };
  }

  async #readable(
    caller: Caller,
    outages: readonly OpenOutage[],
  ): Promise<Map<number, TicketRecord>> {
    const { access, database, clock } = this.#options;
    const ids = [...new Set(outages.map(({ ticket }) => ticket))];
    if (ids.length === 0) {
      return new Map();
    }
    const { scope } = await access.authorityOf(caller, { toRead: true });
    return readableByIds(
      database.knex,
      // One that may be read is enough for each line.
      ids.slice(0, BLAMED),
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

/** Its outages, or else what makes it work in part: what is told began then. */
function gravestOf(
  cause: string,
  troubles: readonly OpenTrouble[],
): readonly OpenTrouble[] {
  const all = troubles.filter(({ entity }) => entity === cause);
  const outages = all.filter(({ effect }) => effect === 'outage');
  return outages.length > 0 ? outages : all;
}

function titleIn(snapshot: GraphSnapshot, ref: string): string {
  return snapshot.nodeOf(ref)?.title ?? ref;
}

function itemOf(
  { ref, title, effect, cause }: Suffering & { ref: string; title: string },
  facts: {
    blamed: readonly OpenOutage[];
    readable: ReadonlyMap<number, TicketRecord>;
    /** Absent where the cause may not be seen. */
    causeTitle: string | undefined;
  },
): Item {
  const { blamed, readable, causeTitle } = facts;
  const told = blamed.find(({ ticket }) => readable.has(ticket));
  const incident = told && readable.get(told.ticket);
  return {
    entity: { ref, title },
    effect,
    ...(cause !== ref && causeTitle !== undefined
      ? { cause: { ref: cause, title: causeTitle } }
      : {}),
    ...(incident
      ? { incident: { ref: incident.ref, title: incident.state.title } }
      : {}),
    since: new Date(
      Math.min(...blamed.map(({ since }) => since)),
    ).toISOString(),
  };
}
