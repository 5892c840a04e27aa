import { EDGE_BITS, type ImpactEdge, type ImpactGraph } from './impactGraph';
import type { EntityEffect } from '../tickets/ticketTypes';
import { HitSet } from './HitSet';

/** Whose failure is looked at: what suffers from it, or what it relies on. @public */
export const IMPACT_DIRECTIONS = ['down', 'up'] as const;
/** @public */
export type ImpactDirection = (typeof IMPACT_DIRECTIONS)[number];

/** When the failure of a whole is that of its parts. @public */
export const WHOLE_DOWN = ['root', 'always', 'never'] as const;
/** @public */
export type WholeDown = (typeof WHOLE_DOWN)[number];

/** How failures spread (Mesa semantics 3.6). @public */
export interface ImpactParameters {
  direction: ImpactDirection;
  /** Whether each kind of edge is followed. */
  dependsOn: boolean;
  apis: boolean;
  /** From parts to their whole. */
  partUp: boolean;
  /** `root`: from wholes that are asked about, down to the last part. */
  wholeDown: WholeDown;
  /** Hops; without it, all of them. */
  maxDepth?: number;
}

/**
 * How failures spread where nobody asks for anything else (Mesa semantics 3.6).
 *
 * @public
 */
export const DEFAULT_IMPACT_PARAMETERS: ImpactParameters = {
  direction: 'down',
  dependsOn: true,
  apis: true,
  partUp: true,
  wholeDown: 'root',
};

/** What is asked of a graph; entities by their numbers. @public */
export interface ImpactQuestion {
  roots: readonly { entity: number; effect: EntityEffect }[];
  /** Others that are down already: what is redundant with them is not any more. */
  downs?: readonly number[];
  /** Where the failure ends, because somebody knows better. */
  notImpacted?: readonly number[];
  parameters: ImpactParameters;
  bounds?: ImpactBounds;
}

/** Beyond which an answer is cut. @public */
export interface ImpactBounds {
  /** Entities of the answer. */
  entities?: number;
  /** Asked now and then; true ends the walk. */
  isOver?: () => boolean;
}

/** Along which edge a hop goes; `whole`: from a whole to its part. @public */
export type ImpactVia = ImpactEdge | 'whole';

/** An entity that suffers, or that is relied on. @public */
export interface ImpactHit {
  entity: number;
  /** Hops from the nearest root, at least 1. */
  distance: number;
  /** The shortest way, from a root to the entity, both included. */
  path: readonly number[];
  /** Along which edge each of its hops goes. */
  via: readonly ImpactVia[];
  /**
   * `outage` when a way of hits leads to it, from a root that is out of
   * service, that takes no edge from a part to its whole; else `degraded`: it
   * works in part, as far as the graph can tell.
   */
  effect: EntityEffect;
}

/** @public */
export interface ImpactAnswer {
  /** Nearest first; roots are not among them. */
  hits: ImpactHit[];
  /** Why there may be more. */
  truncated?: 'entities' | 'time';
}

/** Steps between two looks at the clock. */
const STEPS = 2_048;

/**
 * How an entity may be gone on from. Down: its parts suffer with it. Up: it
 * was reached as a whole, so that only wholes of it can follow.
 */
type Special = 0 | 1;

class Walk {
  readonly #graph: ImpactGraph;
  readonly #question: ImpactQuestion;
  readonly #mask: number;
  readonly #hits: HitSet;
  /** Number of the way by which each entity was first reached, by special. */
  readonly #seen: readonly [Int32Array, Int32Array];
  readonly #isRoot: Uint8Array;
  /** 1: also without crossing anything that only works in part. */
  readonly #isOut: Uint8Array;
  /** Of each way: entity, special, distance, way before it and edge. */
  readonly #ways: {
    entity: number;
    special: Special;
    distance: number;
    before: number;
    via: ImpactVia;
  }[] = [];

  constructor(graph: ImpactGraph, question: ImpactQuestion) {
    const { parameters } = question;
    this.#graph = graph;
    this.#question = question;
    this.#mask = maskOf(parameters);
    this.#hits = HitSet.of(graph, question, this.#mask);
    this.#seen = [
      new Int32Array(graph.size).fill(-1),
      new Int32Array(graph.size).fill(-1),
    ];
    this.#isRoot = new Uint8Array(graph.size);
    this.#isOut = new Uint8Array(graph.size);
    question.roots.forEach(({ entity }) => {
      this.#isRoot[entity] = 1;
    });
  }

  run(): ImpactAnswer {
    const { roots, parameters, bounds = {} } = this.#question;
    const { maxDepth = Infinity } = parameters;
    const order: number[] = [];
    let truncated: ImpactAnswer['truncated'];
    for (const { entity, effect } of roots) {
      this.#reach(entity, this.#specialOf(effect), 0, -1, 'dependsOn');
    }
    for (let at = 0; at < this.#ways.length && !truncated; at++) {
      if (at % STEPS === STEPS - 1 && bounds.isOver?.()) {
        truncated = 'time';
      }
      const way = this.#ways[at];
      if (this.#isRoot[way.entity] === 0 && this.#firstWay(way.entity) === at) {
        if (order.length === bounds.entities) {
          truncated = 'entities';
          break;
        }
        order.push(at);
      }
      if (way.distance < maxDepth) {
        this.#goOn(at);
      }
    }
    this.#spreadOutages();
    const hits = order.map((at): ImpactHit => {
      const { entity, distance } = this.#ways[at];
      return {
        entity,
        distance,
        ...this.#pathOf(at),
        effect: this.#isOut[entity] === 1 ? 'outage' : 'degraded',
      };
    });
    return { hits, ...(truncated ? { truncated } : {}) };
  }

  #pathOf(end: number): Pick<ImpactHit, 'path' | 'via'> {
    const path: number[] = [];
    const via: ImpactVia[] = [];
    for (let at = end; at >= 0; at = this.#ways[at].before) {
      path.push(this.#ways[at].entity);
      if (this.#ways[at].before >= 0) {
        via.push(this.#ways[at].via);
      }
    }
    return { path: path.reverse(), via: via.reverse() };
  }

  /** Parts fall with a whole that is out, not with one that works in part. */
  #specialOf(effect: EntityEffect): Special {
    const { direction, wholeDown } = this.#question.parameters;
    const isTakenDown =
      wholeDown === 'always' || (wholeDown === 'root' && effect === 'outage');
    return direction === 'down' && isTakenDown ? 1 : 0;
  }

  /** The way that came first, of both specials. */
  #firstWay(entity: number): number {
    const [plain, special] = [this.#seen[0][entity], this.#seen[1][entity]];
    if (plain < 0 || special < 0) {
      return Math.max(plain, special);
    }
    return Math.min(plain, special);
  }

  #reach(
    entity: number,
    special: Special,
    distance: number,
    before: number,
    via: ImpactVia,
  ): void {
    const [plain, other] = this.#seen;
    // Who may go on to more needs not be gone on from with less.
    const isKnown = this.#goesDown()
      ? other[entity] >= 0 || (special === 0 && plain[entity] >= 0)
      : plain[entity] >= 0 || (special === 1 && other[entity] >= 0);
    if (isKnown || !this.#hits.has(entity)) {
      return;
    }
    this.#seen[special][entity] = this.#ways.length;
    this.#ways.push({ entity, special, distance, before, via });
  }

  #goesDown(): boolean {
    return this.#question.parameters.direction === 'down';
  }

  #goOn(at: number): void {
    const way = this.#ways[at];
    this.#neighbours(way.entity, way.special, (other, special, via) =>
      this.#reach(other, special, way.distance + 1, at, via),
    );
  }

  /** What an entity leads to in one hop. */
  #neighbours(
    entity: number,
    special: Special,
    tell: (other: number, special: Special, via: ImpactVia) => void,
  ): void {
    const { wholeDown } = this.#question.parameters;
    const isDown = this.#goesDown();
    const { dependents, suppliers } = this.#graph;
    if (isDown || special === 0) {
      const plain = isDown && wholeDown === 'always' ? 1 : 0;
      const { starts, others, masks } = isDown ? dependents : suppliers;
      for (let at = starts[entity]; at < starts[entity + 1]; at++) {
        const edges = masks[at] & this.#mask;
        if (edges !== 0) {
          tell(others[at], plain, viaOf(edges));
        }
      }
    }
    const takesWhole = isDown ? special === 1 : wholeDown !== 'never';
    if (takesWhole) {
      const next = isDown || wholeDown === 'root' ? 1 : 0;
      const { starts, others, masks } = isDown ? suppliers : dependents;
      for (let at = starts[entity]; at < starts[entity + 1]; at++) {
        if ((masks[at] & EDGE_BITS.part) !== 0) {
          tell(others[at], next, 'whole');
        }
      }
    }
  }

  /** Who is down, and does not only work in part: by a way without a whole. */
  #spreadOutages(): void {
    const open: { entity: number; special: Special }[] = [];
    const done: readonly [Uint8Array, Uint8Array] = [
      new Uint8Array(this.#graph.size),
      new Uint8Array(this.#graph.size),
    ];
    const add = (entity: number, special: Special) => {
      const wasReached =
        this.#seen[0][entity] >= 0 || this.#seen[1][entity] >= 0;
      if (wasReached && done[special][entity] === 0) {
        done[special][entity] = 1;
        this.#isOut[entity] = 1;
        open.push({ entity, special });
      }
    };
    for (const { entity, effect } of this.#question.roots) {
      if (effect === 'outage') {
        add(entity, this.#specialOf(effect));
      }
    }
    for (let next = open.pop(); next; next = open.pop()) {
      this.#neighbours(next.entity, next.special, (other, special, via) => {
        if (via !== 'part') {
          add(other, special);
        }
      });
    }
  }
}

/**
 * What suffers when some entities fail, or what they rely on, with the
 * shortest way to each (Mesa semantics 3.6). Ends on any graph.
 *
 * @public
 */
export function propagate(
  graph: ImpactGraph,
  question: ImpactQuestion,
): ImpactAnswer {
  return new Walk(graph, question).run();
}

/** The edges that parameters follow, as a mask. @internal */
export function maskOf(parameters: ImpactParameters): number {
  return (
    (parameters.dependsOn ? EDGE_BITS.dependsOn : 0) |
    (parameters.apis ? EDGE_BITS.api : 0) |
    (parameters.partUp ? EDGE_BITS.part : 0)
  );
}

/** Of several edges the one that says most. */
function viaOf(edges: number): ImpactEdge {
  if ((edges & EDGE_BITS.dependsOn) !== 0) {
    return 'dependsOn';
  }
  return (edges & EDGE_BITS.api) !== 0 ? 'api' : 'part';
}
