import type { Entity } from '@backstage/catalog-model';
import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { catalogItems } from '../__testUtils__/infrastructure';
import { ItsmDatabase } from '../database/ItsmDatabase';
import { CatalogGraph } from './CatalogGraph';
import { GraphLoader } from './GraphLoader';
import { GraphStore } from './GraphStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** A catalog whose entities carry the mark that the real one gives them. */
const marked = (entities: Entity[]) =>
  entities.map(entity => ({
    ...entity,
    metadata: {
      ...entity.metadata,
      etag:
        String(JSON.stringify(entity).length) +
        JSON.stringify(entity).slice(-40),
    },
  }));

const chain = catalogItems({
  a: { relations: ['dependsOn resource:default/b'] },
  b: {},
});

describe.each(databases.eachSupportedId())('the graph on %s', id => {
  async function start(entities: Entity[]) {
    const knex = await databases.init(id);
    await ItsmDatabase.migrate(knex);
    const time = { now: 1_000 };
    const clock = { now: () => time.now };
    const database = await ItsmDatabase.over(knex, clock);
    const store = new GraphStore();
    const logger = mockServices.logger.mock();
    const host = { entities: marked(entities), isDown: false, read: 0 };
    const catalog = catalogServiceMock();
    catalog.streamEntities = async function* stream(request) {
      if (host.isDown) {
        throw new Error('no answer');
      }
      yield* catalogServiceMock({ entities: host.entities }).streamEntities(
        request,
        { credentials: {} as never },
      );
    };
    catalog.getEntitiesByRefs = async (request, options) => {
      host.read += request.entityRefs.length;
      return catalogServiceMock({ entities: host.entities }).getEntitiesByRefs(
        request,
        options,
      );
    };
    const loader = new GraphLoader({
      database,
      store,
      catalog,
      auth: mockServices.auth(),
      logger,
      clock,
    });
    const graph = new CatalogGraph({ database, store });
    return {
      host,
      time,
      logger,
      loader,
      graph,
      database,
      store,
      is: async () => {
        const { nodes, graph: impact } = await graph.current();
        return {
          refs: nodes.map(({ ref }) => ref).sort(),
          edges: impact.edges,
        };
      },
    };
  }

  it('holds what the catalog has, and follows what changes', async () => {
    const { host, loader, is, graph } = await start(chain);
    expect(await is()).toEqual({ refs: [], edges: 0 });
    await loader.run();
    expect(await is()).toEqual({
      refs: ['resource:default/a', 'resource:default/b'],
      edges: 1,
    });
    expect(host.read).toBe(0);

    const before = await graph.current();
    await loader.run();
    expect(host.read).toBe(0);
    expect((await graph.current()).graph).toBe(before.graph);

    host.entities = marked(
      catalogItems({
        a: {
          title: 'Renamed',
          relations: [
            'dependsOn resource:default/b',
            'dependsOn resource:default/c',
          ],
        },
        b: {},
        c: {},
      }),
    );
    await loader.run();
    // The mark of b is the same: nobody reads it again.
    expect(host.read).toBe(2);
    expect(await is()).toEqual({
      refs: ['resource:default/a', 'resource:default/b', 'resource:default/c'],
      edges: 2,
    });
    expect((await graph.current()).nodeOf('resource:default/a')?.title).toBe(
      'Renamed',
    );

    host.entities = marked(catalogItems({ a: {}, c: {} }));
    await loader.run();
    expect(await is()).toEqual({
      refs: ['resource:default/a', 'resource:default/c'],
      edges: 0,
    });

    host.entities = marked(chain);
    await loader.run();
    expect((await is()).refs).toEqual([
      'resource:default/a',
      'resource:default/b',
    ]);
  });

  it('is there for a node that starts while the catalog is away', async () => {
    const { host, loader, database, store, time } = await start(chain);
    await loader.run();
    host.isDown = true;
    time.now += 3_600_000;
    await expect(loader.run()).rejects.toThrow('no answer');
    const late = new CatalogGraph({ database, store });
    const snapshot = await late.current();
    expect(snapshot.nodes).toHaveLength(2);
    expect(snapshot.checkedAt).toBe(1_000);
  });

  it('stays when the catalog has nothing, or suddenly much less', async () => {
    const many = catalogItems(
      Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`r${n}`, {}])),
    );
    const { host, loader, is, logger, time, graph } = await start(many);
    await loader.run();
    host.entities = [];
    await expect(loader.run()).rejects.toThrow('has no entities');
    expect((await is()).refs).toHaveLength(60);

    host.entities = marked(many.slice(0, 10));
    time.now = 5_000;
    await loader.run();
    expect((await is()).refs).toHaveLength(60);
    expect((await graph.current()).checkedAt).toBe(1_000);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('misses 50 of 60 entities'),
    );
    // Found so twice, it is believed.
    await loader.run();
    expect((await is()).refs).toHaveLength(10);
    expect((await graph.current()).checkedAt).toBe(5_000);
  });

  it('forgets after a day what is gone', async () => {
    const { host, loader, graph, store, database, time } = await start(chain);
    await loader.run();
    const late = new CatalogGraph({ database, store });
    await late.current();
    host.entities = marked(catalogItems({ a: {} }));
    await loader.run();
    const known = async () => [...(await store.known(database.knex)).keys()];
    time.now += 86_400_000;
    await loader.run();
    expect(await known()).toHaveLength(2);
    time.now += 1;
    await loader.run();
    expect(await known()).toEqual(['resource:default/a']);
    for (const each of [graph, late]) {
      expect((await each.current()).nodes.map(({ ref }) => ref)).toEqual([
        'resource:default/a',
      ]);
    }
  });

  it('reads annotations, and keeps what is wrong with them', async () => {
    const { loader, graph } = await start(
      catalogItems({
        good: {
          annotations: {
            'itsm/criticality': ' High ',
            'itsm/redundancy': 'min 1 of resource:b, resource:default/C; 50%',
            'itsm/support-group': 'web',
            'itsm/maintenance-window': 'FREQ=WEEKLY;BYDAY=SA PT6H UTC',
          },
        },
        bad: {
          annotations: {
            'itsm/criticality': 'very',
            'itsm/redundancy': 'some; min 2',
            'itsm/support-group': 'user:default/ana',
            'itsm/maintenance-window': 'Saturdays',
          },
        },
        long: { annotations: { 'itsm/redundancy': 'x'.repeat(3_000) } },
      }),
    );
    await loader.run();
    const snapshot = await graph.current();
    expect(snapshot.nodeOf('resource:default/good')).toMatchObject({
      annotations: {
        criticality: 'high',
        redundancy: [
          {
            of: 'refs',
            min: 1,
            refs: ['resource:default/b', 'resource:default/c'],
          },
          { of: 'all', percent: 50 },
        ],
        supportGroup: 'group:default/web',
        maintenanceWindow: 'FREQ=WEEKLY;BYDAY=SA PT6H UTC',
      },
      faults: [],
    });
    const bad = snapshot.nodeOf('resource:default/bad')!;
    expect(bad.annotations).toEqual({ redundancy: [{ of: 'all', min: 2 }] });
    expect(bad.faults.map(({ code }) => code)).toEqual([
      'criticality',
      'redundancyRule',
      'supportGroup',
      'windowParts',
    ]);
    expect(snapshot.nodeOf('resource:default/long')?.faults).toEqual([
      {
        annotation: 'itsm/redundancy',
        value: 'x'.repeat(200),
        code: 'tooLong',
      },
    ]);
  });

  it('is read in pages, by all that start at once', async () => {
    const many = catalogItems(
      Object.fromEntries(
        Array.from({ length: 4_500 }, (_, n) => [
          `r${n}`,
          { relations: [`dependsOn resource:default/r${(n + 1) % 4_500}`] },
        ]),
      ),
    );
    const { loader, database, store } = await start(many);
    await loader.run();
    const late = new CatalogGraph({ database, store });
    const [one, other] = await Promise.all([late.current(), late.current()]);
    expect(one).toBe(other);
    expect(one.nodes).toHaveLength(4_500);
    expect(one.graph.edges).toBe(4_500);
  });
});
