import type { ImpactItem } from '@mesa-itsm/backstage-plugin-itsm-common';
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
} from '../__testUtils__/infrastructure';
import type { Name } from '../__testUtils__/organisation';

const MINUTE = 60_000;

/** Who is not of the service desk sees the catalog under conditions. */
const EXCEPTIONS = { unless: ['dora'], denied: ['adan'] } as const;

describeDesk(
  'impact',
  ({ desk }) => {
    beforeAll(async () => {
      await desk().services.graphLoader.run();
    });

    const impact = (who: Name, query: object) =>
      desk()
        .as(who)
        .ok('getImpact', { query: query as { root: string[] } });
    const refs = (items: readonly ImpactItem[]) =>
      items.map(({ entity }) => entity.ref);

    it('tells what suffers, with the way, the owners and the counts', async () => {
      const answer = await impact('dora', { root: [DB] });
      expect(answer.items[0]).toEqual({
        entity: {
          ref: BILLING,
          title: 'Billing',
          kind: 'component',
          type: 'component',
          criticality: 'critical',
          owners: ['group:default/web'],
        },
        distance: 1,
        path: [DB, BILLING],
        via: ['dependsOn'],
        effect: 'outage',
      });
      expect(
        answer.items.map(
          ({ entity, distance, via, effect }) =>
            `${entity.ref} ${distance} ${via.join('>')} ${effect}`,
        ),
      ).toEqual([
        'component:default/billing 1 dependsOn outage',
        'api:default/billing-api 2 dependsOn>api outage',
        'system:default/billing-system 2 dependsOn>part degraded',
        'component:default/shop 3 dependsOn>api>api outage',
      ]);
      expect(answer.counts).toEqual({
        total: 4,
        byKind: [
          { kind: 'component', count: 2 },
          { kind: 'api', count: 1 },
          { kind: 'system', count: 1 },
        ],
        byCriticality: [{ criticality: 'critical', count: 1 }, { count: 3 }],
      });
      expect(answer.owners).toEqual([
        { ref: 'group:default/web', title: 'Web Team', count: 3 },
        { ref: 'group:default/developers', title: 'Developers', count: 1 },
      ]);
      expect(answer.hidden).toBe(0);
      expect(answer.graph).toMatchObject({ isStale: false, ageSeconds: 0 });
    });

    it('takes the parameters one by one', async () => {
      const of = async (query: object) =>
        refs((await impact('ana', { root: DB, ...query })).items);
      expect(await of({ partUp: 'off' })).not.toContain(
        'system:default/billing-system',
      );
      expect(await of({ apis: 'off' })).toEqual([
        BILLING,
        'system:default/billing-system',
      ]);
      expect(await of({ dependsOn: 'off' })).toEqual([]);
      expect(await of({ maxDepth: 1 })).toEqual([BILLING]);
      expect(await of({ direction: 'up' })).toEqual([HOST_1, HOST_2]);
      expect(await of({ notImpacted: BILLING })).toEqual([]);
      expect(await of({ root: 'system:default/billing-system' })).toContain(
        SHOP,
      );
      expect(
        await of({
          root: 'system:default/billing-system',
          wholeDown: 'never',
        }),
      ).toEqual([]);
    });

    it('has the edges to draw, when asked', async () => {
      const { edges } = await impact('dora', { root: HOST_1, edges: 'on' });
      expect(edges).toEqual([]);
      const more = await impact('dora', {
        root: [HOST_1, HOST_2],
        edges: 'on',
      });
      expect(more.edges).toContainEqual({
        supplier: HOST_1,
        dependent: DB,
        kinds: ['dependsOn'],
      });
      expect(more.edges).toHaveLength(6);
    });

    it('counts on what is redundant until an open incident says otherwise', async () => {
      const suffers = async (who: Name, query: object = {}) =>
        refs((await impact(who, { root: HOST_1, ...query })).items);
      expect(await suffers('dora')).toEqual([]);
      expect(await suffers('dora', { down: HOST_2 })).toContain(DB);

      const { ref } = await desk()
        .as('dora')
        .fileKind('incident', {
          entities: [{ ref: HOST_2, effect: 'outage' }],
        });
      desk().clock.pass(5_000);
      expect(await suffers('dora')).toContain(SHOP);
      expect(await suffers('dora', { openOutages: 'off' })).toEqual([]);
      expect((await impact('dora', { root: HOST_1 })).downs).toEqual([HOST_2]);
      // Who may not read the incident is not told by what it does.
      expect(await suffers('ana')).toEqual([]);

      await desk()
        .as('dora')
        .act(ref, 'resolve', { resolutionCode: 'restored', solution: 'Done' });
      desk().clock.pass(5_000);
      expect(await suffers('dora')).toEqual([]);
    });

    it('refuses what is not there, and what is no parameter', async () => {
      const { as } = desk();
      expect(
        await as('dora').refused('getImpact', {
          query: { root: 'resource:default/gone' },
        }),
      ).toBe(
        '404 The catalog has no resource:default/gone, or you may not see it; check the reference',
      );
      for (const query of [
        {},
        { root: 'nonsense' },
        { root: DB, direction: 'sideways' },
        { root: DB, maxDepth: 0 },
        { root: DB, apis: 'true' },
        { root: DB, depth: 3 },
        {
          root: Array.from({ length: 51 }, (_, n) => `resource:default/r${n}`),
        },
      ]) {
        expect(await as('dora').refused('getImpact', { query })).toMatch(
          /^400/,
        );
      }
    });

    it('says when what it knows is old', async () => {
      desk().clock.pass(11 * MINUTE);
      expect((await impact('dora', { root: DB })).graph).toMatchObject({
        isStale: true,
      });
      const { items } = await desk()
        .as('dora')
        .ok('getEntityStates', { body: { refs: [SHOP] } });
      expect(items[0]).toMatchObject({
        health: 'unknown',
        reasons: [{ reason: 'graphStale' }],
      });
      await desk().services.graphLoader.run();
      expect((await impact('dora', { root: DB })).graph).toMatchObject({
        isStale: false,
      });
    });

    it('tells how entities are, and why', async () => {
      const stateOf = async (ref: string, who: Name = 'dora') =>
        (
          await desk()
            .as(who)
            .ok('getEntityStates', { body: { refs: [ref] } })
        ).items[0];
      expect(await stateOf(DB)).toEqual({
        ref: DB,
        health: 'green',
        reasons: [],
        tickets: [],
      });
      const { ref } = await desk()
        .as('dora')
        .fileKind('incident', {
          title: 'No lights',
          entities: [{ ref: DB, effect: 'outage' }],
        });
      desk().clock.pass(5_000);
      expect(await stateOf(DB)).toEqual({
        ref: DB,
        health: 'red',
        reasons: [{ reason: 'outage', ticket: { ref, title: 'No lights' } }],
        tickets: [
          {
            ref,
            type: 'incident',
            title: 'No lights',
            status: 'new',
            effect: 'outage',
          },
        ],
      });
      expect(await stateOf(BILLING)).toMatchObject({
        health: 'amber',
        reasons: [
          { reason: 'supplierRed', supplier: { ref: DB, title: 'Database' } },
        ],
      });
      expect(await stateOf(SHOP)).toMatchObject({ health: 'green' });
      // Who may not read the incident sees nothing of it.
      expect(await stateOf(DB, 'ana')).toMatchObject({
        health: 'green',
        tickets: [],
      });
      expect(await stateOf(BILLING, 'ana')).toMatchObject({ health: 'green' });
      await desk()
        .as('dora')
        .act(ref, 'resolve', { resolutionCode: 'restored', solution: 'Done' });
      desk().clock.pass(5_000);
      expect(await stateOf(DB)).toMatchObject({ health: 'green' });
      expect(await stateOf('resource:default/gone')).toBeUndefined();
    });

    it('is not out of service by a change that is planned', async () => {
      const { ref } = await desk()
        .as('hugo')
        .fileKind('change', {
          entities: [{ ref: SHOP, effect: 'outage' }],
          team: 'group:default/web',
        });
      await desk()
        .knex('ticket')
        .where('ref', ref)
        .update({
          status: 'scheduled',
          planned_start: desk().clock.time + 1_000,
          planned_end: desk().clock.time + 2_000,
        });
      const { items } = await desk()
        .as('dora')
        .ok('getEntityStates', { body: { refs: [SHOP] } });
      expect(items[0]).toMatchObject({
        health: 'green',
        tickets: [{ ref, type: 'change' }],
      });
    });

    it('reaches consumers through an interface', async () => {
      const { ref } = await desk()
        .as('dora')
        .fileKind('incident', {
          entities: [{ ref: BILLING, effect: 'outage' }],
        });
      desk().clock.pass(5_000);
      const { items } = await desk()
        .as('dora')
        .ok('getEntityStates', {
          body: { refs: [SHOP, 'system:default/billing-system'] },
        });
      expect(items.map(({ health }) => health)).toEqual(['amber', 'amber']);
      await desk().as('dora').act(ref, 'cancel', { reason: 'A mistake' });
    });
  },
  { entities: infrastructure },
);

describeDesk(
  'impact of a catalog that is not for everybody',
  ({ desk }) => {
    beforeAll(async () => {
      hideEntities(desk(), [BILLING], EXCEPTIONS);
      await desk().services.graphLoader.run();
    });

    it('crosses what is hidden and says how much there is', async () => {
      const answer = await desk()
        .as('ana')
        .ok('getImpact', { query: { root: [DB] } });
      expect(answer.hidden).toBe(1);
      expect(answer.items.map(({ entity }) => entity.ref)).toEqual([
        'api:default/billing-api',
        'system:default/billing-system',
        SHOP,
      ]);
      expect(answer.items[2].path).toEqual([
        DB,
        null,
        'api:default/billing-api',
        SHOP,
      ]);
      expect(JSON.stringify(answer)).not.toContain(BILLING);
      expect(
        await desk()
          .as('ana')
          .refused('getImpact', { query: { root: BILLING } }),
      ).toMatch(/^404 The catalog has no component:default\/billing/);
      const states = await desk()
        .as('ana')
        .ok('getEntityStates', { body: { refs: [BILLING, SHOP] } });
      expect(states.items.map(({ ref }) => ref)).toEqual([SHOP]);
    });

    it('shows everything to those without conditions, nothing to those denied', async () => {
      const seen = await desk()
        .as('dora')
        .ok('getImpact', { query: { root: [DB] } });
      expect(seen.hidden).toBe(0);
      expect(
        await desk()
          .as('adan')
          .refused('getImpact', { query: { root: DB } }),
      ).toMatch(/^404/);
    });
  },
  { entities: infrastructure, policy: catalogOnConditions(EXCEPTIONS) },
);

describeDesk('impact before the catalog was read', ({ desk }) => {
  it('asks for patience', async () => {
    expect(
      await desk()
        .as('dora')
        .refused('getImpact', { query: { root: DB } }),
    ).toBe('503 The catalog has not been read yet; try again in a minute');
  });
});
