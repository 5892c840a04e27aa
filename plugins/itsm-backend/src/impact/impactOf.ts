import {
  type ImpactAnswer,
  type ImpactQuery,
  propagate,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { GraphSnapshot } from '../graph/CatalogGraph';
import type { Sight } from '../graph/GraphSight';
import { entityUnknown, requireRead } from './entityUnknown';

/** An answer lists no more entities, and takes no longer. */
const MOST_ENTITIES = 50_000;
const MOST_MS = 2_000;

/** What a query gives in the graph, whoever asks. @internal */
export interface FoundImpact {
  roots: number[];
  downs: number[];
  answer: ImpactAnswer;
}

/**
 * @param outages - references of what open incidents have put out of service
 * @throws ServiceUnavailableError as long as nothing is known of the catalog
 * @throws NotFoundError naming a root that the catalog does not have
 * @internal
 */
export function impactOf(
  snapshot: GraphSnapshot,
  query: ImpactQuery,
  outages: readonly string[],
): FoundImpact {
  const { graph } = snapshot;
  requireRead(snapshot);
  const roots = query.root.map(ref => {
    const number = graph.numberOf(ref);
    if (number === undefined) {
      throw entityUnknown(ref);
    }
    return number;
  });
  const known = (refs: readonly string[] = []) =>
    refs.flatMap(ref => graph.numberOf(ref) ?? []);
  const isRoot = new Set(roots);
  const downs = [...new Set([...known(query.down), ...known(outages)])].filter(
    number => !isRoot.has(number),
  );
  const startedAt = performance.now();
  const answer = propagate(graph, {
    roots: roots.map(entity => ({ entity, effect: 'outage' })),
    downs,
    notImpacted: known(query.notImpacted),
    parameters: {
      direction: query.direction,
      dependsOn: query.dependsOn === 'on',
      apis: query.apis === 'on',
      partUp: query.partUp === 'on',
      wholeDown: query.wholeDown,
      ...(query.maxDepth === undefined ? {} : { maxDepth: query.maxDepth }),
    },
    bounds: {
      entities: MOST_ENTITIES,
      isOver: () => performance.now() - startedAt > MOST_MS,
    },
  });
  return { roots, downs, answer };
}

/** The same words for what is not there and what may not be seen. */
export function requireSeen(query: ImpactQuery, sight: Sight): void {
  const hidden = query.root.find(ref => !sight.sees(ref));
  if (hidden !== undefined) {
    throw entityUnknown(hidden);
  }
}
