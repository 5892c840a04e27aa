import { describeDesk } from '../../__testUtils__/describeDesk';
import { infrastructure } from '../../__testUtils__/infrastructure';
import { makeChange } from '../../__testUtils__/makeChange';
import { MONDAY } from '../../__testUtils__/startDesk';

const HOUR = 3_600_000;
const HOST_1 = 'resource:default/host-1';
const DB = 'resource:default/db';
const BILLING = 'component:default/billing';
const SHOP = 'component:default/shop';

describeDesk(
  'what was changed before it broke',
  ({ desk }) => {
    beforeAll(async () => {
      await desk().services.graphLoader.run();
    });
    const iso = (at: number) => new Date(at).toISOString();
    const at = (hours: number) => MONDAY + hours * HOUR;

    const make = (
      title: string,
      entity: string,
      hours: [number, number],
      outcome?: string,
    ) => makeChange(desk(), { title, entities: [entity], hours, outcome });
    const incident = async (entity: string, hour: number) => {
      desk().clock.time = at(hour);
      const { ref } = await desk()
        .as('dora')
        .fileKind('incident', {
          entities: [{ ref: entity, effect: 'outage' }],
        });
      return ref;
    };
    const suspects = (ref: string, query: object = {}) =>
      desk().as('dora').ok('getSuspects', { params: { ref }, query });

    it('is ranked by what speaks for it, with every reason', async () => {
      await make('Long ago', BILLING, [2, 3]);
      const near = await make('New release', BILLING, [80, 81], 'failed');
      await make('Other cable', HOST_1, [82, 84]);
      await make('Elsewhere', SHOP, [83, 84]);
      const ref = await incident(BILLING, 90);
      const { items, from, until, stops } = await suspects(ref);
      expect(from).toBe(iso(at(18)));
      expect(until).toBe(iso(at(90)));
      expect(items.map(({ change }) => change.title)).toEqual([
        'New release',
        'Other cable',
      ]);
      expect(items[0]).toMatchObject({
        change: { ref: near, status: 'review', outcome: 'failed' },
        startedAt: iso(at(80)),
        endedAt: iso(at(81)),
        entity: { ref: BILLING },
        distance: 0,
        path: [BILLING],
        score: 40 + 26 + 20,
        terms: [
          { term: 'distance', points: 40, amount: 0 },
          { term: 'recency', points: 26, amount: 9 },
          { term: 'outcome', points: 20 },
        ],
      });
      expect(items[1]).toMatchObject({
        distance: 2,
        path: [BILLING, DB, HOST_1],
        via: ['dependsOn', 'dependsOn'],
      });
      expect(stops).toContainEqual({ ref: DB, title: 'Database' });
      const fewer = await suspects(ref, { hops: 1 });
      expect(fewer.items).toHaveLength(1);
      const longer = await suspects(ref, { hours: 100 });
      expect(longer.items.map(({ change }) => change.title)).toContain(
        'Long ago',
      );
    });

    it('remembers what was brought about before', async () => {
      const bad = await make('First attempt', DB, [200, 201]);
      const broken = await incident(DB, 202);
      await desk()
        .as('dora')
        .ok('linkTicket', {
          params: { ref: broken },
          body: { kind: 'caused_by', ref: bad },
        });
      const [linked] = (await suspects(broken)).items;
      expect(linked.terms.map(({ term }) => term)).toEqual([
        'distance',
        'recency',
        'linked',
      ]);
      const again = await make('Second attempt', DB, [300, 301]);
      const ref = await incident(DB, 302);
      const { items } = await suspects(ref);
      expect(items[0]).toMatchObject({
        change: { ref: again },
        terms: expect.arrayContaining([
          { term: 'offences', points: 5, amount: 1 },
        ]),
      });
    });

    it('is for those who work on it, and of what they may read', async () => {
      const ref = await incident(BILLING, 400);
      const { as } = desk();
      expect(
        await as('ana').refused('getSuspects', { params: { ref } }),
      ).toMatch(/^404/);
      for (const query of [{ hops: 6 }, { hours: 0 }, { days: 3 }]) {
        expect(
          await as('dora').refused('getSuspects', { params: { ref }, query }),
        ).toMatch(/^400/);
      }
    });
  },
  { entities: infrastructure },
);
