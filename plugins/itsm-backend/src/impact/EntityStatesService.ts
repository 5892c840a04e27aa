import type {
  EntityState,
  EntityStates,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Caller } from '../access/Caller';
import type { TicketAccess } from '../access/TicketAccess';
import type { Clock } from '../database/Clock';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { CatalogGraph, GraphSnapshot } from '../graph/CatalogGraph';
import { graphAge } from '../graph/graphAge';
import type { GraphSight, Sight } from '../graph/GraphSight';
import { healthOf } from './healthOf';
import type { OpenOutages } from './OpenOutages';
import { type OverlayRow, readOverlay } from './readOverlay';
import { redSuppliers } from './redSuppliers';

const DAY_MS = 86_400_000;
/** Tickets that are shown of one entity. */
const SHOWN = 10;
/** Suppliers that are named as reasons. */
const NAMED = 10;

interface EntityStatesOptions {
  database: ItsmDatabase;
  access: TicketAccess;
  graph: CatalogGraph;
  sight: GraphSight;
  outages: OpenOutages;
  clock: Clock;
}

/** How entities are, and what is open or planned on them. @internal */
export class EntityStatesService {
  readonly #options: EntityStatesOptions;

  constructor(options: EntityStatesOptions) {
    this.#options = options;
  }

  /** Entities that the caller may not see, or that are not there, are left out. */
  async states(
    caller: Caller,
    query: { refs: readonly string[]; days: number },
  ): Promise<EntityStates> {
    const { database, access, graph, outages, clock } = this.#options;
    const now = clock.now();
    const refs = [...new Set(query.refs)];
    const [snapshot, down, authority] = await Promise.all([
      graph.current(),
      outages.readableBy(caller),
      access.authorityOf(caller, { toRead: true }),
    ]);
    const suppliers = suppliersThatAreDown(snapshot, refs, down);
    const sight = await this.#options.sight.of(caller, () => [
      ...refs,
      ...[...suppliers.values()].flat(),
    ]);
    const shown = refs.filter(
      ref => sight.sees(ref) && snapshot.nodeOf(ref) !== undefined,
    );
    const rows = await readOverlay(database.knex, {
      refs: shown,
      scope: authority.scope,
      now,
      until: now + query.days * DAY_MS,
    });
    const byEntity = new Map<string, OverlayRow[]>(shown.map(ref => [ref, []]));
    rows.forEach(row => byEntity.get(row.entity)?.push(row));
    const age = graphAge(snapshot, now);
    const out = new Set(down.map(({ entity }) => entity));
    return {
      graph: age,
      items: shown.map(ref =>
        stateOf(ref, byEntity.get(ref) ?? [], {
          snapshot,
          isOut: out.has(ref),
          suppliers: suppliers.get(ref) ?? [],
          sight,
          isStale: age.isStale,
          now,
        }),
      ),
    };
  }
}

function suppliersThatAreDown(
  snapshot: GraphSnapshot,
  refs: readonly string[],
  down: readonly { entity: string }[],
): Map<string, string[]> {
  const red = new Set(
    down.flatMap(({ entity }) => snapshot.graph.numberOf(entity) ?? []),
  );
  return new Map(
    refs.map(ref => {
      const number = snapshot.graph.numberOf(ref);
      const found =
        number === undefined || red.size === 0
          ? []
          : redSuppliers(snapshot, number, each => red.has(each));
      return [ref, found.map(each => snapshot.nodes[each].ref)];
    }),
  );
}

function stateOf(
  ref: string,
  rows: readonly OverlayRow[],
  facts: {
    snapshot: GraphSnapshot;
    isOut: boolean;
    suppliers: readonly string[];
    sight: Sight;
    isStale: boolean;
    now: number;
  },
): EntityState {
  const { snapshot, isOut, suppliers, sight, isStale, now } = facts;
  // One ticket may name an entity in several roles.
  const tickets = [
    ...new Map(rows.map(row => [row.ref, strongest(row, rows)])).values(),
  ];
  const { health, reasons } = healthOf({
    tickets,
    isOut,
    redSuppliers: suppliers
      .filter(supplier => sight.sees(supplier))
      .slice(0, NAMED)
      .map(supplier => ({
        ref: supplier,
        title: snapshot.nodeOf(supplier)?.title ?? supplier,
      })),
    isStale,
    now,
  });
  return {
    ref,
    health,
    reasons,
    tickets: tickets.slice(0, SHOWN).map(ticketView),
  };
}

function strongest(row: OverlayRow, rows: readonly OverlayRow[]): OverlayRow {
  const same = rows.filter(({ ref }) => ref === row.ref);
  return (
    same.find(({ effect }) => effect === 'outage') ??
    same.find(({ effect }) => effect === 'degraded') ??
    row
  );
}

function ticketView(row: OverlayRow): EntityState['tickets'][number] {
  const { ref, type, title, status, effect, plannedStart, plannedEnd } = row;
  return {
    ref,
    type,
    title,
    status,
    ...(effect ? { effect } : {}),
    ...(plannedStart === undefined
      ? {}
      : { plannedStart: new Date(plannedStart).toISOString() }),
    ...(plannedEnd === undefined
      ? {}
      : { plannedEnd: new Date(plannedEnd).toISOString() }),
  };
}
