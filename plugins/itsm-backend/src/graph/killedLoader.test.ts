import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { catalogItems } from '../__testUtils__/infrastructure';
import { killAt } from '../__testUtils__/killAt';
import { ItsmDatabase } from '../database/ItsmDatabase';
import { hashSpec } from '../definitions/planning/hashSpec';
import { CatalogGraph } from './CatalogGraph';
import { GraphLoader } from './GraphLoader';
import { GraphStore } from './GraphStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** A catalog of some items, each with its mark. */
const catalogOf = (items: Parameters<typeof catalogItems>[0]): Entity[] =>
  catalogItems(items).map(entity => ({
    ...entity,
    metadata: {
      ...entity.metadata,
      etag: hashSpec(entity).slice(0, 40),
    },
  }));

const BEFORE = catalogOf({
  db: { title: 'Database' },
  shop: { title: 'Shop', relations: ['dependsOn resource:default/db'] },
  site: { title: 'Site', relations: ['dependsOn resource:default/shop'] },
  old: { title: 'Old', relations: ['dependsOn resource:default/db'] },
  gone: { title: 'Gone' },
});
/** One is called otherwise, one leads elsewhere, some come, some go. */
const AFTER = catalogOf({
  db: { title: 'Main database' },
  shop: { title: 'Shop', relations: ['dependsOn resource:default/cache'] },
  site: { title: 'Site', relations: ['dependsOn resource:default/shop'] },
  cache: { title: 'Cache', relations: ['dependsOn resource:default/db'] },
  more: { title: 'More', relations: ['dependsOn resource:default/cache'] },
});

/** How a round came to its end; what else went wrong is told. */
const endOf = (round: Promise<void>) =>
  round.then(
    () => 'done',
    error =>
      String(error).includes('The node was killed') ? 'killed' : String(error),
  );

describe.each(databases.eachSupportedId())('a loader on %s', id => {
  let desk: Awaited<ReturnType<typeof start>>;
  afterEach(() => jest.restoreAllMocks());

  async function start() {
    const knex = await databases.init(id);
    await ItsmDatabase.migrate(knex);
    const time = { now: 1_000 };
    const clock = { now: () => time.now };
    const database = await ItsmDatabase.over(knex, clock);
    const store = new GraphStore();
    /** @param between - what happens before each page */
    const loader = (
      entities: Entity[],
      between: () => Promise<void> = async () => {},
    ) => {
      const catalog = catalogServiceMock({ entities });
      catalog.streamEntities = async function* stream() {
        for (let at = 0; at < entities.length; at += 2) {
          await between();
          yield entities.slice(at, at + 2);
        }
      };
      return new GraphLoader({
        database,
        store,
        catalog,
        auth: mockServices.auth(),
        logger: mockServices.logger.mock(),
        clock,
      });
    };
    const load = (entities: Entity[]) => loader(entities).run();
    return {
      knex,
      time,
      loader,
      load,
      newNode: () => new CatalogGraph({ database, store }),
      /** Everything but how versions were counted. */
      tables: async () => {
        const { version, checkedAt } = await store.state(knex);
        const rows = await knex('graph_node').orderBy('entity_ref');
        expect(rows.every(row => Number(row.version) <= version)).toBe(true);
        return {
          checkedAt,
          rows: rows.map(row => ({
            ref: row.entity_ref,
            gone: Boolean(row.gone),
            etag: row.etag,
            body: row.body,
          })),
        };
      },
      /** Back to a catalog that was read, or to nothing. */
      reset: async (entities: Entity[]) => {
        await knex('graph_node').delete();
        await knex('graph_state').update({
          version: 0,
          structure: 0,
          checked_at: null,
          doubted_at: null,
        });
        time.now = 1_000;
        if (entities.length > 0) {
          await load(entities);
        }
        time.now = 2_000;
      },
    };
  }
  beforeAll(async () => {
    desk = await start();
  });

  it.each([
    ['for the first time', [], 10],
    ['what changed', BEFORE, 15],
  ])(
    'that is killed between any two statements while it reads %s leaves it to the next',
    async (_what, before, least) => {
      const { knex, load, newNode, tables, reset } = desk;
      const was = before.length > 0 ? 1_000 : undefined;
      await reset(before);
      await load(AFTER);
      const undisturbed = await tables();
      expect(undisturbed.checkedAt).toBe(2_000);

      const checked: (number | undefined)[] = [];
      for (let nth = 1; ; nth += 1) {
        await reset(before);
        const follower = newNode();
        await follower.current();
        const kill = killAt(knex, nth, { fromStart: true });
        const end = await endOf(load(AFTER));
        jest.restoreAllMocks();
        expect(end).toBe(kill.wasReached() ? 'killed' : 'done');
        if (end === 'done') {
          break;
        }
        checked.push((await tables()).checkedAt);
        // Whoever follows has taken over what was half done.
        await follower.current();
        await load(AFTER);
        expect(await tables()).toEqual(undisturbed);
        const { nodes, graph } = await follower.current();
        const fresh = await newNode().current();
        expect(nodes).toEqual(fresh.nodes);
        expect(graph.edges).toBe(fresh.graph.edges);
      }
      expect(checked.length).toBeGreaterThan(least);
      // Only the answer to its last commit was lost: that one is written.
      expect(checked).toEqual([...checked.slice(1).map(() => was), 2_000]);
    },
    60_000,
  );

  it('that is killed while it doubts what is missing takes nothing away at once', async () => {
    const { knex, load, newNode, tables, reset } = desk;
    const many = catalogOf(
      Object.fromEntries(
        Array.from({ length: 60 }, (_, n) => [`r${n}`, { title: `R ${n}` }]),
      ),
    );
    const few = many.slice(0, 10);
    let killed = 0;
    for (let nth = 1; ; nth += 1) {
      await reset(many);
      const kill = killAt(knex, nth, { fromStart: true });
      const end = await endOf(load(few));
      jest.restoreAllMocks();
      expect(end).toBe(kill.wasReached() ? 'killed' : 'done');
      const { rows, checkedAt } = await tables();
      expect(rows.filter(({ gone }) => gone)).toEqual([]);
      expect(checkedAt).toBe(1_000);
      if (end === 'done') {
        break;
      }
      killed += 1;
      // At the latest the second look that gets to its end is believed.
      await load(few);
      await load(few);
      expect((await newNode().current()).nodes).toHaveLength(10);
      expect((await tables()).checkedAt).toBe(2_000);
    }
    expect(killed).toBeGreaterThanOrEqual(5);
  }, 60_000);

  it('beside another one for the first time writes what one would have', async () => {
    const { load, tables, reset } = desk;
    await reset([]);
    await load(AFTER);
    const alone = await tables();
    await reset([]);
    await Promise.all([load(AFTER), load(AFTER)]);
    expect(await tables()).toEqual(alone);
  });

  it('that was overtaken is put right by the next one', async () => {
    const { load, loader, newNode, tables, reset } = desk;
    await reset(BEFORE);
    await load(AFTER);
    const undisturbed = await tables();
    await reset(BEFORE);
    const follower = newNode();
    // It has begun with what the catalog was, and ends after the other one.
    let isOvertaken = false;
    await loader(
      catalogOf({ late: { title: 'Late' }, db: { title: 'Halfway' } }),
      async () => {
        if (!isOvertaken) {
          isOvertaken = true;
          await load(AFTER);
          await follower.current();
        }
      },
    ).run();
    await follower.current();
    await load(AFTER);
    const { rows, checkedAt } = await tables();
    expect(checkedAt).toBe(2_000);
    expect(rows.filter(({ gone }) => !gone)).toEqual(
      undisturbed.rows.filter(({ gone }) => !gone),
    );
    expect((await follower.current()).nodes).toEqual(
      (await newNode().current()).nodes,
    );
  });
});
