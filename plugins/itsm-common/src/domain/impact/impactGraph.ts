import type { RedundancyRule } from './redundancy';
import { toleranceOf } from './redundancy';

/** Relations of the catalog that carry a failure. @public */
export const IMPACT_RELATIONS = [
  'dependsOn',
  'dependencyOf',
  'providesApi',
  'apiProvidedBy',
  'consumesApi',
  'apiConsumedBy',
  'partOf',
  'hasPart',
] as const;
/** @public */
export type ImpactRelation = (typeof IMPACT_RELATIONS)[number];

/** What makes one entity suffer from another's failure. @public */
export const IMPACT_EDGES = ['dependsOn', 'api', 'part'] as const;
/** @public */
export type ImpactEdge = (typeof IMPACT_EDGES)[number];

/** An entity as the graph needs it. @public */
export interface ImpactEntity {
  /** Full reference, such as `component:default/web`, in lower case. */
  ref: string;
  relations: Iterable<{ type: ImpactRelation; target: string }>;
  /** How many of its suppliers must be up; one that fails hits it otherwise. */
  redundancy?: readonly RedundancyRule[];
}

/** An entity beside another one. @public */
export interface ImpactNeighbour {
  entity: number;
  edges: readonly ImpactEdge[];
}

/** A rule with the suppliers that it speaks of. @internal */
export interface CompiledRule {
  suppliers: ReadonlySet<number>;
  tolerance: number;
}

/** Bit of an edge in masks. @internal */
export const EDGE_BITS: Record<ImpactEdge, number> = {
  dependsOn: 1,
  api: 2,
  part: 4,
};

/** Bit of the edge, and whether who tells the relation is the supplier. */
const DIRECTIONS: Record<ImpactRelation, readonly [number, boolean]> = {
  dependsOn: [EDGE_BITS.dependsOn, false],
  dependencyOf: [EDGE_BITS.dependsOn, true],
  providesApi: [EDGE_BITS.api, true],
  apiProvidedBy: [EDGE_BITS.api, false],
  consumesApi: [EDGE_BITS.api, false],
  apiConsumedBy: [EDGE_BITS.api, true],
  partOf: [EDGE_BITS.part, true],
  hasPart: [EDGE_BITS.part, false],
};

/** Numbers of neighbours, one row after the other. @internal */
export interface Adjacency {
  /** Where the row of each entity begins; one more than entities. */
  starts: Int32Array;
  others: Int32Array;
  /** Which edges lead there, as a mask. */
  masks: Uint8Array;
}

/**
 * Who suffers from whose failure, of a whole catalog, in arrays: entities are
 * numbers. It does not change; what changed makes another one.
 *
 * @public
 */
export class ImpactGraph {
  /** From each entity to those that suffer when it fails. @internal */
  readonly dependents: Adjacency;
  /** From each entity to those by whose failure it suffers. @internal */
  readonly suppliers: Adjacency;
  /** Rules of entities that have some. @internal */
  readonly rules: ReadonlyMap<number, readonly CompiledRule[]>;
  readonly #refs: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;

  /**
   * Relations may be told by either side or by both. Those to entities that
   * are not among the given ones lead nowhere.
   */
  static of(entities: readonly ImpactEntity[]): ImpactGraph {
    const refs = entities.map(({ ref }) => ref);
    const numbers = new Map(refs.map((ref, index) => [ref, index]));
    const edges: number[] = [];
    entities.forEach(({ relations }, own) => {
      for (const { type, target } of relations) {
        const other = numbers.get(target);
        if (other !== undefined && other !== own) {
          const [bit, isSupplier] = DIRECTIONS[type];
          if (isSupplier) {
            edges.push(own, other, bit);
          } else {
            edges.push(other, own, bit);
          }
        }
      }
    });
    return new ImpactGraph(refs, numbers, edges, entities);
  }

  private constructor(
    refs: readonly string[],
    numbers: ReadonlyMap<string, number>,
    edges: readonly number[],
    entities: readonly ImpactEntity[],
  ) {
    this.#refs = refs;
    this.#numbers = numbers;
    this.dependents = adjacencyOf(refs.length, edges, 0);
    this.suppliers = adjacencyOf(refs.length, edges, 1);
    this.rules = new Map(
      entities.flatMap(({ redundancy }, own) =>
        redundancy?.length
          ? [[own, redundancy.map(rule => this.#compile(own, rule))] as const]
          : [],
      ),
    );
  }

  /** How many entities there are. */
  get size(): number {
    return this.#refs.length;
  }

  /** Whether anything is redundant, so that it matters what else is down. */
  get hasRedundancy(): boolean {
    return this.rules.size > 0;
  }

  /** How many edges; parallel ones count once. */
  get edges(): number {
    return this.dependents.others.length;
  }

  /** Number of an entity; undefined when the catalog does not have it. */
  numberOf(ref: string): number | undefined {
    return this.#numbers.get(ref);
  }

  /** Reference of an entity by its number. */
  refOf(number: number): string {
    return this.#refs[number];
  }

  /** By whose failure an entity suffers, with the edges. */
  suppliersOf(number: number): ImpactNeighbour[] {
    return neighbours(this.suppliers, number);
  }

  /** Who suffers when an entity fails, with the edges. */
  dependentsOf(number: number): ImpactNeighbour[] {
    return neighbours(this.dependents, number);
  }

  #compile(own: number, rule: RedundancyRule): CompiledRule {
    const { starts, others, masks } = this.suppliers;
    const suppliers = new Set<number>();
    const refs = rule.of === 'refs' ? new Set(rule.refs) : undefined;
    for (let at = starts[own]; at < starts[own + 1]; at++) {
      const isMeant =
        rule.of === 'all' ||
        (rule.of === 'dependsOn'
          ? (masks[at] & EDGE_BITS.dependsOn) !== 0
          : refs!.has(this.#refs[others[at]]));
      if (isMeant) {
        suppliers.add(others[at]);
      }
    }
    return { suppliers, tolerance: toleranceOf(rule, suppliers.size) };
  }
}

function neighbours(
  { starts, others, masks }: Adjacency,
  own: number,
): ImpactNeighbour[] {
  const found: ImpactNeighbour[] = [];
  for (let at = starts[own]; at < starts[own + 1]; at++) {
    const mask = masks[at];
    found.push({
      entity: others[at],
      edges: IMPACT_EDGES.filter(edge => (mask & EDGE_BITS[edge]) !== 0),
    });
  }
  return found;
}

/**
 * @param edges - supplier, dependent and bit of each, one after the other
 * @param side - which of them has the row
 */
function adjacencyOf(
  size: number,
  edges: readonly number[],
  side: 0 | 1,
): Adjacency {
  const counts = new Int32Array(size + 1);
  for (let at = 0; at < edges.length; at += 3) {
    counts[edges[at + side] + 1] += 1;
  }
  for (let index = 0; index < size; index++) {
    counts[index + 1] += counts[index];
  }
  const next = counts.slice();
  const order = new Int32Array(edges.length / 3);
  for (let at = 0; at < edges.length; at += 3) {
    order[next[edges[at + side]]++] = at;
  }
  return mergeParallel(size, counts, order, edges, side);
}

/** Both sides may have told of an edge, and several edges may lead there. */
function mergeParallel(
  size: number,
  counts: Int32Array,
  order: Int32Array,
  edges: readonly number[],
  side: 0 | 1,
): Adjacency {
  const starts = new Int32Array(size + 1);
  const others = new Int32Array(order.length);
  const masks = new Uint8Array(order.length);
  const seenAt = new Int32Array(size).fill(-1);
  let length = 0;
  for (let own = 0; own < size; own++) {
    starts[own] = length;
    for (let at = counts[own]; at < counts[own + 1]; at++) {
      const other = edges[order[at] + 1 - side];
      const known = seenAt[other];
      if (known >= starts[own] && known < length && others[known] === other) {
        masks[known] |= edges[order[at] + 2];
      } else {
        seenAt[other] = length;
        others[length] = other;
        masks[length] = edges[order[at] + 2];
        length += 1;
      }
    }
  }
  starts[size] = length;
  return {
    starts,
    others: others.slice(0, length),
    masks: masks.slice(0, length),
  };
}
