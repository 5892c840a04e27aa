import { describeDesk } from '../../__testUtils__/describeDesk';
import { impactDesk } from '../../__testUtils__/impactDesk';
import {
  catalogOnConditions,
  hideEntities,
} from '../../__testUtils__/hiddenEntities';
import {
  API,
  BILLING,
  catalogItems,
  DB,
  HOST_1,
  HOST_2,
  infrastructure,
  SHOP,
  SYSTEM,
} from '../../__testUtils__/infrastructure';
import { organisationEntities } from '../../__testUtils__/organisation';
import { allow, deny } from '../../__testUtils__/policies';

/** Who files sees the whole catalog. */
const EXCEPTIONS = { unless: ['dora'] } as const;

describeDesk(
  'what suffers with a ticket',
  ({ desk }) => {
    beforeAll(async () => {
      await desk().services.graphLoader.run();
    });

    const { work, impactOf, suggested, outage, decide, told } =
      impactDesk(desk);

    it('is worked out after filing, with the ways, and told', async () => {
      const ref = await outage(DB);
      expect(await impactOf(ref)).toMatchObject({
        isPending: true,
        total: 0,
        items: [],
      });
      await work();
      const impact = await impactOf(ref);
      expect(impact).toMatchObject({
        isPending: false,
        total: 4,
        mayDecide: true,
        hidden: 0,
      });
      expect(impact.items.map(({ entity }) => entity.ref)).toEqual([
        BILLING,
        API,
        SYSTEM,
        SHOP,
      ]);
      expect(impact.items[3]).toMatchObject({
        provenance: 'computed',
        effect: 'outage',
        distance: 3,
        path: [DB, BILLING, API, SHOP],
        via: ['dependsOn', 'api', 'api'],
        graphVersion: impact.graphVersion,
      });
      expect(impact.owners[0]).toMatchObject({ title: 'Web Team', count: 3 });
      expect(await told(ref)).toEqual([
        'system internal impact_computed +4 -0',
      ]);
      // Nothing changed: nothing more is told.
      await work();
      expect(await told(ref)).toHaveLength(1);
    });

    it('proposes a graver impact and never sets it', async () => {
      const ref = await outage(DB);
      await work();
      expect((await impactOf(ref)).proposed).toMatchObject({
        impact: 'organisation',
        because: [{ ref: BILLING }],
      });
      const { impact, version } = await desk().as('dora').see(ref);
      expect(impact).toBe('person');
      await desk()
        .as('dora')
        .ok('updateTicket', {
          params: { ref },
          body: { version, impact: 'organisation' },
        });
      expect((await impactOf(ref)).proposed).toBeUndefined();
    });

    it('ends where somebody knows better, until that is taken back', async () => {
      const ref = await outage(DB);
      await work();
      await decide(ref, { dismiss: [API] });
      await work();
      expect(await suggested(ref)).toEqual([
        BILLING,
        `${API} (set aside)`,
        SYSTEM,
      ]);
      await decide(ref, { restore: [API] });
      await work();
      expect(await suggested(ref)).toEqual([BILLING, API, SYSTEM, SHOP]);
      expect(await told(ref)).toEqual([
        'system internal impact_computed +4 -0',
        'desk internal impact_dismissed +0 -1',
        'system internal impact_computed +0 -1',
        'desk internal impact_restored +1 -0',
        'system internal impact_computed +1 -0',
      ]);
    });

    it('is worked out anew when another incident takes the second of a pair', async () => {
      const first = await outage(HOST_1);
      await work();
      expect(await suggested(first)).toEqual([]);
      const second = await outage(HOST_2);
      await work();
      expect(await suggested(first)).toContain(SHOP);
      expect(await suggested(second)).toContain(SHOP);
      await desk().as('dora').act(second, 'resolve', {
        resolutionCode: 'restored',
        solution: 'Done',
      });
      await work();
      expect(await suggested(first)).toEqual([]);
      // What is over keeps what was found while it was not.
      expect(await suggested(second)).toContain(SHOP);
      expect(await told(first)).toEqual([
        'system internal impact_computed +5 -0',
        'system internal impact_computed +0 -5',
      ]);
      await desk().as('dora').act(first, 'cancel', { reason: 'Fine' });
    });

    it('says nothing of restricted incidents', async () => {
      const first = await outage(HOST_1);
      const secret = await desk()
        .as('dora')
        .fileKind('incident', {
          restricted: true,
          entities: [{ ref: HOST_2, effect: 'outage' }],
        });
      await work();
      expect(await suggested(first)).toEqual([]);
      // Its own team may know; who filed it has no internal access to it.
      const own = await desk()
        .knex('ticket_suggestion')
        .whereIn(
          'ticket_id',
          desk().knex('ticket').select('id').where('ref', secret.ref),
        );
      expect(own.map(row => row.entity_ref)).toContain(SHOP);
      expect(
        await desk()
          .as('dora')
          .refused('getTicketImpact', { params: { ref: secret.ref } }),
      ).toMatch(/^403/);
      await desk().as('dora').act(secret.ref, 'cancel', { reason: 'Fine' });
      await desk().as('dora').act(first, 'cancel', { reason: 'Fine' });
    });

    it('is dealt with apart from what is promised to people', async () => {
      const ref = await outage(DB);
      desk().clock.pass(10_000);
      await desk().services.timers.run();
      expect(await impactOf(ref)).toMatchObject({ isPending: true });
      await desk().services.impactTimers.run();
      expect(await impactOf(ref)).toMatchObject({ isPending: false });
    });

    it('is refused to those who have no part in the work', async () => {
      const ref = await outage(DB);
      await work();
      const decideAs = (who: 'ana' | 'odin', body: object) =>
        desk().as(who).refused('decideTicketImpact', { params: { ref }, body });
      expect(
        await desk().as('ana').refused('getTicketImpact', { params: { ref } }),
      ).toMatch(/^404/);
      expect(await decideAs('ana', { accept: [SHOP] })).toMatch(/^404/);
      await decide(ref, { accept: [SHOP] });
      await work();
      expect(
        await desk().as('odin').refused('getTicketImpact', { params: { ref } }),
      ).toMatch(/^403/);
      expect(await decideAs('odin', { accept: [BILLING] })).toMatch(/^403/);
    });

    it('leaves the other parts of a whole alone when that is accepted', async () => {
      const ref = await outage(DB);
      await work();
      await decide(ref, { accept: [SYSTEM] });
      await work();
      expect(await suggested(ref)).toEqual([BILLING, API, SHOP]);
    });

    it('is worked out anew for a ticket that is opened again', async () => {
      const ref = await outage(HOST_1);
      await work();
      await desk()
        .as('diego')
        .act(ref, 'resolve', { resolutionCode: 'restored', solution: 'Done' });
      const other = await outage(HOST_2);
      await work();
      expect(await suggested(ref)).toEqual([]);
      await desk().as('diego').act(ref, 'reopen', { comment: 'Again' });
      await work();
      expect(await suggested(ref)).toContain(SHOP);
      await desk().as('dora').act(other, 'cancel', { reason: 'Fine' });
    });

    it('refuses what is not suggested, and decisions that contradict', async () => {
      const ref = await outage(DB);
      await work();
      const refused = (body: object) =>
        desk()
          .as('dora')
          .refused('decideTicketImpact', { params: { ref }, body });
      expect(await refused({ accept: [BILLING, HOST_1] })).toBe(
        `409 ${HOST_1} is not suggested for ${ref} any more; reload the ticket`,
      );
      expect(await suggested(ref)).toContain(BILLING);
      for (const body of [
        {},
        { accept: [] },
        { accept: [BILLING], dismiss: [BILLING] },
        { accept: ['nonsense'] },
        { reject: [BILLING] },
      ]) {
        expect(await refused(body)).toMatch(/^400/);
      }
      await desk().as('dora').act(ref, 'cancel', { reason: 'Fine' });
      expect(await refused({ accept: [BILLING] })).toMatch(/^409/);
    });

    it('follows the entities of requests, problems and changes', async () => {
      const problem = await desk()
        .as('dora')
        .fileKind('problem', { entities: [{ ref: DB }] });
      const change = await desk()
        .as('hugo')
        .fileKind('change', {
          entities: [{ ref: BILLING }],
          team: 'group:default/web',
        });
      await work();
      expect(await suggested(problem.ref)).toEqual([
        BILLING,
        API,
        SYSTEM,
        SHOP,
      ]);
      expect(await suggested(change.ref)).toEqual([API, SYSTEM, SHOP]);
      await desk()
        .as('dora')
        .ok('linkEntity', {
          params: { ref: problem.ref },
          body: { ref: SHOP, role: 'affected' },
        });
      await desk()
        .as('dora')
        .ok('unlinkEntity', {
          params: { ref: problem.ref },
          query: { ref: DB, role: 'affected' },
        });
      await work();
      expect(await suggested(problem.ref)).toEqual([]);
    });
  },
  { entities: infrastructure },
);

describeDesk(
  'what suffers in a catalog that changes',
  ({ desk }) => {
    it('is worked out anew, in turns, for open tickets alone', async () => {
      const { services, catalog, clock, as } = desk();
      await services.graphLoader.run();
      const files = await Promise.all(
        ['one', 'two'].map(title =>
          as('dora').fileKind('incident', {
            title,
            entities: [{ ref: 'resource:default/base', effect: 'outage' }],
          }),
        ),
      );
      const work = async () => {
        clock.pass(10_000);
        const marked = await services.impactRefresher.run();
        await services.impactTimers.run();
        return marked;
      };
      await work();
      await as('dora').act(files[1].ref, 'cancel', { reason: 'Fine' });
      const impact = async (ref: string) =>
        (await as('dora').ok('getTicketImpact', { params: { ref } })).items.map(
          ({ entity }) => entity.title,
        );
      expect(await impact(files[0].ref)).toEqual(['leaf']);
      expect(await work()).toBe(0);

      const grown = catalogItems({
        base: {},
        leaf: { relations: ['dependsOn resource:default/base'] },
        more: { relations: ['dependsOn resource:default/leaf'] },
      });
      const { catalogServiceMock } = jest.requireActual(
        '@backstage/plugin-catalog-node/testUtils',
      );
      const later = catalogServiceMock({
        entities: [...organisationEntities, ...grown],
      });
      catalog.streamEntities = later.streamEntities.bind(later);
      catalog.getEntitiesByRefs = later.getEntitiesByRefs.bind(later);
      await services.graphLoader.run();
      expect(await work()).toBe(1);
      expect(await impact(files[0].ref)).toEqual(['leaf', 'more']);
      expect(await impact(files[1].ref)).toEqual(['leaf']);
      // Words alone lead nowhere else.
      grown[1].metadata.title = 'Leaf';
      await services.graphLoader.run();
      expect(await work()).toBe(0);
      expect(await impact(files[0].ref)).toEqual(['Leaf', 'more']);
    });
  },
  {
    entities: [
      ...organisationEntities,
      ...catalogItems({
        base: {},
        leaf: { relations: ['dependsOn resource:default/base'] },
      }),
    ],
  },
);

describeDesk(
  'suggestions for whom the policy keeps from the internal log',
  ({ desk }) => {
    it('are neither shown nor decided about', async () => {
      await desk().services.graphLoader.run();
      const { ref } = await desk()
        .as('dora')
        .fileKind('incident', { entities: [{ ref: DB, effect: 'outage' }] });
      desk().clock.pass(10_000);
      await desk().services.impactTimers.run();
      const before = await desk().knex('ticket_suggestion');
      expect(before).toHaveLength(4);
      const params = { ref };
      for (const entity of [BILLING, HOST_1]) {
        expect(
          await desk()
            .as('diego')
            .refused('decideTicketImpact', {
              params,
              body: { dismiss: [entity] },
            }),
        ).toMatch(/^403 What suffers with/);
      }
      expect(
        await desk().as('diego').refused('getTicketImpact', { params }),
      ).toMatch(/^403/);
      expect(await desk().knex('ticket_suggestion')).toEqual(before);
    });
  },
  {
    entities: infrastructure,
    policy: (permission, user) =>
      permission.name === 'itsm.ticket.internal.read' && user.endsWith('/diego')
        ? deny
        : allow,
  },
);

describeDesk(
  'suggestions in a catalog that is not for everybody',
  ({ desk }) => {
    it('are neither shown nor decided about by whom they are hidden from', async () => {
      hideEntities(desk(), [BILLING], EXCEPTIONS);
      await desk().services.graphLoader.run();
      const { ref } = await desk()
        .as('dora')
        .fileKind('incident', { entities: [{ ref: DB, effect: 'outage' }] });
      desk().clock.pass(10_000);
      await desk().services.impactTimers.run();
      const params = { ref };
      const seen = await desk().as('diego').ok('getTicketImpact', { params });
      expect(seen.hidden).toBe(1);
      expect(JSON.stringify(seen)).not.toContain(BILLING);
      for (const decision of ['accept', 'dismiss', 'restore']) {
        // The same words as for what is not suggested at all.
        for (const entity of [BILLING, HOST_1]) {
          expect(
            await desk()
              .as('diego')
              .refused('decideTicketImpact', {
                params,
                body: { [decision]: [entity] },
              }),
          ).toBe(
            `409 ${entity} is not suggested for ${ref} any more; reload the ticket`,
          );
        }
      }
    });
  },
  {
    entities: infrastructure,
    policy: catalogOnConditions(EXCEPTIONS),
  },
);
