import {
  CRITICALITIES,
  type ImpactAnalysis,
  type ImpactHit,
  type ImpactItem,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { GraphSnapshot } from '../graph/CatalogGraph';
import { graphAge } from '../graph/graphAge';
import { graphEntity } from '../graph/graphEntity';
import type { Sight } from '../graph/GraphSight';
import type { FoundImpact } from './impactOf';
import { ownersOf } from './ownersOf';

/** Edges that somebody can still look at. */
const MOST_EDGES = 20_000;

/** What somebody is told of an impact. @internal */
export function impactView(
  snapshot: GraphSnapshot,
  found: FoundImpact,
  options: { sight: Sight; now: number; withEdges: boolean },
): ImpactAnalysis {
  const { sight, now, withEdges } = options;
  const { nodes } = snapshot;
  const refOf = (entity: number) => nodes[entity].ref;
  const shown = found.answer.hits
    .filter(({ entity }) => sight.sees(refOf(entity)))
    .sort(
      (a, b) =>
        a.distance - b.distance || (refOf(a.entity) < refOf(b.entity) ? -1 : 1),
    );
  const items = shown.map(hit => itemOf(hit, snapshot, sight));
  return {
    graph: graphAge(snapshot, now),
    roots: found.roots.map(root => graphEntity(nodes[root])),
    items,
    hidden: found.answer.hits.length - shown.length,
    ...(found.answer.truncated ? { truncated: found.answer.truncated } : {}),
    counts: countsOf(items),
    owners: ownersOf(
      items.map(({ entity }) => entity),
      snapshot,
      sight,
    ),
    downs: found.downs.map(refOf).filter(ref => sight.sees(ref)),
    ...(withEdges
      ? edgesAmong(snapshot, [
          ...found.roots,
          ...shown.map(({ entity }) => entity),
        ])
      : {}),
  };
}

function itemOf(
  { entity, distance, path, via, effect }: ImpactHit,
  { nodes }: GraphSnapshot,
  sight: Sight,
): ImpactItem {
  return {
    entity: graphEntity(nodes[entity]),
    distance,
    path: path.map(stop =>
      sight.sees(nodes[stop].ref) ? nodes[stop].ref : null,
    ),
    via: [...via],
    effect,
  };
}

function countsOf(items: readonly ImpactItem[]): ImpactAnalysis['counts'] {
  const kinds = new Map<string, number>();
  const criticalities = new Map<string | undefined, number>();
  for (const { entity } of items) {
    const { kind, criticality } = entity;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    criticalities.set(criticality, (criticalities.get(criticality) ?? 0) + 1);
  }
  return {
    total: items.length,
    byKind: [...kinds]
      .map(([kind, count]) => ({ kind, count }))
      .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1)),
    byCriticality: [...CRITICALITIES, undefined].flatMap(criticality => {
      const count = criticalities.get(criticality);
      return count ? [{ ...(criticality ? { criticality } : {}), count }] : [];
    }),
  };
}

function edgesAmong(
  { graph, nodes }: GraphSnapshot,
  entities: readonly number[],
): Pick<ImpactAnalysis, 'edges' | 'edgesTruncated'> {
  const isShown = new Set(entities);
  const edges: NonNullable<ImpactAnalysis['edges']> = [];
  for (const dependent of isShown) {
    for (const { entity, edges: kinds } of graph.suppliersOf(dependent)) {
      if (!isShown.has(entity)) {
        continue;
      }
      if (edges.length === MOST_EDGES) {
        return { edges, edgesTruncated: true };
      }
      edges.push({
        supplier: nodes[entity].ref,
        dependent: nodes[dependent].ref,
        kinds: [...kinds],
      });
    }
  }
  return { edges };
}
