import {
  type Entity,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import type { Clock } from '../database/Clock';
import { refOf, relatedTo } from './entityFacts';

/** Who owns an entity, and what it is directly part of. @internal */
export interface EntityRelations {
  ref: string;
  owners: readonly string[];
  partOf: readonly string[];
}

/** @internal */
export function relationsOf(entity: Entity): EntityRelations {
  return {
    ref: refOf(entity),
    owners: relatedTo(entity, RELATION_OWNED_BY),
    partOf: relatedTo(entity, RELATION_PART_OF),
  };
}

const RECENT_MS = 60_000;
const MOST = 50_000;

/**
 * Relations of entities that were read a moment ago: systems and domains stand
 * above nearly everything that tickets are filed about. What changed meanwhile
 * is found by the refresher of linked entities, which does not ask here.
 *
 * @internal
 */
export class RecentRelations {
  readonly #clock: Clock;
  readonly #known = new Map<
    string,
    { relations: EntityRelations; staleAt: number }
  >();

  constructor(options: { clock: Clock }) {
    this.#clock = options.clock;
  }

  remember(entities: readonly EntityRelations[]): void {
    if (this.#known.size + entities.length > MOST) {
      this.#known.clear();
    }
    const staleAt = this.#clock.now() + RECENT_MS;
    entities.forEach(relations =>
      this.#known.set(relations.ref, { relations, staleAt }),
    );
  }

  /**
   * @param load - reads those that are not known
   * @returns the relations of the entities that exist
   */
  async of(
    refs: readonly string[],
    load: (refs: readonly string[]) => Promise<EntityRelations[]>,
  ): Promise<EntityRelations[]> {
    const now = this.#clock.now();
    const known = refs.flatMap(ref => {
      const entry = this.#known.get(ref);
      return entry && now < entry.staleAt ? [entry.relations] : [];
    });
    const found = new Set(known.map(({ ref }) => ref));
    const missing = refs.filter(ref => !found.has(ref));
    if (missing.length === 0) {
      return known;
    }
    const loaded = await load(missing);
    this.remember(loaded);
    return [...known, ...loaded];
  }
}
