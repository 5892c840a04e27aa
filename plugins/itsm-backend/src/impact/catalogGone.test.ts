import type { EndpointId } from '@mesa-itsm/backstage-plugin-itsm-common';
import { changeableCatalog } from '../__testUtils__/changeableCatalog';
import { describeDesk } from '../__testUtils__/describeDesk';
import { haveUnitUse } from '../__testUtils__/haveUnitUse';
import type { RawArguments } from '../__testUtils__/DeskClient';
import { dump } from '../__testUtils__/dump';
import { catalogOnConditions } from '../__testUtils__/hiddenEntities';
import {
  API,
  BILLING,
  catalogItems,
  DB,
  infrastructure,
  SHOP,
  SYSTEM,
} from '../__testUtils__/infrastructure';
import type { Name } from '../__testUtils__/organisation';

const NEW = 'resource:default/new';
const HOUR = 3_600_000;

describeDesk(
  'with the catalog away for an hour',
  ({ desk }) => {
    let catalog: ReturnType<typeof changeableCatalog>;
    let ref: string;
    let asked: [EndpointId, RawArguments][];
    const work = async () => {
      desk().clock.pass(10_000);
      await desk().services.impactRefresher.run();
      await desk().services.impactTimers.run();
    };
    beforeAll(async () => {
      const { as, services, clock } = desk();
      catalog = changeableCatalog(desk());
      await services.graphLoader.run();
      await haveUnitUse(desk(), SYSTEM);
      ({ ref } = await as('dora').fileKind('incident', {
        title: 'Disk is full',
        entities: [{ ref: DB, effect: 'outage' }],
      }));
      await work();
      // Who it is that reads, and what they see, is asked once.
      await as('hugo').see(ref);
      await desk().settle();
      asked = [
        ['getImpact', { query: { root: DB } }],
        ['getEntityStates', { body: { refs: [DB, SHOP] } }],
        ['getTicketImpact', { params: { ref } }],
        ['getSuspects', { params: { ref } }],
        ['getDataQuality', {}],
      ];
      catalog.goesAway();
      clock.pass(HOUR);
    });

    const everything = async () => ({
      ...(await dump(desk().knex)),
      suggestions: await desk().knex('ticket_suggestion'),
      nodes: await desk().knex('graph_node'),
      state: await desk().knex('graph_state'),
    });
    const decide = (who: Name, body: object) =>
      desk().as(who).raw('decideTicketImpact', { params: { ref }, body });
    const suggested = async () =>
      (
        await desk().as('dora').ok('getTicketImpact', { params: { ref } })
      ).items.map(({ entity }) => entity.ref);

    it('impact is told from what is known, which is said to be old', async () => {
      const { graph, items } = await desk()
        .as('dora')
        .ok('getImpact', { query: { root: [DB] } });
      expect(items.map(({ entity }) => entity.ref)).toEqual([
        BILLING,
        API,
        SYSTEM,
        SHOP,
      ]);
      expect(graph.isStale).toBe(true);
      expect(graph.ageSeconds).toBeGreaterThan(3_600);
    });

    it('health is unknown, but for what tickets tell', async () => {
      const { items } = await desk()
        .as('dora')
        .ok('getEntityStates', { body: { refs: [DB, BILLING, SHOP] } });
      expect(
        items.map(({ health, reasons }) => [health, reasons[0].reason]),
      ).toEqual([
        ['red', 'outage'],
        ['amber', 'supplierRed'],
        ['unknown', 'graphStale'],
      ]);
    });

    it('suggestions, suspects, data quality and the banner answer', async () => {
      const { as } = desk();
      const impact = await as('dora').ok('getTicketImpact', {
        params: { ref },
      });
      expect(impact).toMatchObject({ total: 4, graph: { isStale: true } });
      expect(impact.items).toHaveLength(4);
      for (const [endpoint, args] of asked) {
        expect((await as('dora').raw(endpoint, args)).status).toBe(200);
      }
      const { items } = await as('bea').ok('getServiceStatus', {});
      expect(items).toMatchObject([
        { entity: { ref: SYSTEM }, cause: { ref: DB } },
      ]);
    });

    it('nothing that was known is lost by those who look for changes', async () => {
      const before = await everything();
      await expect(desk().services.graphLoader.run()).rejects.toThrow();
      await work();
      expect(await everything()).toEqual(before);
    });

    it('a suggestion that needs a name is not taken up, and says why', async () => {
      const before = await everything();
      const { status, body } = await decide('dora', {
        accept: [SHOP],
        dismiss: [API],
      });
      expect([status, body.error?.code]).toEqual([503, 'catalogDown']);
      expect(body.error?.message).toMatch(/did not answer.*; try again/);
      expect(JSON.stringify(body)).not.toMatch(/ECONNREFUSED|10\.0\.0\.7/);
      expect(await everything()).toEqual(before);
    });

    it('others are set aside and had back', async () => {
      expect((await decide('dora', { dismiss: [SHOP] })).status).toBe(200);
      await work();
      expect((await decide('dora', { restore: [SHOP] })).status).toBe(200);
      await work();
      expect(await suggested()).toEqual([BILLING, API, SYSTEM, SHOP]);
    });

    it('who sees the catalog on conditions is asked for patience', async () => {
      const before = await everything();
      for (const [endpoint, args] of asked) {
        const { status, body } = await desk().as('hugo').raw(endpoint, args);
        expect([endpoint, status, body.error?.code]).toEqual([
          endpoint,
          503,
          'catalogDown',
        ]);
        expect(body.error?.message).toMatch(/did not answer.*; try again/);
      }
      for (const decision of ['accept', 'dismiss', 'restore']) {
        const { status, body } = await decide('hugo', { [decision]: [SHOP] });
        expect([status, body.error?.code]).toEqual([503, 'catalogDown']);
      }
      const banner = await desk().as('luz').raw('getServiceStatus');
      expect([banner.status, banner.body.error?.code]).toEqual([
        503,
        'catalogDown',
      ]);
      expect(await everything()).toEqual(before);
    });

    it('everything is current as soon as it is back', async () => {
      catalog.becomes([
        ...infrastructure,
        ...catalogItems({ new: { relations: [`dependsOn ${SHOP}`] } }),
      ]);
      catalog.comesBack();
      await desk().services.graphLoader.run();
      await work();
      const { graph, items } = await desk()
        .as('hugo')
        .ok('getTicketImpact', { params: { ref } });
      expect(graph.isStale).toBe(false);
      expect(items.map(({ entity }) => entity.ref)).toContain(NEW);
      const states = await desk()
        .as('hugo')
        .ok('getEntityStates', { body: { refs: [SHOP] } });
      expect(states.items[0].health).toBe('green');
      expect((await decide('hugo', { accept: [NEW] })).status).toBe(200);
      const { entities } = await desk().as('dora').see(ref);
      expect(entities.map(entity => entity.ref)).toEqual([DB, NEW]);
      expect(
        (await desk().as('luz').ok('getServiceStatus', {})).items,
      ).toHaveLength(1);
    });
  },
  {
    entities: infrastructure,
    policy: catalogOnConditions({ unless: ['dora', 'ana', 'bea'] }),
  },
);
