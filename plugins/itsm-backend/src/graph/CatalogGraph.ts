import { setImmediate as breathe } from 'node:timers/promises';
import { ImpactGraph } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { GraphNode } from './GraphNode';
import type { GraphChange, GraphStore } from './GraphStore';

/** Changes that are read at once. */
const ROWS = 2_000;

/** The catalog at one version; it does not change. @internal */
export class GraphSnapshot {
  readonly version: number;
  /** The version at which a way of failures changed last. */
  readonly structure: number;
  readonly checkedAt: number | undefined;
  readonly graph: ImpactGraph;
  /** By their numbers in the graph. */
  readonly nodes: readonly GraphNode[];

  constructor(
    state: { version: number; structure: number; checkedAt?: number },
    of: { nodes: readonly GraphNode[]; graph: ImpactGraph },
  ) {
    this.version = state.version;
    this.structure = state.structure;
    this.checkedAt = state.checkedAt;
    this.nodes = of.nodes;
    this.graph = of.graph;
  }

  /** Undefined when the catalog does not have it. */
  nodeOf(ref: string): GraphNode | undefined {
    const number = this.graph.numberOf(ref);
    return number === undefined ? undefined : this.nodes[number];
  }
}

/**
 * The graph in the memory of this node: read from the tables when somebody
 * asks for the first time, and from then on brought up to date by what
 * changed. The catalog itself is never asked.
 *
 * @internal
 */
export class CatalogGraph {
  readonly #database: ItsmDatabase;
  readonly #store: GraphStore;
  readonly #rows: number;
  /** With the version of the change; gone ones stay, to be told from later. */
  readonly #changes = new Map<string, GraphChange>();
  /** One text for all relations that lead to the same entity. */
  readonly #texts = new Map<string, string>();
  #snapshot: GraphSnapshot | undefined;
  #looking: Promise<GraphSnapshot> | undefined;

  constructor(options: {
    database: ItsmDatabase;
    store: GraphStore;
    rows?: number;
  }) {
    this.#database = options.database;
    this.#store = options.store;
    this.#rows = options.rows ?? ROWS;
  }

  /**
   * The graph as the tables have it now; those who ask at once look once.
   *
   * @param trx - of the unit of work in which it is asked: it must not wait
   *   for another connection
   */
  current(trx?: Knex.Transaction): Promise<GraphSnapshot> {
    if (trx) {
      return this.#look(trx);
    }
    this.#looking ??= this.#look(this.#database.knex).finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  async #look(db: Knex): Promise<GraphSnapshot> {
    const state = await this.#store.state(db);
    const known = this.#snapshot;
    // Another look began later and was faster: what was read here is past.
    if (known && known.version > state.version) {
      return known;
    }
    if (known && known.version === state.version) {
      return known.checkedAt === state.checkedAt &&
        known.structure === state.structure
        ? known
        : this.#keep(new GraphSnapshot(state, known));
    }
    const version = await this.#catchUp(db, known?.version ?? 0);
    // What was read may be newer than what the state said before.
    const latest = await this.#store.state(db);
    // In the same order on every node, so that all give the same ways.
    const nodes = [...this.#changes.values()]
      .flatMap(({ node }) => node ?? [])
      .sort((a, b) => (a.ref < b.ref ? -1 : 1));
    const graph = ImpactGraph.of(
      nodes.map(({ ref, relations, annotations }) => ({
        ref,
        relations,
        redundancy: annotations.redundancy,
      })),
    );
    return this.#keep(
      new GraphSnapshot(
        { ...latest, version: Math.max(version, state.version) },
        { nodes, graph },
      ),
    );
  }

  /** Whoever was slower does not take back what others know. */
  #keep(snapshot: GraphSnapshot): GraphSnapshot {
    if (!this.#snapshot || snapshot.version >= this.#snapshot.version) {
      this.#snapshot = snapshot;
    }
    return snapshot;
  }

  /** @returns the version of the last change that was read */
  async #catchUp(db: Knex, version: number): Promise<number> {
    let after: { version: number; ref?: string } = { version };
    for (;;) {
      const changes = await this.#store.changesAfter(db, after, this.#rows);
      for (const change of changes) {
        const { ref, node } = change;
        // Two may catch up at once, and one of them have read it earlier.
        if ((this.#changes.get(ref)?.version ?? 0) <= change.version) {
          this.#changes.set(ref, {
            ...change,
            ...(node ? { node: this.#shared(node) } : {}),
          });
        }
      }
      const last = changes.at(-1);
      if (!last || changes.length < this.#rows) {
        return last?.version ?? after.version;
      }
      after = last;
      await breathe();
    }
  }

  #shared(node: GraphNode): GraphNode {
    const text = (value: string) => {
      const known = this.#texts.get(value) ?? value;
      this.#texts.set(known, known);
      return known;
    };
    return {
      ...node,
      owners: node.owners.map(text),
      relations: node.relations.map(({ type, target }) => ({
        type: text(type) as typeof type,
        target: text(target),
      })),
    };
  }
}
