import {
  type EntityEffect,
  propagate,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { GraphSnapshot } from '../../graph/CatalogGraph';
import type { TicketEntityRow } from '../../tickets/TicketRecord';
import type { Suggestion } from './SuggestionStore';

/** So many are kept of a ticket, the nearest ones. */
export const MOST_SUGGESTIONS = 500;
/** Counted no further. */
const MOST_COUNTED = 20_000;

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
 * @param outages - references that are down by other tickets
 * @internal
 */
export function impactOfTicket(
  snapshot: GraphSnapshot,
  facts: {
    entities: readonly TicketEntityRow[];
    outages: readonly string[];
    notImpacted: readonly string[];
    now: number;
  },
): TicketImpactNow {
  const { graph, nodes, version } = snapshot;
  const numberOf = (ref: string) => graph.numberOf(ref) ?? [];
  const roots = rootsOf(facts.entities).flatMap(([ref, effect]) => {
    const entity = graph.numberOf(ref);
    return entity === undefined ? [] : [{ entity, effect }];
  });
  const { hits } = propagate(graph, {
    roots,
    downs: facts.outages.flatMap(numberOf),
    notImpacted: facts.notImpacted.flatMap(numberOf),
    parameters: {
      direction: 'down',
      dependsOn: true,
      apis: true,
      partUp: true,
      wholeDown: 'root',
    },
    bounds: { entities: MOST_COUNTED },
  });
  return {
    total: hits.length,
    suggestions: hits.slice(0, MOST_SUGGESTIONS).map(hit => ({
      entity: nodes[hit.entity].ref,
      provenance: 'computed',
      effect: hit.effect,
      distance: hit.distance,
      path: hit.path.map(each => nodes[each].ref),
      via: hit.via,
      graphVersion: version,
      computedAt: facts.now,
    })),
  };
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
