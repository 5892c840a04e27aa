import { EDGE_BITS, type ImpactGraph } from './impactGraph';

const FOLLOWED = EDGE_BITS.dependsOn | EDGE_BITS.api;

class RingSearch {
  readonly #graph: ImpactGraph;
  readonly #order: Int32Array;
  readonly #low: Int32Array;
  readonly #isOpen: Uint8Array;
  readonly #open: number[] = [];
  readonly #rings: number[][] = [];
  #next = 1;

  constructor(graph: ImpactGraph) {
    this.#graph = graph;
    this.#order = new Int32Array(graph.size);
    this.#low = new Int32Array(graph.size);
    this.#isOpen = new Uint8Array(graph.size);
  }

  run(): number[][] {
    for (let entity = 0; entity < this.#graph.size; entity++) {
      if (this.#order[entity] === 0) {
        this.#visit(entity);
      }
    }
    return this.#rings;
  }

  #visit(root: number): void {
    const { starts, others, masks } = this.#graph.dependents;
    const calls = [this.#enter(root)];
    while (calls.length > 0) {
      const call = calls[calls.length - 1];
      if (call.at < starts[call.entity + 1]) {
        const other = others[call.at];
        const isFollowed = (masks[call.at] & FOLLOWED) !== 0;
        call.at += 1;
        if (isFollowed && this.#order[other] === 0) {
          calls.push(this.#enter(other));
        } else if (isFollowed && this.#isOpen[other] === 1) {
          this.#lower(call.entity, this.#order[other]);
        }
      } else {
        calls.pop();
        this.#leave(call.entity);
        const caller = calls.at(-1);
        if (caller) {
          this.#lower(caller.entity, this.#low[call.entity]);
        }
      }
    }
  }

  #enter(entity: number): { entity: number; at: number } {
    this.#order[entity] = this.#next;
    this.#low[entity] = this.#next;
    this.#next += 1;
    this.#isOpen[entity] = 1;
    this.#open.push(entity);
    return { entity, at: this.#graph.dependents.starts[entity] };
  }

  #lower(entity: number, value: number): void {
    this.#low[entity] = Math.min(this.#low[entity], value);
  }

  #leave(entity: number): void {
    if (this.#low[entity] !== this.#order[entity]) {
      return;
    }
    const ring: number[] = [];
    for (;;) {
      const member = this.#open.pop()!;
      this.#isOpen[member] = 0;
      ring.push(member);
      if (member === entity) {
        break;
      }
    }
    if (ring.length > 1) {
      this.#rings.push(ring);
    }
  }
}

/**
 * Entities that depend on each other all round, each ring (strongly connected
 * part) with all of its members. Parts and wholes make no ring: a part may well
 * depend on its whole. Tarjan's algorithm with a stack of its own, so that deep
 * chains do not end it.
 *
 * @public
 */
export function findRings(graph: ImpactGraph): number[][] {
  return new RingSearch(graph).run();
}
