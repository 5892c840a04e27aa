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
  /** Up to it, what is gone may have been forgotten. */
  purgedVersion: number;
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
      purgedVersion: Number(row.purged_version),
      ...(row.checked_at === null ? {} : { checkedAt: Number(row.checked_at) }),
      ...(row.doubted_at === null ? {} : { doubtedAt: Number(row.doubted_at) }),
    };
  }

  /** Everything that is there, or was until lately, by reference. */
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
    const before = await there(
      trx,
      nodes.map(({ node }) => node.ref),
    );
    let isChanged = false;
    let isOtherwise = false;
    const rows = nodes.map(({ node, etag }) => {
      const body = JSON.stringify(node);
      const known = before.get(node.ref);
      const isSame = known?.body === body;
      isChanged ||= !isSame;
      isOtherwise ||= !isSame && areOtherWays(known?.node, node);
      return {
        entity_ref: node.ref,
        version: isSame ? known.version : next,
        gone: false,
        gone_at: null,
        etag: etag ?? null,
        body,
      };
    });
    await trx('graph_node').insert(rows).onConflict('entity_ref').merge();
    if (isChanged) {
      await this.#raise(trx, next, isOtherwise);
    }
  }

  /** The catalog does not have them any more. */
  async remove(
    { trx, now }: UnitOfWork,
    refs: readonly string[],
  ): Promise<void> {
    const next = await this.#nextVersion(trx);
    let isOtherwise = false;
    for (const some of chunksOf(refs)) {
      const before = await there(trx, some);
      isOtherwise ||= [...before.values()].some(({ node }) =>
        areOtherWays(node, undefined),
      );
      await trx('graph_node').whereIn('entity_ref', some).update({
        gone: true,
        gone_at: now,
        version: next,
        etag: null,
        body: '',
      });
    }
    await this.#raise(trx, next, isOtherwise);
  }

  /**
   * Forgets what has been gone since before an instant. Whoever has not
   * followed up to there cannot be told of it any more, and reads all anew.
   */
  async purge({ trx }: UnitOfWork, before: number): Promise<void> {
    const old = () => trx('graph_node').where('gone_at', '<', before);
    if (!(await old().first('entity_ref'))) {
      return;
    }
    // Nothing comes to be gone, or comes back, from here on.
    await this.#nextVersion(trx);
    const row = await old().max('version as version').first();
    if (!row || row.version === null) {
      return;
    }
    await old().delete();
    await trx('graph_state')
      .where('id', 1)
      .where('purged_version', '<', row.version)
      .update({ purged_version: row.version });
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

  async #raise(
    trx: Knex.Transaction,
    version: number,
    isOtherwise: boolean,
  ): Promise<void> {
    await trx('graph_state')
      .where('id', 1)
      .update({ version, ...(isOtherwise ? { structure: version } : {}) });
  }

  async #nextVersion(trx: Knex.Transaction): Promise<number> {
    await trx('graph_state')
      .where('id', 1)
      .update({ version: trx.raw('version') });
    const row = await trx('graph_state').where('id', 1).first('version');
    return Number(row.version) + 1;
  }
}

/** What there is of some entities; what is gone is not among it. */
async function there(
  trx: Knex.Transaction,
  refs: readonly string[],
): Promise<Map<string, { body: string; version: unknown; node: GraphNode }>> {
  const rows = await trx('graph_node')
    .select('entity_ref', 'body', 'version')
    .where('gone', false)
    .whereIn('entity_ref', [...refs]);
  return new Map(
    rows.map(({ entity_ref: ref, body, version }) => [
      ref,
      { body, version, node: JSON.parse(body) },
    ]),
  );
}

/** People, their groups and the like come and go without anybody's failing. */
const NEVER_FAIL: readonly string[] = ['user', 'group', 'location', 'template'];

/** Whether a failure may get elsewhere with what an entity has become. */
function areOtherWays(
  before: GraphNode | undefined,
  now: GraphNode | undefined,
): boolean {
  if (before && now) {
    return waysOf(before) !== waysOf(now);
  }
  const either = before ?? now;
  // One that tells of no relation may still be what others lead to.
  return (
    either !== undefined &&
    (!NEVER_FAIL.includes(either.kind) ||
      waysOf(either) !== waysOf({ relations: [], annotations: {} }))
  );
}

/** What decides whom a failure reaches. */
function waysOf({
  relations,
  annotations,
}: Pick<GraphNode, 'relations' | 'annotations'>): string {
  return JSON.stringify([relations, annotations.redundancy ?? []]);
}
