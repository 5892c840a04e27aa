import type { Entity } from '@backstage/catalog-model';
import { changeableCatalog } from '../__testUtils__/changeableCatalog';
import { describeDesk } from '../__testUtils__/describeDesk';
import { makeChange } from '../__testUtils__/makeChange';
import { groupRef, organisationEntities } from '../__testUtils__/organisation';

const HUB = 'resource:default/hub';
const SPOKES = 10_000;
const spoke = (number: number) => `resource:default/spoke-${number}`;

function resource(name: string, relations: [string, string][]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name, namespace: 'default' },
    spec: { type: 'thing' },
    relations: [
      { type: 'ownedBy', targetRef: groupRef('web') },
      ...relations.map(([type, targetRef]) => ({ type, targetRef })),
    ],
  };
}

/** Everything depends on the hub, the hub on everything, and each on the next. */
function wheel(spokes: number): Entity[] {
  const numbers = Array.from({ length: spokes }, (_, n) => n);
  return [
    ...organisationEntities,
    resource(
      'hub',
      numbers.flatMap((n): [string, string][] => [
        ['dependsOn', spoke(n)],
        ['dependencyOf', spoke(n)],
      ]),
    ),
    ...numbers.map(n =>
      resource(`spoke-${n}`, [
        ['dependsOn', HUB],
        ['dependencyOf', HUB],
        ['dependsOn', spoke((n + 1) % spokes)],
      ]),
    ),
  ];
}

describeDesk(
  'a hub with ten thousand neighbours and rings',
  ({ desk }) => {
    let catalog: ReturnType<typeof changeableCatalog>;
    let ref: string;
    beforeAll(async () => {
      catalog = changeableCatalog(desk());
      await desk().services.graphLoader.run();
    });
    afterEach(() => jest.restoreAllMocks());
    const impact = (root: string, query: object = {}) =>
      desk()
        .as('dora')
        .ok('getImpact', { query: { root: [root], ...query } });
    const work = async () => {
      desk().clock.pass(10_000);
      const marked = await desk().services.impactRefresher.run();
      await desk().services.impactTimers.run();
      return marked;
    };

    it('is told with each neighbour once, and says when not every edge is', async () => {
      const answer = await impact(HUB);
      expect(answer.counts.total).toBe(SPOKES);
      expect(new Set(answer.items.map(({ entity }) => entity.ref)).size).toBe(
        SPOKES,
      );
      expect(answer.items.every(({ distance }) => distance === 1)).toBe(true);
      expect(answer.truncated).toBeUndefined();
      const fromOne = await impact(spoke(7), { edges: 'on' });
      expect(fromOne.counts.total).toBe(SPOKES);
      // Of about thirty thousand.
      expect(fromOne.edges).toHaveLength(20_000);
      expect(fromOne.edgesTruncated).toBe(true);
      const few = await impact(spoke(7), { edges: 'on', maxDepth: 1 });
      expect(few.edges!.length).toBeGreaterThan(0);
      expect(few).not.toHaveProperty('edgesTruncated');
      const up = await impact(HUB, { direction: 'up', maxDepth: 1 });
      expect(up.counts.total).toBe(SPOKES);
    });

    it('says so when there was no time for all of it', async () => {
      let now = 0;
      jest.spyOn(performance, 'now').mockImplementation(() => {
        now += 1_500;
        return now;
      });
      const answer = await impact(HUB);
      jest.restoreAllMocks();
      expect(answer.truncated).toBe('time');
      expect(answer.items.length).toBeLessThan(SPOKES);
      expect(answer.counts.total).toBe(answer.items.length);
    });

    it('is as its neighbours let it be', async () => {
      const states = async (...refs: string[]) =>
        (await desk().as('dora').ok('getEntityStates', { body: { refs } }))
          .items;
      expect(await states(HUB)).toMatchObject([{ health: 'green' }]);
      const { ref: broken } = await desk()
        .as('dora')
        .fileKind('incident', {
          entities: Array.from({ length: 20 }, (_, n) => ({
            ref: spoke(n),
            effect: 'outage' as const,
          })),
        });
      desk().clock.pass(5_000);
      const [hub, ...others] = await states(
        HUB,
        ...Array.from({ length: 499 }, (_, n) => spoke(n)),
      );
      expect(hub.health).toBe('amber');
      // So many are named, and no more.
      expect(hub.reasons).toHaveLength(10);
      expect(others.map(({ health }) => health)).toEqual([
        ...Array.from({ length: 20 }, () => 'red'),
        ...Array.from({ length: 479 }, () => 'green'),
      ]);
      await desk().as('dora').act(broken, 'cancel', { reason: 'A mistake' });
      desk().clock.pass(5_000);
    });

    it('gives a ticket the nearest suggestions and the number of all', async () => {
      ({ ref } = await desk()
        .as('dora')
        .fileKind('incident', { entities: [{ ref: HUB, effect: 'outage' }] }));
      await work();
      const found = await desk()
        .as('dora')
        .ok('getTicketImpact', { params: { ref } });
      expect([found.total, found.items.length]).toEqual([SPOKES, 500]);
      expect(
        await desk().knex('ticket_suggestion').pluck('entity_ref'),
      ).toHaveLength(500);
    });

    it('is gone through anew when it has grown smaller', async () => {
      catalog.becomes(wheel(SPOKES - 10));
      await desk().services.graphLoader.run();
      expect(await work()).toBe(1);
      const found = await desk()
        .as('dora')
        .ok('getTicketImpact', { params: { ref } });
      expect([found.total, found.items.length]).toEqual([SPOKES - 10, 500]);
      expect(await work()).toBe(0);
    });

    it('is suspected around, as far as is looked', async () => {
      const make = (title: string, entity: string, hours: [number, number]) =>
        makeChange(desk(), { title, entities: [entity], hours });
      await make('Beside it', spoke(1), [20, 21]);
      await make('On it', HUB, [22, 23]);
      await make('Beyond what is looked at', spoke(9), [23, 24]);
      desk().clock.pass(3_600_000);
      const { ref: broken } = await desk()
        .as('dora')
        .fileKind('incident', { entities: [{ ref: HUB, effect: 'outage' }] });
      const suspects = async (hops: number) =>
        (
          await desk()
            .as('dora')
            .ok('getSuspects', { params: { ref: broken }, query: { hops } })
        ).items.map(({ change, distance }) => `${change.title} ${distance}`);
      expect(await suspects(0)).toEqual(['On it 0']);
      expect(await suspects(5)).toEqual(['On it 0', 'Beside it 1']);
    });
  },
  { entities: wheel(SPOKES) },
);
