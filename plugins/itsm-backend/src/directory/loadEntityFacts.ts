import type { LinkedEntityFacts } from '../linkedEntities/LinkedEntityStore';
import type { EntityRelations } from './RecentRelations';

/** Component in component in system in domain in domain, with room to spare. */
const LEVELS = 8;
const PAGE = 200;

/**
 * Owners of entities and everything they are part of, level by level: as many
 * questions as the deepest of them has wholes above it, not one per entity.
 *
 * @param load - gives the relations of the entities that exist
 * @internal
 */
export async function loadEntityFacts(
  refs: readonly string[],
  load: (refs: readonly string[]) => Promise<EntityRelations[]>,
): Promise<Map<string, LinkedEntityFacts>> {
  const known = new Map<string, EntityRelations>();
  let level = [...new Set(refs)];
  for (let depth = 0; depth < LEVELS && level.length > 0; depth += 1) {
    const above = new Set<string>();
    for (let start = 0; start < level.length; start += PAGE) {
      for (const entity of await load(level.slice(start, start + PAGE))) {
        known.set(entity.ref, entity);
        entity.partOf.forEach(ref => above.add(ref));
      }
    }
    level = [...above].filter(ref => !known.has(ref));
  }
  return new Map(
    [...new Set(refs)].flatMap(ref => {
      const entity = known.get(ref);
      return entity
        ? [
            [
              ref,
              {
                ref,
                found: true,
                owners: entity.owners,
                wholes: wholesOf(ref, known),
              },
            ] as const,
          ]
        : [];
    }),
  );
}

/** Safe where parts go round in a ring: a whole is never its own part. */
function wholesOf(
  ref: string,
  known: ReadonlyMap<string, { partOf: readonly string[] }>,
): string[] {
  const wholes = new Set<string>();
  const open = [...(known.get(ref)?.partOf ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next !== ref && !wholes.has(next)) {
      wholes.add(next);
      open.push(...(known.get(next)?.partOf ?? []));
    }
  }
  return [...wholes];
}
