import { describeDesk } from '../__testUtils__/describeDesk';
import {
  catalogOnConditions,
  hideEntities,
} from '../__testUtils__/hiddenEntities';
import {
  BILLING,
  DB,
  HOST_1,
  HOST_2,
  infrastructure,
  SHOP,
  SYSTEM,
} from '../__testUtils__/infrastructure';
import { makeChange } from '../__testUtils__/makeChange';
import type { Name } from '../__testUtils__/organisation';
import { MONDAY } from '../__testUtils__/startDesk';

const NOWHERE = 'resource:default/nowhere';
const HOUR = 3_600_000;

/** They see everything; who made a change saw what it touches. */
const EXCEPTIONS = { unless: ['dora', 'hugo', 'luz'] } as const;

describeDesk(
  'what is known of entities that are hidden: impact',
  ({ desk }) => {
    beforeAll(async () => {
      hideEntities(desk(), [HOST_2, BILLING], EXCEPTIONS);
      await desk().services.graphLoader.run();
    });
    const impact = (who: Name, query: object) =>
      desk()
        .as(who)
        .ok('getImpact', {
          query: { root: HOST_1, ...query } as unknown as { root: string[] },
        });

    it('is not told by naming one as down', async () => {
      const nothing = await impact('diego', {});
      expect(nothing.items).toEqual([]);
      for (const down of [HOST_2, NOWHERE, [HOST_2, NOWHERE]]) {
        expect(await impact('diego', { down })).toEqual(nothing);
      }
      // It does tell those who may see it.
      expect((await impact('dora', { down: HOST_2 })).items).toHaveLength(5);
      expect((await impact('dora', { down: HOST_2 })).downs).toEqual([HOST_2]);
    });

    it('is not told by naming one as not impacted', async () => {
      const all = await impact('diego', { root: DB });
      expect(all.items).toHaveLength(3);
      expect(all.hidden).toBe(1);
      for (const notImpacted of [BILLING, NOWHERE, [BILLING, HOST_2]]) {
        expect(await impact('diego', { root: DB, notImpacted })).toEqual(all);
      }
      expect(
        (await impact('dora', { root: DB, notImpacted: BILLING })).items,
      ).toEqual([]);
    });

    it('leaves alone what is named beside it', async () => {
      const marks = { root: DB, notImpacted: [SHOP, BILLING] };
      const seen = await impact('diego', marks);
      expect(seen.items.map(({ entity }) => entity.ref)).not.toContain(SHOP);
      expect(seen.items).toHaveLength(2);
    });
  },
  { entities: infrastructure, policy: catalogOnConditions(EXCEPTIONS) },
);

describeDesk(
  'what is known of entities that are hidden: suspects and banners',
  ({ desk }) => {
    let through: string;
    let ref: string;
    beforeAll(async () => {
      const { as, knex, clock, services } = desk();
      hideEntities(desk(), [DB], EXCEPTIONS);
      await services.graphLoader.run();
      // Human resources use both.
      for (const entity of [SYSTEM, DB]) {
        const { ref: filed } = await as('ana').file();
        await knex('ticket')
          .where('ref', filed)
          .update({ primary_entity_ref: entity });
      }
      await makeChange(desk(), {
        title: 'Of what is hidden',
        entities: [DB],
        hours: [2, 3],
      });
      through = await makeChange(desk(), {
        title: 'Behind what is hidden',
        entities: [DB, HOST_1],
        hours: [4, 5],
      });
      clock.time = MONDAY + 6 * HOUR;
      ({ ref } = await as('dora').fileKind('incident', {
        entities: [{ ref: BILLING, effect: 'outage' }],
      }));
    });
    const suspects = (who: Name) =>
      desk().as(who).ok('getSuspects', { params: { ref }, query: {} });
    const banner = async (who: Name) => {
      desk().clock.pass(61_000);
      return (await desk().as(who).ok('getServiceStatus', {})).items;
    };

    it('is no suspect, no stop of a way and no title', async () => {
      const all = await suspects('dora');
      expect(all.items.map(({ entity }) => entity.ref)).toEqual([DB, DB]);
      expect(all.stops.map(({ title }) => title)).toContain('Database');

      const seen = await suspects('diego');
      expect(seen.items).toMatchObject([
        {
          change: { ref: through },
          entity: { ref: HOST_1 },
          path: [BILLING, null, HOST_1],
        },
      ]);
      expect(seen.stops.map(({ title }) => title).sort()).toEqual([
        'Billing',
        'Host 1',
      ]);
      expect(JSON.stringify(seen)).not.toMatch(/default\/db"|Database/);
    });

    it('is neither the cause in a banner nor what is used', async () => {
      await desk().as('dora').act(ref, 'cancel', { reason: 'Found' });
      await desk()
        .as('dora')
        .fileKind('incident', { entities: [{ ref: DB, effect: 'outage' }] });
      const system = {
        entity: { ref: SYSTEM, title: 'Billing system' },
        effect: 'degraded',
        since: expect.any(String),
      };
      expect(await banner('bea')).toEqual([system]);
      // The liaison of the same unit, from whom nothing is hidden.
      expect(await banner('luz')).toEqual([
        {
          entity: { ref: DB, title: 'Database' },
          effect: 'outage',
          since: expect.any(String),
        },
        { ...system, cause: { ref: DB, title: 'Database' } },
      ]);
    });
  },
  { entities: infrastructure, policy: catalogOnConditions(EXCEPTIONS) },
);

describeDesk(
  'what changes brought about',
  ({ desk }) => {
    beforeAll(() => desk().services.graphLoader.run());

    it('counts through those alone that one may read', async () => {
      const { as, clock, knex } = desk();
      const bad = await makeChange(desk(), {
        title: 'Secret work',
        entities: [DB],
        hours: [2, 3],
      });
      clock.time = MONDAY + 4 * HOUR;
      const broken = await as('dora').fileKind('incident', {
        entities: [{ ref: DB }],
      });
      await as('dora').ok('linkTicket', {
        params: { ref: broken.ref },
        body: { kind: 'caused_by', ref: bad },
      });
      await makeChange(desk(), {
        title: 'Open work',
        entities: [DB],
        hours: [200, 201],
      });
      clock.time = MONDAY + 202 * HOUR;
      const { ref } = await as('dora').fileKind('incident', {
        entities: [{ ref: DB }],
      });
      const offences = async (who: Name) => {
        const { items } = await as(who).ok('getSuspects', {
          params: { ref },
          query: {},
        });
        expect(items.map(({ change }) => change.title)).toEqual(['Open work']);
        return items[0].terms.filter(({ term }) => term === 'offences');
      };
      const one = [{ term: 'offences', points: 5, amount: 1 }];
      expect(await offences('dora')).toEqual(one);
      expect(await offences('hugo')).toEqual(one);

      await knex('ticket').where('ref', bad).update({ restricted: true });
      // It is work of his own team.
      expect(await offences('hugo')).toEqual(one);
      expect(await offences('dora')).toEqual([]);

      await knex('ticket').where('ref', bad).update({ restricted: false });
      await knex('ticket')
        .where('ref', broken.ref)
        .update({ restricted: true });
      expect(await offences('diego')).toEqual([]);
    });
  },
  { entities: infrastructure },
);
