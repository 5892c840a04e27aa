import { TestDatabases } from '@backstage/backend-test-utils';
import { catalogItems } from '../__testUtils__/infrastructure';
import { ItsmDatabase } from '../database/ItsmDatabase';
import { toGraphNode } from './GraphNode';
import { GraphStore } from './GraphStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

type Items = Parameters<typeof catalogItems>[0];

describe.each(databases.eachSupportedId())('a way of failures on %s', id => {
  async function start() {
    const knex = await databases.init(id);
    await ItsmDatabase.migrate(knex);
    const database = await ItsmDatabase.over(knex, { now: () => 1_000 });
    const store = new GraphStore();
    const save = (items: Items) =>
      database.run(uow =>
        store.save(
          uow,
          catalogItems(items).map(entity => ({
            node: toGraphNode(entity),
            etag: undefined,
          })),
        ),
      );
    const remove = (...refs: string[]) =>
      database.run(uow => store.remove(uow, refs));
    /** Which of the two has risen with something. */
    const rises = async (write: () => Promise<void>) => {
      const before = await store.state(knex);
      await write();
      const { version, structure } = await store.state(knex);
      expect(version).toBe(before.version + 1);
      expect([before.structure, version]).toContain(structure);
      return structure !== before.structure;
    };
    return { knex, database, store, save, remove, rises };
  }

  it.each([
    ['is a new item', {}, { shop: {} }, true],
    ['is no new colleague', {}, { luz: { kind: 'User', owner: '' } }, false],
    ['is no new group', {}, { web: { kind: 'Group' } }, false],
    ['is no new template', {}, { form: { kind: 'Template' } }, false],
    ['is no new location', {}, { repo: { kind: 'Location' } }, false],
    [
      'is a new group that something rests upon',
      {},
      {
        web: { kind: 'Group', relations: ['dependencyOf resource:default/a'] },
      },
      true,
    ],
    [
      'is an item of a kind of somebody’s own',
      {},
      { x: { kind: 'Site' } },
      true,
    ],
    ['is no other title', { a: {} }, { a: { title: 'A' } }, false],
    ['is no other owner', { a: {} }, { a: { owner: 'network' } }, false],
    [
      'is another relation',
      { a: {} },
      { a: { relations: ['dependsOn resource:default/b'] } },
      true,
    ],
    [
      'is redundancy',
      { a: {} },
      { a: { annotations: { 'itsm/redundancy': 'min 1' } } },
      true,
    ],
    [
      'is the end of redundancy',
      { a: { annotations: { 'itsm/redundancy': 'min 1' } } },
      { a: {} },
      true,
    ],
  ] as [string, Items, Items, boolean][])(
    '%s',
    async (_what, before, after, isOtherwise) => {
      const { save, rises } = await start();
      await save({ other: {}, ...before });
      expect(await rises(() => save(after))).toBe(isOtherwise);
    },
  );

  it('goes with an item, and with nobody who leaves', async () => {
    const { save, remove, rises } = await start();
    await save({
      a: {},
      luz: { kind: 'User' },
      web: { kind: 'Group', relations: ['dependencyOf resource:default/a'] },
      far: { kind: 'Group' },
    });
    expect(
      await rises(() => remove('user:default/luz', 'group:default/far')),
    ).toBe(false);
    // Gone already, they take nothing with them again.
    expect(await rises(() => remove('user:default/luz'))).toBe(false);
    expect(await rises(() => remove('group:default/web'))).toBe(true);
    expect(await rises(() => remove('resource:default/a'))).toBe(true);
  });

  it('is forgotten with what is gone for long, and not before', async () => {
    const { knex, database, store, save, remove } = await start();
    await save({ a: {}, b: {}, c: {} });
    await remove('resource:default/a');
    await remove('resource:default/b');
    await save({ b: { title: 'Back' } });
    const purge = (before: number) =>
      database.run(uow => store.purge(uow, before));
    const left = () =>
      knex('graph_node').orderBy('entity_ref').pluck('entity_ref');
    await purge(1_000);
    expect(await left()).toHaveLength(3);
    expect((await store.state(knex)).purgedVersion).toBe(0);
    await purge(1_001);
    expect(await left()).toEqual(['resource:default/b', 'resource:default/c']);
    expect(await store.state(knex)).toMatchObject({
      version: 4,
      purgedVersion: 2,
    });
    // What was forgotten may come again.
    await save({ a: {} });
    expect([...(await store.known(knex)).keys()].sort()).toEqual([
      'resource:default/a',
      'resource:default/b',
      'resource:default/c',
    ]);
  });
});
