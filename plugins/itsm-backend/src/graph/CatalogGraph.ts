import { setImmediate as breathe } from 'node:timers/promises';
import { ImpactGraph } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { GraphNode } from './GraphNode';
import type { GraphChange, GraphState, GraphStore } from './GraphStore';

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

/** What a node has read of the tables since it began to follow them. */
class Memory {
  /** With the version of the change; also of what is gone, for a while. */
  readonly changes = new Map<string, GraphChange>();
  snapshot: GraphSnapshot | undefined;
  /** One text for all relations that lead to the same entity. */
  #texts = new Map<string, string>();
  /** How many there were when those were dropped that nothing says any more. */
  #inUse = 0;

  /** Two may catch up at once, and one of them have read it earlier. */
  take(change: GraphChange): void {
    const { ref, node } = change;
    if ((this.changes.get(ref)?.version ?? 0) <= change.version) {
      this.changes.set(ref, {
        ...change,
        ...(node ? { node: this.#shared(node) } : {}),
      });
    }
  }

  /** Drops what the tables have forgotten, and texts that are left of it. */
  tidy(purgedVersion: number): void {
    for (const { ref, version, node } of this.changes.values()) {
      if (!node && version <= purgedVersion) {
        this.changes.delete(ref);
      }
    }
    this.#inUse ||= this.#texts.size;
    if (this.#texts.size > 2 * this.#inUse) {
      this.#texts = new Map();
      for (const { node } of this.changes.values()) {
        for (const text of node ? textsOf(node) : []) {
          this.#texts.set(text, text);
        }
      }
      this.#inUse = this.#texts.size;
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

function* textsOf({ owners, relations }: GraphNode): Generator<string> {
  yield* owners;
  for (const { type, target } of relations) {
    yield type;
    yield target;
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
  #memory = new Memory();
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
    const memory = this.#memory;
    const before = memory.snapshot;
    const state = await this.#store.state(db);
    const known = memory.snapshot;
    // Another look began later and was faster: what was read here is past.
    if (known && known !== before && known.version > state.version) {
      return known;
    }
    if (known && !canFollow(known, state)) {
      return this.#lookAnew(db, memory);
    }
    if (known && known.version === state.version) {
      return known.checkedAt === state.checkedAt &&
        known.structure === state.structure
        ? known
        : keep(memory, new GraphSnapshot(state, known));
    }
    const version = await this.#catchUp(db, memory, known?.version ?? 0);
    // What was read may be newer than what the state said before.
    const latest = await this.#store.state(db);
    const since = Math.max(known?.version ?? 0, state.purgedVersion);
    if (this.#memory !== memory || latest.purgedVersion > since) {
      // Something may have gone unnoticed while it was read.
      return this.#lookAnew(db, memory);
    }
    memory.tidy(latest.purgedVersion);
    return keep(
      memory,
      new GraphSnapshot(
        { ...latest, version: Math.max(version, state.version) },
        graphOf(memory.changes.values()),
      ),
    );
  }

  /** Nothing of what was read counts, nor what others still read into it. */
  #lookAnew(db: Knex, memory: Memory): Promise<GraphSnapshot> {
    if (this.#memory === memory) {
      this.#memory = new Memory();
    }
    return this.#look(db);
  }

  /** @returns the version of the last change that was read */
  async #catchUp(db: Knex, memory: Memory, version: number): Promise<number> {
    let after: { version: number; ref?: string } = { version };
    for (;;) {
      const changes = await this.#store.changesAfter(db, after, this.#rows);
      changes.forEach(change => memory.take(change));
      const last = changes.at(-1);
      if (!last || changes.length < this.#rows) {
        return last?.version ?? after.version;
      }
      after = last;
      await breathe();
    }
  }
}

/**
 * Whether the tables can tell all that has changed since. They cannot when
 * they have gone back to what they were, as a backup that is restored does,
 * nor when they have forgotten what has gone since.
 */
function canFollow(
  { version }: GraphSnapshot,
  state: Pick<GraphState, 'version' | 'purgedVersion'>,
): boolean {
  return version <= state.version && version >= state.purgedVersion;
}

/** Whoever was slower does not take back what others know. */
function keep(memory: Memory, snapshot: GraphSnapshot): GraphSnapshot {
  if (!memory.snapshot || snapshot.version >= memory.snapshot.version) {
    memory.snapshot = snapshot;
  }
  return snapshot;
}

function graphOf(changes: Iterable<GraphChange>) {
  // In the same order on every node, so that all give the same ways.
  const nodes = [...changes]
    .flatMap(({ node }) => node ?? [])
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));
  const graph = ImpactGraph.of(
    nodes.map(({ ref, relations, annotations }) => ({
      ref,
      relations,
      redundancy: annotations.redundancy,
    })),
  );
  return { nodes, graph };
}
