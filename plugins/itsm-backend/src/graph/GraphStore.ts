import type { Knex } from 'knex';
import { chunksOf } from '../database/chunksOf';
import type { UnitOfWork } from '../database/UnitOfWork';
import type { GraphNode } from './GraphNode';

/** How far the tables are. @internal */
export interface GraphState {
  /** Rises with each change. */
  version: number;
  /** The version at which a way of failures changed last. */
  structure: number;
  /** When the catalog was last gone through from end to end. */
  checkedAt?: number;
  doubtedAt?: number;
}

/** A row as the loader compares it. @internal */
export interface KnownNode {
  etag: string | undefined;
  gone: boolean;
}

/** A node with the mark that the catalog gave it. @internal */
export interface MarkedNode {
  node: GraphNode;
  etag: string | undefined;
}

/** A change of the graph; without a node, the entity is gone. @internal */
export interface GraphChange {
  ref: string;
  version: number;
  node?: GraphNode;
}

/** The tables of the graph; one loader writes, every node reads. @internal */
export class GraphStore {
  async state(db: Knex): Promise<GraphState> {
    const row = await db('graph_state').where('id', 1).first();
    return {
      version: Number(row.version),
      structure: Number(row.structure),
      ...(row.checked_at === null ? {} : { checkedAt: Number(row.checked_at) }),
      ...(row.doubted_at === null ? {} : { doubtedAt: Number(row.doubted_at) }),
    };
  }

  /** Everything that is there or was, by reference. */
  async known(db: Knex): Promise<Map<string, KnownNode>> {
    const known = new Map<string, KnownNode>();
    for (let after = ''; ; ) {
      const rows = await db('graph_node')
        .select('entity_ref', 'etag', 'gone')
        .where('entity_ref', '>', after)
        .orderBy('entity_ref')
        .limit(5_000);
      rows.forEach(row =>
        known.set(row.entity_ref, {
          etag: row.etag ?? undefined,
          gone: Boolean(row.gone),
        }),
      );
      if (rows.length < 5_000) {
        return known;
      }
      after = rows[rows.length - 1].entity_ref;
    }
  }

  /**
   * Changes behind a version, in order; a page may begin in the middle of one.
   */
  async changesAfter(
    db: Knex,
    after: { version: number; ref?: string },
    limit: number,
  ): Promise<GraphChange[]> {
    const rows = await db('graph_node')
      .select('entity_ref', 'version', 'gone', 'body')
      .where(later =>
        after.ref === undefined
          ? later.where('version', '>', after.version)
          : later.whereRaw('(version, entity_ref) > (?, ?)', [
              after.version,
              after.ref,
            ]),
      )
      .orderBy(['version', 'entity_ref'])
      .limit(limit);
    return rows.map(row => ({
      ref: row.entity_ref,
      version: Number(row.version),
      ...(row.gone ? {} : { node: JSON.parse(row.body) }),
    }));
  }

  /**
   * Writes nodes; those that say the same as before, but for their mark, are
   * no change.
   */
  async save(uow: UnitOfWork, nodes: readonly MarkedNode[]): Promise<void> {
    for (const some of chunksOf(nodes)) {
      await this.#saveSome(uow, some);
    }
  }

  async #saveSome(
    { trx }: UnitOfWork,
    nodes: readonly MarkedNode[],
  ): Promise<void> {
    // The state's row comes first: it makes writers wait for each other.
    const next = await this.#nextVersion(trx);
    const before = new Map<string, { body: string; version: unknown }>(
      (
        await trx('graph_node')
          .select('entity_ref', 'body', 'version')
          .where('gone', false)
          .whereIn(
            'entity_ref',
            nodes.map(({ node }) => node.ref),
          )
      ).map(row => [row.entity_ref, row]),
    );
    let isChanged = false;
    let isOtherwise = false;
    const rows = nodes.map(({ node, etag }) => {
      const body = JSON.stringify(node);
      const known = before.get(node.ref);
      const isSame = known?.body === body;
      isChanged ||= !isSame;
      isOtherwise ||=
        !known || (!isSame && waysOf(JSON.parse(known.body)) !== waysOf(node));
      return {
        entity_ref: node.ref,
        version: isSame ? known.version : next,
        gone: false,
        etag: etag ?? null,
        body,
      };
    });
    await trx('graph_node').insert(rows).onConflict('entity_ref').merge();
    if (isChanged) {
      await trx('graph_state')
        .where('id', 1)
        .update({ version: next, ...(isOtherwise ? { structure: next } : {}) });
    }
  }

  /** The catalog does not have them any more. */
  async remove({ trx }: UnitOfWork, refs: readonly string[]): Promise<void> {
    const next = await this.#nextVersion(trx);
    for (const some of chunksOf(refs)) {
      await trx('graph_node')
        .whereIn('entity_ref', [...some])
        .update({ gone: true, version: next, etag: null, body: '' });
    }
    await trx('graph_state')
      .where('id', 1)
      .update({ version: next, structure: next });
  }

  /** The catalog was gone through; what was doubted is settled. */
  async checked({ trx }: UnitOfWork, at: number): Promise<void> {
    await trx('graph_state')
      .where('id', 1)
      .update({ checked_at: at, doubted_at: null });
  }

  /** So much was missing that a second look shall say so too. */
  async doubt({ trx }: UnitOfWork, at: number): Promise<void> {
    await trx('graph_state').where('id', 1).update({ doubted_at: at });
  }

  async #nextVersion(trx: Knex.Transaction): Promise<number> {
    await trx('graph_state')
      .where('id', 1)
      .update({ version: trx.raw('version') });
    const row = await trx('graph_state').where('id', 1).first('version');
    return Number(row.version) + 1;
  }
}

/** What decides whom a failure reaches. */
function waysOf({ relations, annotations }: GraphNode): string {
  return JSON.stringify([relations, annotations.redundancy]);
}
