import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { catalogItems } from '../__testUtils__/infrastructure';
import { ItsmDatabase } from '../database/ItsmDatabase';
import type { UnitOfWork } from '../database/UnitOfWork';
import { CatalogGraph, type GraphSnapshot } from './CatalogGraph';
import { toGraphNode } from './GraphNode';
import { type GraphChange, type GraphState, GraphStore } from './GraphStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const nameOf = (number: number) => `r${String(number).padStart(3, '0')}`;
const refOf = (number: number) => `resource:default/${nameOf(number)}`;

/** A node as the loader writes it. */
function node(number: number, title: string, on: number[] = []) {
  const [entity] = catalogItems({
    [nameOf(number)]: {
      title,
      relations: on.map(other => `dependsOn ${refOf(other)}`),
    },
  });
  return { node: toGraphNode(entity), etag: title };
}

const range = (length: number) => Array.from({ length }, (_, n) => n);

/** Something happens between a read and what comes of it. */
class HeldStore extends GraphStore {
  afterState: (() => Promise<void>) | undefined;
  afterPage: (() => Promise<void>) | undefined;

  override async state(db: Knex): Promise<GraphState> {
    const state = await super.state(db);
    const { afterState } = this;
    this.afterState = undefined;
    await afterState?.();
    return state;
  }

  override async changesAfter(
    ...args: Parameters<GraphStore['changesAfter']>
  ): Promise<GraphChange[]> {
    const changes = await super.changesAfter(...args);
    const { afterPage } = this;
    this.afterPage = undefined;
    await afterPage?.();
    return changes;
  }
}

/** What a graph says, to compare. */
function said({ version, structure, nodes, graph }: GraphSnapshot) {
  return { version, structure, nodes, edges: graph.edges };
}

describe.each(databases.eachSupportedId())('the graph in a race on %s', id => {
  async function start() {
    const knex = await databases.init(id);
    await ItsmDatabase.migrate(knex);
    const database = await ItsmDatabase.over(knex, { now: () => 1_000 });
    const store = new HeldStore();
    /** Small pages, so that they begin in the middle of a version. */
    const newNode = () => new CatalogGraph({ database, store, rows: 7 });
    const inUnitOfWork = (graph: CatalogGraph) =>
      database.run(({ trx }) => graph.current(trx));
    return {
      knex,
      database,
      store,
      newNode,
      inUnitOfWork,
      save: (...nodes: ReturnType<typeof node>[]) =>
        database.run(uow => store.save(uow, nodes)),
      remove: (...numbers: number[]) =>
        database.run(uow => store.remove(uow, numbers.map(refOf))),
      /** What is gone by now is forgotten. */
      purge: () => database.run(uow => store.purge(uow, uow.now + 1)),
      /** To what is in the tables now. */
      backUp: async () => {
        const tables = ['graph_node', 'graph_state'];
        const rows = await Promise.all(tables.map(table => knex(table)));
        return async () => {
          for (const [index, table] of tables.entries()) {
            await knex(table).delete();
            await knex(table).insert(rows[index]);
          }
        };
      },
      /** As a node has it that starts now. */
      truth: async () => said(await newNode().current()),
    };
  }

  it.each([
    ['first', 0],
    ['middle', 1],
    ['last', 2],
  ])(
    'is whole when it is written, and read twice, after the %s page',
    async (_which, held) => {
      const { store, newNode, inUnitOfWork, save, remove, truth } =
        await start();
      await save(...range(20).map(n => node(n, 'old', [(n + 1) % 20])));
      const graph = newNode();
      const write = async () => {
        await save(
          node(2, 'new', [9]),
          ...[9, 15, 18].map(n => node(n, 'new')),
          node(30, 'added', [2]),
        );
        await remove(3, 10, 16);
        // Another look of the same node gets to the end before this one.
        await inUnitOfWork(graph);
      };
      const hold = (pages: number): (() => Promise<void>) =>
        pages === 0
          ? write
          : async () => {
              store.afterPage = hold(pages - 1);
            };
      store.afterPage = hold(held);
      await graph.current();
      expect(said(await graph.current())).toEqual(await truth());
      // What was kept of it is whole as well: all is put together anew.
      await save(node(31, 'after', [15]));
      expect(said(await graph.current())).toEqual(await truth());
      expect((await truth()).nodes).toHaveLength(19);
    },
  );

  it('does not go back when a look that began earlier ends later', async () => {
    const { store, newNode, inUnitOfWork, save, database } = await start();
    await save(node(1, 'old'));
    const graph = newNode();
    await graph.current();
    store.afterState = async () => {
      await save(node(1, 'new', [2]));
      await database.run(uow => store.checked(uow, 5_000));
      await inUnitOfWork(graph);
    };
    const late = await graph.current();
    expect(late).toMatchObject({ version: 2, structure: 2, checkedAt: 5_000 });
    expect(late.nodeOf(refOf(1))?.title).toBe('new');
  });

  it('goes back with the tables when a backup of them is restored', async () => {
    const { newNode, inUnitOfWork, save, remove, backUp, truth } =
      await start();
    await save(...range(20).map(n => node(n, 'old', [(n + 1) % 20])));
    const restore = await backUp();
    await save(node(2, 'new', [9]), node(30, 'added'));
    await remove(3, 10);
    const [one, other] = [newNode(), newNode()];
    expect((await one.current()).version).toBe(3);
    await other.current();
    await restore();
    expect(said(await one.current())).toEqual(await truth());
    expect(said(await inUnitOfWork(other))).toEqual(await truth());
    // What comes then has versions that were given before.
    await save(node(2, 'otherwise', [5]));
    await remove(4);
    expect(said(await one.current())).toEqual(await truth());
    expect(said(await other.current())).toEqual(await truth());
    expect((await truth()).nodes).toHaveLength(19);
  });

  it('is whole when a backup is restored while it is read', async () => {
    const { store, newNode, inUnitOfWork, save, backUp, truth } = await start();
    await save(...range(20).map(n => node(n, 'old')));
    const restore = await backUp();
    const graph = newNode();
    await graph.current();
    await save(...range(20).map(n => node(n, 'new', [(n + 1) % 20])));
    await save(node(40, 'last'));
    await inUnitOfWork(graph);
    await save(node(41, 'more'), ...range(9).map(n => node(n, 'newer')));
    // A page of what is no more is in its hands when others begin anew.
    store.afterPage = async () => {
      await restore();
      await inUnitOfWork(graph);
    };
    expect(said(await graph.current())).toEqual(await truth());
    expect(said(await graph.current())).toEqual(await truth());
    expect((await truth()).version).toBe(1);
  });

  it('loses what is gone also where that was forgotten before it was told', async () => {
    const { knex, newNode, save, remove, purge, truth } = await start();
    await save(...range(20).map(n => node(n, 'old', [(n + 1) % 20])));
    const [late, current] = [newNode(), newNode()];
    await late.current();
    await remove(3, 10);
    await current.current();
    await save(node(5, 'new'));
    await purge();
    expect(await knex('graph_node').where('gone', true)).toEqual([]);
    for (const graph of [late, current]) {
      expect(said(await graph.current())).toEqual(await truth());
    }
    // Nothing is forgotten of what has come back.
    await remove(7);
    await save(node(7, 'back'));
    await purge();
    expect(said(await late.current())).toEqual(await truth());
    expect((await truth()).nodes).toHaveLength(18);
  });

  it('loses what goes and is forgotten between two pages', async () => {
    const { store, newNode, inUnitOfWork, save, remove, purge, truth } =
      await start();
    await save(...range(20).map(n => node(n, 'old')));
    const graph = newNode();
    store.afterPage = async () => {
      await remove(0, 1, 15);
      await save(node(16, 'new'));
      await purge();
      await inUnitOfWork(graph);
    };
    expect(said(await graph.current())).toEqual(await truth());
    expect(said(await graph.current())).toEqual(await truth());
    expect((await truth()).nodes).toHaveLength(17);
  });

  it('gives a version only to what is committed after all before it', async () => {
    const { knex, database, store, newNode } = await start();
    const graph = newNode();
    const first = await knex.transaction();
    const uow: UnitOfWork = { trx: first, now: 0, afterCommit: () => {} };
    await store.save(uow, [node(1, 'slow')]);
    // Another loader begins while the first one has not committed.
    const second = database.run(other => store.save(other, [node(2, 'fast')]));
    const seen = database.engine === 'pg' ? (await graph.current()).version : 0;
    expect(seen).toBe(0);
    await first.commit();
    const between = await graph.current();
    expect(between.nodeOf(refOf(1))).toBeDefined();
    await second;
    const after = await graph.current();
    expect(after.nodes.map(({ title }) => title)).toEqual(['slow', 'fast']);
    expect(
      await knex('graph_node').orderBy('entity_ref').pluck('version'),
    ).toEqual([1, 2].map(n => (database.engine === 'pg' ? String(n) : n)));
  });

  it('comes to the same on every node, whatever is written meanwhile', async () => {
    const { newNode, inUnitOfWork, save, remove, truth } = await start();
    const nodes = [newNode(), newNode(), newNode()];
    let isWriting = true;
    const loader = async (seed: number) => {
      for (const round of range(25)) {
        const at = (n: number) => (seed * 13 + round * 7 + n * 11) % 40;
        await save(
          ...range(9).map(n =>
            node(at(n), `${seed} ${round}`, [at(n + 1), at(n + 2)]),
          ),
        );
        await remove(at(3), at(20));
      }
    };
    const follow = async (graph: CatalogGraph, look: typeof inUnitOfWork) => {
      let version = 0;
      while (isWriting) {
        const snapshot = await look(graph);
        expect(snapshot.version).toBeGreaterThanOrEqual(version);
        version = snapshot.version;
      }
    };
    const followers = nodes.flatMap(graph => [
      follow(graph, inUnitOfWork),
      follow(graph, each => each.current()),
    ]);
    await Promise.all([loader(1), loader(2)]);
    isWriting = false;
    await Promise.all(followers);
    const whole = await truth();
    expect(whole.version).toBe(100);
    for (const graph of nodes) {
      expect(said(await graph.current())).toEqual(whole);
    }
  });
});
