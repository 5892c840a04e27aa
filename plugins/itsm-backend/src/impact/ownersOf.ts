import type {
  GraphEntity,
  ImpactAnalysis,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { GraphSnapshot } from '../graph/CatalogGraph';
import type { Sight } from '../graph/GraphSight';

/** Owners that an answer names. */
const MOST_OWNERS = 500;

/** Whom to tell that entities suffer, those with most first. @internal */
export function ownersOf(
  entities: readonly GraphEntity[],
  snapshot: GraphSnapshot,
  sight: Sight,
): ImpactAnalysis['owners'] {
  const counts = new Map<string, number>();
  entities
    .flatMap(({ owners }) => owners)
    .forEach(ref => counts.set(ref, (counts.get(ref) ?? 0) + 1));
  return [...counts]
    .filter(([ref]) => sight.sees(ref))
    .map(([ref, count]) => ({
      ref,
      title: snapshot.nodeOf(ref)?.title ?? ref,
      count,
    }))
    .sort((a, b) => b.count - a.count || (a.title < b.title ? -1 : 1))
    .slice(0, MOST_OWNERS);
}
