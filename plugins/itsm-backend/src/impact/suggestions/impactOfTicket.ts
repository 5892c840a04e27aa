import {
  DEFAULT_IMPACT_PARAMETERS,
  type EntityEffect,
  type ImpactAnswer,
  type ImpactHit,
  propagate,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { GraphSnapshot } from '../../graph/CatalogGraph';
import type { TicketEntityRow } from '../../tickets/TicketRecord';
import type { Suggestion } from './SuggestionStore';

/** So many are kept of a ticket, the nearest ones. */
export const MOST_SUGGESTIONS = 500;
/** Counted no further. */
const MOST_COUNTED = 20_000;

/** What the impact of a ticket follows from, beside the graph. @internal */
export interface TicketFacts {
  entities: readonly TicketEntityRow[];
  /** References that are down by other tickets. */
  outages: readonly string[];
  notImpacted: readonly string[];
  now: number;
}

/** What suffers with the entities of a ticket. @internal */
export interface TicketImpactNow {
  suggestions: Suggestion[];
  total: number;
}

/**
 * The impact of a ticket as the graph is now (Mesa semantics 3.6): its
 * entities are the roots, what other incidents have put out of service counts
 * as down, and the walk ends at what somebody has set aside.
 *
 * @internal
 */
export function impactOfTicket(
  snapshot: GraphSnapshot,
  facts: TicketFacts,
): TicketImpactNow {
  const { hits } = walk(snapshot, facts);
  return {
    total: hits.length,
    suggestions: hits
      .slice(0, MOST_SUGGESTIONS)
      .map(hit => toSuggestion(snapshot, hit, facts.now)),
  };
}

/**
 * Accepted entities as they are now: with the way by which the failure gets
 * there from the other entities of the ticket, or the last known one when it
 * does not any more. They are no roots here, and hold each other up as little.
 * Where the catalog does not know enough to tell, they stay as they were.
 *
 * @param accepted - those that are on the ticket as affected, and as nothing
 *   else
 * @returns only those about which something has changed
 * @internal
 */
export function acceptedNow(
  snapshot: GraphSnapshot,
  facts: TicketFacts,
  accepted: readonly Suggestion[],
): Suggestion[] {
  const refs = new Set(accepted.map(({ entity }) => entity));
  const entities = facts.entities.filter(({ ref }) => !refs.has(ref));
  if (accepted.length === 0) {
    return [];
  }
  const { hits, truncated } = walk(snapshot, { ...facts, entities });
  const reached = new Map(
    hits.map(hit => [snapshot.nodes[hit.entity].ref, hit]),
  );
  const isKnown = (ref: string) => snapshot.nodeOf(ref) !== undefined;
  // What failed may have left the catalog: that is no recovery.
  const canTell =
    truncated === undefined && entities.every(e => isKnown(e.ref));
  return accepted.flatMap((before): Suggestion[] => {
    const hit = reached.get(before.entity);
    const now: Suggestion = hit
      ? { ...toSuggestion(snapshot, hit, facts.now), provenance: 'accepted' }
      : {
          ...before,
          isReached: before.isReached && !(canTell && isKnown(before.entity)),
        };
    return isNews(before, now) ? [{ ...now, computedAt: facts.now }] : [];
  });
}

/** The same way in another version of the graph is no news. @internal */
export function isNews(
  before: Suggestion | undefined,
  now: Suggestion,
): boolean {
  return (
    before === undefined ||
    before.isReached !== now.isReached ||
    before.effect !== now.effect ||
    before.path.join() !== now.path.join() ||
    before.via.join() !== now.via.join()
  );
}

function toSuggestion(
  { nodes, version }: GraphSnapshot,
  hit: ImpactHit,
  now: number,
): Suggestion {
  return {
    entity: nodes[hit.entity].ref,
    provenance: 'computed',
    isReached: true,
    effect: hit.effect,
    distance: hit.distance,
    path: hit.path.map(each => nodes[each].ref),
    via: hit.via,
    graphVersion: version,
    computedAt: now,
  };
}

function walk({ graph }: GraphSnapshot, facts: TicketFacts): ImpactAnswer {
  const numberOf = (ref: string) => graph.numberOf(ref) ?? [];
  const roots = rootsOf(facts.entities).flatMap(([ref, effect]) => {
    const entity = graph.numberOf(ref);
    return entity === undefined ? [] : [{ entity, effect }];
  });
  return propagate(graph, {
    roots,
    downs: facts.outages.flatMap(numberOf),
    notImpacted: facts.notImpacted.flatMap(numberOf),
    parameters: DEFAULT_IMPACT_PARAMETERS,
    bounds: { entities: MOST_COUNTED },
  });
}

/** What fails: an entity in several roles counts with its gravest effect. */
function rootsOf(
  entities: readonly TicketEntityRow[],
): [string, EntityEffect][] {
  const roots = new Map<string, EntityEffect>();
  for (const { ref, effect = 'outage' } of entities) {
    if (effect === 'outage' || !roots.has(ref)) {
      roots.set(ref, effect);
    }
  }
  // Who says "degraded" of an affected one means it, whatever its other role.
  for (const { ref, role, effect } of entities) {
    if (role === 'affected' && effect === 'degraded') {
      roots.set(ref, 'degraded');
    }
  }
  return [...roots];
}
