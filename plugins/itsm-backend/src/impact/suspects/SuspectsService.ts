import {
  DEFAULT_IMPACT_PARAMETERS,
  type ImpactHit,
  propagate,
  type Suspect,
  type Suspects,
  suspicionOf,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Caller } from '../../access/Caller';
import type { CatalogGraph, GraphSnapshot } from '../../graph/CatalogGraph';
import { graphAge } from '../../graph/graphAge';
import { graphEntity } from '../../graph/graphEntity';
import type { GraphSight, Sight } from '../../graph/GraphSight';
import type { ReadableTicket, TicketReader } from '../../tickets/TicketReader';
import type { TicketToolbox } from '../../tickets/usecases/TicketToolbox';
import { requireInternal } from '../requireInternal';
import {
  countOffences,
  type MadeChange,
  readMadeChanges,
} from './readSuspects';

const HOUR_MS = 3_600_000;
/** Entities around an incident; farther ones say less. */
const MOST_ENTITIES = 2_000;
const SHOWN = 50;

interface SuspectsOptions {
  tools: TicketToolbox;
  reader: TicketReader;
  graph: CatalogGraph;
  sight: GraphSight;
}

type Near = Pick<ImpactHit, 'distance' | 'path' | 'via'>;

/** What was changed near an incident, shortly before it. @internal */
export class SuspectsService {
  readonly #options: SuspectsOptions;

  constructor(options: SuspectsOptions) {
    this.#options = options;
  }

  /**
   * @throws NotFoundError when the ticket is not the caller's to read
   * @throws NotAllowedError without internal access
   */
  async suspects(
    caller: Caller,
    ref: string,
    query: { hops: number; hours: number },
  ): Promise<Suspects> {
    const { tools, reader, graph, sight } = this.#options;
    const ticket = await reader.readable(caller, ref);
    requireInternal(ticket, 'What was changed before');
    const now = tools.clock.now();
    const until = ticket.record.createdAt;
    const from = until - query.hours * HOUR_MS;
    const snapshot = await graph.current();
    const near = around(snapshot, ticket, query.hops);
    const refs = [...near.keys()].map(entity => snapshot.nodes[entity].ref);
    const seen = await sight.of(caller, () => refs);
    const shown = refs.filter(each => seen.sees(each));
    const { scope } = ticket.authority;
    const { knex } = tools.database;
    const changes = await readMadeChanges(knex, {
      refs: shown,
      from,
      until,
      scope,
      now,
    });
    const offences = await countOffences(knex, {
      refs: [...new Set(changes.map(({ entity }) => entity))],
      except: ticket.record.id,
      scope,
      now,
    });
    const linked = new Set(
      (await tools.store.links(knex, ticket.record.id))
        .filter(({ kind }) => kind === 'cause')
        .map(({ to }) => to),
    );
    const found = changes.map(change => {
      const number = snapshot.graph.numberOf(change.entity)!;
      return suspectOf(change, near.get(number)!, {
        snapshot,
        sight: seen,
        until,
        hours: query.hours,
        offences: offences.get(change.entity) ?? 0,
        isLinked: linked.has(change.id),
      });
    });
    const items = worstOfEach(found).slice(0, SHOWN);
    return {
      graph: graphAge(snapshot, now),
      from: new Date(from).toISOString(),
      until: new Date(until).toISOString(),
      items,
      stops: stopsOf(items, snapshot),
    };
  }
}

/** The entities of the incident and what they rely on, within so many hops. */
function around(
  { graph }: GraphSnapshot,
  { around: { entities } }: ReadableTicket,
  hops: number,
): Map<number, Near> {
  const roots = [...new Set(entities.map(({ ref }) => ref))].flatMap(
    ref => graph.numberOf(ref) ?? [],
  );
  const near = new Map<number, Near>(
    roots.map(root => [root, { distance: 0, path: [root], via: [] }]),
  );
  if (hops > 0 && roots.length > 0) {
    const { hits } = propagate(graph, {
      roots: roots.map(entity => ({ entity, effect: 'outage' })),
      parameters: {
        ...DEFAULT_IMPACT_PARAMETERS,
        direction: 'up',
        maxDepth: hops,
      },
      bounds: { entities: MOST_ENTITIES },
    });
    hits.forEach(hit => near.set(hit.entity, hit));
  }
  return near;
}

function suspectOf(
  { change, entity, startedAt, endedAt }: MadeChange,
  near: Near,
  facts: {
    snapshot: GraphSnapshot;
    sight: Sight;
    until: number;
    hours: number;
    offences: number;
    isLinked: boolean;
  },
): Suspect {
  const { snapshot, sight, until } = facts;
  // What still went on when it broke, or ended last, is the nearest in time.
  const last = Math.min(endedAt ?? until, until);
  const terms = suspicionOf({
    ...facts,
    distance: near.distance,
    hoursBefore: (until - last) / HOUR_MS,
    changeKind: change.changeKind,
    outcome: change.outcome,
  });
  return {
    change,
    startedAt: new Date(startedAt).toISOString(),
    ...(endedAt === undefined
      ? {}
      : { endedAt: new Date(endedAt).toISOString() }),
    entity: graphEntity(snapshot.nodeOf(entity)!),
    distance: near.distance,
    path: near.path.map(stop => {
      const { ref } = snapshot.nodes[stop];
      return sight.sees(ref) ? ref : null;
    }),
    via: [...near.via],
    score: terms.reduce((sum, { points }) => sum + points, 0),
    terms,
  };
}

/** A change that touched several entities counts by the gravest of them. */
function worstOfEach(found: readonly Suspect[]): Suspect[] {
  const worst = new Map<string, Suspect>();
  for (const each of found) {
    const known = worst.get(each.change.ref);
    if (!known || known.score < each.score) {
      worst.set(each.change.ref, each);
    }
  }
  return [...worst.values()].sort(
    (a, b) =>
      b.score - a.score ||
      Date.parse(b.startedAt) - Date.parse(a.startedAt) ||
      (a.change.ref < b.change.ref ? -1 : 1),
  );
}

function stopsOf(
  items: readonly Suspect[],
  snapshot: GraphSnapshot,
): Suspects['stops'] {
  const refs = new Set(items.flatMap(({ path }) => path));
  return [...refs].flatMap(ref =>
    ref === null ? [] : [{ ref, title: snapshot.nodeOf(ref)?.title ?? ref }],
  );
}
