import type { EntityState } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Caller } from '../access/Caller';
import type { TicketAccess } from '../access/TicketAccess';
import type { Clock } from '../database/Clock';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { GraphSnapshot } from '../graph/CatalogGraph';
import { graphAge } from '../graph/graphAge';
import type { GraphSight, Sight } from '../graph/GraphSight';
import { healthOf } from './healthOf';
import type { OpenOutages } from './OpenOutages';
import { type OverlayRow, readOverlay } from './readOverlay';
import { redSuppliers } from './redSuppliers';

/** Tickets that are shown of one entity. */
const SHOWN = 10;
/** Suppliers that are named as reasons. */
const NAMED = 10;

interface EntityStateReaderOptions {
  database: ItsmDatabase;
  access: TicketAccess;
  sight: GraphSight;
  outages: OpenOutages;
  clock: Clock;
}

/** Works out how entities are, for whoever asks. @internal */
export class EntityStateReader {
  readonly #options: EntityStateReaderOptions;

  constructor(options: EntityStateReaderOptions) {
    this.#options = options;
  }

  /**
   * In the order of the references. Only tickets that the caller may read and
   * suppliers that they may see make a reason.
   *
   * @param wanted - references of entities of the graph, of which it is known
   *   that the caller may see them, and how long ahead changes are told of
   */
  async statesOf(
    caller: Caller,
    snapshot: GraphSnapshot,
    wanted: { refs: readonly string[]; ahead: number },
  ): Promise<EntityState[]> {
    const { database, access, outages, clock } = this.#options;
    const { refs, ahead } = wanted;
    const now = clock.now();
    const [down, authority] = await Promise.all([
      outages.readableBy(caller),
      access.authorityOf(caller, { toRead: true }),
    ]);
    const suppliers = suppliersThatAreDown(snapshot, refs, down);
    const sight = await this.#options.sight.of(caller, () =>
      [...suppliers.values()].flat(),
    );
    const rows = await readOverlay(database.knex, {
      refs,
      scope: authority.scope,
      now,
      until: now + ahead,
    });
    const byEntity = new Map<string, OverlayRow[]>(refs.map(ref => [ref, []]));
    rows.forEach(row => byEntity.get(row.entity)?.push(row));
    const out = new Set(down.map(({ entity }) => entity));
    const { isStale } = graphAge(snapshot, now);
    return refs.map(ref =>
      stateOf(ref, byEntity.get(ref) ?? [], {
        snapshot,
        isOut: out.has(ref),
        suppliers: suppliers.get(ref) ?? [],
        sight,
        isStale,
        now,
      }),
    );
  }
}

/** Of those entities that have any. */
function suppliersThatAreDown(
  snapshot: GraphSnapshot,
  refs: readonly string[],
  down: readonly { entity: string }[],
): Map<string, string[]> {
  const { graph, nodes } = snapshot;
  const red = new Set(
    down.flatMap(({ entity }) => graph.numberOf(entity) ?? []),
  );
  const suppliers = new Map<string, string[]>();
  for (const ref of red.size === 0 ? [] : refs) {
    const number = graph.numberOf(ref);
    const found =
      number === undefined
        ? []
        : redSuppliers(snapshot, number, each => red.has(each));
    if (found.length > 0) {
      suppliers.set(
        ref,
        found.map(each => nodes[each].ref),
      );
    }
  }
  return suppliers;
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
  const tickets = eachOnce(rows);
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

/** One ticket may name an entity in several roles: the gravest counts. */
function eachOnce(rows: readonly OverlayRow[]): OverlayRow[] {
  const gravity = ({ effect }: OverlayRow) =>
    effect === 'outage' ? 2 : Number(effect === 'degraded');
  const tickets = new Map<string, OverlayRow>();
  for (const row of rows) {
    const known = tickets.get(row.ref);
    if (!known || gravity(row) > gravity(known)) {
      tickets.set(row.ref, row);
    }
  }
  return [...tickets.values()];
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
