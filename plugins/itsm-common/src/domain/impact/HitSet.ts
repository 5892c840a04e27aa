import { EDGE_BITS, type ImpactGraph } from './impactGraph';
import type { ImpactQuestion } from './propagate';

/**
 * Goes on from everything that is down until nothing more is hit. Each edge is
 * counted once, so that entities with very many suppliers cost no more.
 */
class Fixpoint {
  readonly #graph: ImpactGraph;
  readonly #question: ImpactQuestion;
  readonly #mask: number;
  readonly #blocked: Uint8Array;
  readonly #hit: Uint8Array;
  /** Its parts are hit with it. */
  readonly #spreads: Uint8Array;
  /** A root that works in part, and that nothing else takes down. */
  readonly #isLimping: Uint8Array;
  /** How many suppliers of each rule are down. */
  readonly #down = new Map<number, Int32Array>();
  readonly #open: number[] = [];
  readonly #openWholes: number[] = [];

  constructor(
    graph: ImpactGraph,
    question: ImpactQuestion,
    mask: number,
    blocked: Uint8Array,
  ) {
    this.#graph = graph;
    this.#question = question;
    this.#mask = mask;
    this.#blocked = blocked;
    this.#hit = new Uint8Array(graph.size);
    this.#spreads = new Uint8Array(graph.size);
    this.#isLimping = new Uint8Array(graph.size);
  }

  run(): Uint8Array {
    const { roots, downs = [], parameters } = this.#question;
    const takesParts = parameters.wholeDown !== 'never';
    const out = [
      ...roots.filter(({ effect }) => effect === 'outage'),
      ...downs.map(entity => ({ entity })),
    ];
    for (const { entity } of out) {
      this.#strike(entity);
      if (takesParts) {
        this.#spread(entity);
      }
    }
    // What works in part is not down: it never counts against a rule.
    for (const { entity } of roots) {
      if (this.#hit[entity] === 0) {
        this.#isLimping[entity] = 1;
        this.#strike(entity);
      }
    }
    for (;;) {
      const entity = this.#open.pop();
      if (entity !== undefined) {
        this.#toDependents(entity);
        continue;
      }
      const whole = this.#openWholes.pop();
      if (whole === undefined) {
        return this.#hit;
      }
      this.#toParts(whole);
    }
  }

  #strike(entity: number): void {
    if (this.#hit[entity] === 1 || this.#blocked[entity] === 1) {
      return;
    }
    this.#hit[entity] = 1;
    this.#open.push(entity);
    if (this.#question.parameters.wholeDown === 'always') {
      this.#spread(entity);
    }
  }

  #spread(entity: number): void {
    if (this.#spreads[entity] === 0 && this.#hit[entity] === 1) {
      this.#spreads[entity] = 1;
      this.#openWholes.push(entity);
    }
  }

  #toDependents(entity: number): void {
    const { starts, others, masks } = this.#graph.dependents;
    for (let at = starts[entity]; at < starts[entity + 1]; at++) {
      if ((masks[at] & this.#mask) !== 0 && this.#isFelt(entity, others[at])) {
        this.#strike(others[at]);
      }
    }
  }

  /** Parts fall with their whole, whatever else they could rely on. */
  #toParts(whole: number): void {
    const { starts, others, masks } = this.#graph.suppliers;
    for (let at = starts[whole]; at < starts[whole + 1]; at++) {
      if ((masks[at] & EDGE_BITS.part) !== 0) {
        this.#strike(others[at]);
        this.#spread(others[at]);
      }
    }
  }

  /** Whether the failure of a supplier, which is told once, hits an entity. */
  #isFelt(supplier: number, entity: number): boolean {
    const rules = this.#graph.rules.get(entity);
    if (!rules) {
      return true;
    }
    const down = this.#down.get(entity) ?? new Int32Array(rules.length);
    this.#down.set(entity, down);
    let isFelt = false;
    let isCovered = false;
    rules.forEach(({ suppliers, tolerance }, index) => {
      if (suppliers.has(supplier)) {
        isCovered = true;
        down[index] += this.#isLimping[supplier] === 1 ? 0 : 1;
        isFelt ||= down[index] > tolerance;
      }
    });
    return isFelt || !isCovered;
  }
}

/**
 * Which entities can be reached at all: where nothing is redundant, all but
 * those that somebody knows to be fine; otherwise what is left when everything
 * that is down, or was reached by it, has been counted against the rules.
 */
export class HitSet {
  readonly #blocked: Uint8Array;
  /** 1: is hit; undefined where all are that can be reached. */
  readonly #hit: Uint8Array | undefined;

  /** @param mask - edges that are followed */
  static of(
    graph: ImpactGraph,
    question: ImpactQuestion,
    mask: number,
  ): HitSet {
    const blocked = new Uint8Array(graph.size);
    question.notImpacted?.forEach(entity => {
      blocked[entity] = 1;
    });
    question.roots.forEach(({ entity }) => {
      blocked[entity] = 0;
    });
    // What is relied on is relied on, also where something else would do.
    const isPlain =
      question.parameters.direction === 'up' || graph.rules.size === 0;
    return new HitSet(
      blocked,
      isPlain ? undefined : new Fixpoint(graph, question, mask, blocked).run(),
    );
  }

  private constructor(blocked: Uint8Array, hit: Uint8Array | undefined) {
    this.#blocked = blocked;
    this.#hit = hit;
  }

  has(entity: number): boolean {
    return this.#hit ? this.#hit[entity] === 1 : this.#blocked[entity] === 0;
  }
}
