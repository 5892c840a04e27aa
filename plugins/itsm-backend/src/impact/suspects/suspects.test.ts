import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeDesk } from '../../__testUtils__/describeDesk';
import {
  BILLING,
  DB,
  HOST_1,
  infrastructure,
  SHOP,
} from '../../__testUtils__/infrastructure';
import { makeChange } from '../../__testUtils__/makeChange';
import { MONDAY } from '../../__testUtils__/startDesk';

const HOUR = 3_600_000;

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

    it('is found by when the work was done, with a window or without', async () => {
      const overran = await make('Overran', BILLING, [500, 501]);
      const early = await make('Done early', BILLING, [502, 503]);
      const noWindow = await make('Had no window', BILLING, [504, 505]);
      const { knex } = desk();
      const work = (ref: string, [from, until]: [number, number | null]) =>
        knex('ticket')
          .where({ ref })
          .update({
            work_started_at: at(from),
            work_ended_at: until === null ? null : at(until),
          });
      await work(overran, [500, 590]);
      await work(early, [300, 301]);
      await knex('ticket')
        .where({ ref: noWindow })
        .update({ planned_start: null, planned_end: null });
      const ref = await incident(BILLING, 600);
      const titles = async (hours: number) =>
        (await suspects(ref, { hours })).items.map(
          ({ change }) => change.title,
        );
      expect(await titles(24)).toEqual(['Overran']);
      expect((await titles(99)).sort()).toEqual(['Had no window', 'Overran']);
      expect(await titles(320)).toContain('Done early');
      await work(overran, [601, null]);
      expect(await titles(24)).toEqual([]);
    });

    it('is not crowded out by what was done long ago', async () => {
      const { knex } = desk();
      const culprit = await make('Culprit', DB, [1_000, 1_001]);
      const [{ id: _, ...row }] = await knex('ticket').where('ref', culprit);
      // As many as are looked at and more, which took long and had no window.
      await knex.batchInsert(
        'ticket',
        Array.from({ length: 600 }, (__, n) => ({
          ...row,
          ref: `CHG-9${n}`,
          title: 'Old',
          planned_start: null,
          planned_end: null,
          work_started_at: at(100) + n,
          work_ended_at: at(940),
        })),
        10,
      );
      const old = await knex('ticket').where('title', 'Old').pluck('id');
      const [link] = await knex('ticket_entity').where('entity_ref', DB);
      await knex.batchInsert(
        'ticket_entity',
        old.map(id => ({ ...link, ticket_id: id })),
        50,
      );
      const ref = await incident(DB, 1_002);
      const { items } = await suspects(ref);
      expect(items.map(({ change }) => change.ref)).toContain(culprit);
      // Those that began last are looked at, in the same order on all engines.
      const first = items.filter(({ change }) => change.title === 'Old')[0];
      expect(first.startedAt).toBe(iso(at(100) + 599));
      expect(items).toHaveLength(50);
    });

    it('is known of changes from before it was looked for', async () => {
      const { knex } = desk();
      const directory = resolvePackagePath(
        '@mesa-itsm/backstage-plugin-itsm-backend',
        'migrations',
      );
      const name = '20261129096000_work_of_changes.js';
      const made = await make('Made', SHOP, [1_100, 1_101]);
      const broughtOver = await make('Brought over', SHOP, [1_102, 1_103]);
      const planned = await desk().as('hugo').fileKind('change', {});
      const bare = { details: '{}', planned_start: null, planned_end: null };
      await knex('ticket')
        .where({ ref: broughtOver })
        .update({ ...bare, status: 'closed', closed_at: at(1_105) });
      await knex.migrate.down({ directory, name });
      await knex.migrate.up({ directory, name });
      const work = async (ref: string) => {
        const row = await knex('ticket').where({ ref }).first();
        return [row.work_started_at, row.work_ended_at].map(each =>
          each === null ? null : (Number(each) - MONDAY) / HOUR,
        );
      };
      expect(await work(made)).toEqual([1_100, 1_101]);
      expect(await work(broughtOver)).toEqual([1_105, 1_105]);
      expect(await work(planned.ref)).toEqual([null, null]);
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
