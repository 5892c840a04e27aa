import type { HealthRollup } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { DeskClient } from '../__testUtils__/DeskClient';
import { describeDesk } from '../__testUtils__/describeDesk';
import { catalogItems, infrastructure } from '../__testUtils__/infrastructure';
import {
  groupRef,
  HIDDEN_ENTITY,
  type Name,
  userRef,
} from '../__testUtils__/organisation';
import { catalogOnConditions } from '../__testUtils__/hiddenEntities';

const MONEY_IN = 'domain:default/money-in';
const COLLECTING = 'system:default/collecting';
const COLLECTOR = 'component:default/collector';
const CORE = 'component:default/collector-core';
const LEDGER = 'api:default/collector-api';
/** Who is not of the service desk sees the catalog under conditions. */
const EXCEPTIONS = { unless: ['dora'], denied: ['adan'] } as const;
const DONE = { resolutionCode: 'restored', solution: 'Done' };

/** A domain in a domain, with a system, a component in it, and one in that. */
const entities = [
  ...infrastructure,
  ...catalogItems({
    public: { kind: 'Domain', owner: 'managers' },
    'money-in': {
      kind: 'Domain',
      owner: 'managers',
      // Of a system that few may see; the system says so itself too.
      relations: ['partOf domain:default/public', `hasPart ${HIDDEN_ENTITY}`],
    },
    collecting: {
      kind: 'System',
      title: 'Collecting',
      owner: 'network',
      relations: [`partOf ${MONEY_IN}`],
    },
    collector: {
      kind: 'Component',
      title: 'Collector',
      owner: 'network',
      relations: [`partOf ${COLLECTING}`],
    },
    'collector-core': {
      kind: 'Component',
      title: 'Core',
      owner: 'network',
      annotations: { 'itsm/criticality': 'critical' },
      // It is part of something that is part of it: nonsense ends too.
      relations: [`partOf ${COLLECTOR}`, `hasPart ${COLLECTOR}`],
    },
    'collector-api': {
      kind: 'API',
      title: 'Collector API',
      owner: 'network',
      relations: [`partOf ${COLLECTING}`],
    },
    recipe: { kind: 'Template', owner: 'network' },
  }),
];

const summary = ({ health, own, counts, worst }: HealthRollup) => ({
  health,
  own: own.health,
  counts: Object.values(counts).join(' '),
  worst: worst.map(({ entity, health: each }) => `${entity.title} ${each}`),
});

describeDesk(
  'health rolled up',
  ({ desk }) => {
    beforeAll(async () => {
      await desk().services.graphLoader.run();
      await desk().services.ownershipRollup.run();
    });

    const health = (who: Name, of: string) =>
      desk().as(who).ok('getHealthRollup', { query: { of } });

    /** An open incident, until `end` is called. */
    async function incident(
      body: Parameters<DeskClient['fileKind']>[1],
    ): Promise<{ ref: string; end: () => Promise<void> }> {
      const { ref } = await desk().as('dora').fileKind('incident', body);
      desk().clock.pass(5_000);
      return {
        ref,
        end: async () => {
          await desk().as('dora').act(ref, 'resolve', DONE);
          desk().clock.pass(5_000);
        },
      };
    }

    it('counts every part down to the smallest, and the whole not', async () => {
      expect(summary(await health('dora', COLLECTING))).toEqual({
        health: 'green',
        own: 'green',
        counts: '0 0 0 3',
        worst: [],
      });
      expect((await health('dora', COLLECTOR)).counts.green).toBe(1);
      expect((await health('dora', LEDGER)).counts.green).toBe(0);
      // The inner domain, its two systems, and what the one has.
      expect((await health('dora', 'domain:default/public')).counts.green).toBe(
        6,
      );
    });

    it('says which parts are worst and why, and is impaired itself', async () => {
      const outage = await incident({
        title: 'Core is gone',
        entities: [{ ref: CORE, effect: 'outage' }],
      });
      const slow = await incident({
        title: 'API is slow',
        entities: [{ ref: LEDGER, effect: 'degraded' }],
      });
      const answer = await health('dora', MONEY_IN);
      // The component by its part, and the API by itself.
      expect(summary(answer)).toEqual({
        health: 'amber',
        own: 'green',
        counts: '1 2 0 2',
        worst: ['Core red', 'Collector amber', 'Collector API amber'],
      });
      expect(answer.entity).toMatchObject({ ref: MONEY_IN, kind: 'domain' });
      expect(answer.worst[0]).toEqual({
        entity: expect.objectContaining({ ref: CORE, criticality: 'critical' }),
        health: 'red',
        reasons: [
          {
            reason: 'outage',
            ticket: { ref: outage.ref, title: 'Core is gone' },
          },
        ],
      });
      expect(answer.worst[1].reasons).toEqual([
        { reason: 'supplierRed', supplier: { ref: CORE, title: 'Core' } },
      ]);
      expect(answer.worst[2].reasons).toEqual([
        { reason: 'degraded', ticket: { ref: slow.ref, title: 'API is slow' } },
      ]);
      expect(answer).not.toHaveProperty('truncated');
      await outage.end();
      await slow.end();
      expect(summary(await health('dora', MONEY_IN))).toMatchObject({
        health: 'green',
        counts: '0 0 0 5',
      });
    });

    it('is out of service when the whole itself is', async () => {
      const outage = await incident({
        entities: [{ ref: COLLECTING, effect: 'outage' }],
      });
      expect(summary(await health('dora', COLLECTING))).toEqual({
        health: 'red',
        own: 'red',
        counts: '0 0 0 3',
        worst: [],
      });
      expect(summary(await health('dora', MONEY_IN))).toMatchObject({
        health: 'amber',
        own: 'amber',
        worst: ['Collecting red'],
      });
      await outage.end();
    });

    it('counts what a group and those below it own, once', async () => {
      const sumOf = async (of: string) =>
        Object.values((await health('dora', of)).counts).reduce(
          (sum, count) => sum + count,
        );
      const network = await sumOf(groupRef('network'));
      const web = await sumOf(groupRef('web'));
      // Two hosts and four of the collector; a template does not fail.
      expect(network).toBe(6);
      expect(web).toBeGreaterThan(3);
      expect(await sumOf(groupRef('technicians'))).toBe(network + web);
      // What the groups of a person own, and what they own themselves.
      expect(await sumOf(userRef('eva'))).toBe(network);
      expect(await sumOf(userRef('hugo'))).toBe(web + 1);
      expect(await sumOf(groupRef('desk'))).toBe(0);
    });

    it('counts the same of an owner as the list of their tickets does', async () => {
      const outage = await incident({
        entities: [{ ref: 'resource:default/host-1', effect: 'outage' }],
      });
      for (const of of [
        groupRef('network'),
        groupRef('technicians'),
        userRef('eva'),
      ]) {
        expect(summary(await health('dora', of))).toMatchObject({
          health: 'amber',
          own: 'green',
          worst: expect.arrayContaining(['Host 1 red']),
        });
        expect(await desk().as('dora').list({ related: of })).toContain(
          outage.ref,
        );
      }
      expect((await health('dora', groupRef('web'))).worst).toMatchObject([
        { entity: { title: 'Database' }, health: 'amber' },
      ]);
      await outage.end();
    });

    it('does not count what the reader may not see of tickets', async () => {
      const open = await incident({
        entities: [{ ref: CORE, effect: 'outage' }],
      });
      expect(summary(await health('hugo', COLLECTING)).counts).toBe('1 1 0 1');
      expect(summary(await health('ana', COLLECTING))).toEqual({
        health: 'green',
        own: 'green',
        counts: '0 0 0 3',
        worst: [],
      });
      await open.end();
      const restricted = await incident({
        restricted: true,
        team: groupRef('desk'),
        entities: [{ ref: CORE, effect: 'outage' }],
      });
      expect(summary(await health('dora', COLLECTING))).toMatchObject({
        health: 'amber',
        worst: ['Core red', 'Collector amber'],
      });
      expect(summary(await health('hugo', COLLECTING))).toMatchObject({
        health: 'green',
        worst: [],
      });
      await restricted.end();
    });

    it('knows nothing of what no ticket is about when the catalog is old', async () => {
      const outage = await incident({
        entities: [{ ref: CORE, effect: 'outage' }],
      });
      desk().clock.pass(11 * 60_000);
      const answer = await health('dora', COLLECTING);
      expect(summary(answer)).toEqual({
        health: 'amber',
        own: 'unknown',
        counts: '1 1 1 0',
        worst: ['Core red', 'Collector amber'],
      });
      expect(answer.graph.isStale).toBe(true);
      await outage.end();
      expect(summary(await health('dora', COLLECTING)).health).toBe('unknown');
      await desk().services.graphLoader.run();
      expect(summary(await health('dora', COLLECTING)).health).toBe('green');
    });

    it('follows the catalog when a part comes', async () => {
      const { knex, services } = desk();
      const before = await health('dora', groupRef('network'));
      const row = await knex('graph_node').where('entity_ref', CORE).first();
      await services.database.run(uow =>
        uow.trx('graph_node').insert({
          ...row,
          entity_ref: 'component:default/added',
          version: before.graph.version + 1,
          body: row.body.replaceAll(CORE, 'component:default/added'),
        }),
      );
      await knex('graph_state').update({ version: before.graph.version + 1 });
      const after = await health('dora', groupRef('network'));
      expect(after.counts.green).toBe(before.counts.green + 1);
    });

    it('refuses what is not there, and what neither works nor owns', async () => {
      const { as } = desk();
      const refused = (of: unknown) =>
        as('dora').refused('getHealthRollup', { query: { of } });
      expect(await refused('system:default/gone')).toBe(
        '404 The catalog has no system:default/gone, or you may not see it; check the reference',
      );
      expect(await refused('template:default/recipe')).toBe(
        '404 There is no health of template:default/recipe; ask about a component, API, resource, system, domain, group or user',
      );
      const { body } = await as('dora').raw('getHealthRollup', {
        query: { of: 'template:default/recipe' },
      });
      expect(body.error).toMatchObject({
        code: 'noHealthOfKind',
        params: { ref: 'template:default/recipe' },
      });
      expect(await refused('nonsense')).toMatch(/^400/);
      expect(await refused(undefined)).toMatch(/^400/);
      expect(await refused([COLLECTING, MONEY_IN])).toMatch(/^400/);
    });
  },
  { entities },
);

describeDesk(
  'health rolled up of a catalog that is not for everybody',
  ({ desk }) => {
    beforeAll(async () => {
      await desk().services.graphLoader.run();
      await desk().services.ownershipRollup.run();
    });

    const health = (who: Name, of: string) =>
      desk().as(who).ok('getHealthRollup', { query: { of } });

    it('neither counts nor names hidden members, nor what they do', async () => {
      await desk()
        .as('dora')
        .fileKind('incident', {
          entities: [{ ref: HIDDEN_ENTITY, effect: 'outage' }],
        });
      desk().clock.pass(5_000);
      expect(summary(await health('dora', MONEY_IN))).toMatchObject({
        health: 'amber',
        own: 'amber',
        counts: '1 0 0 4',
        worst: ['secret red'],
      });
      for (const who of ['hugo', 'ana'] as const) {
        const answer = await health(who, MONEY_IN);
        expect(summary(answer)).toEqual({
          health: 'green',
          own: 'green',
          counts: '0 0 0 4',
          worst: [],
        });
        expect(JSON.stringify(answer)).not.toContain('secret');
      }
      const [all, seen] = await Promise.all(
        (['dora', 'hugo'] as const).map(who => health(who, groupRef('web'))),
      );
      expect(all.counts.red).toBe(1);
      expect(seen.counts).toEqual({ ...all.counts, red: 0 });
    });

    it('has the same words for what is hidden and what is not there', async () => {
      const refused = (who: Name, of: string) =>
        desk().as(who).refused('getHealthRollup', { query: { of } });
      const gone = await refused('ana', 'system:default/gone');
      expect(await refused('ana', HIDDEN_ENTITY)).toBe(
        gone.replace('system:default/gone', HIDDEN_ENTITY),
      );
      expect(await refused('adan', MONEY_IN)).toMatch(
        /^404 The catalog has no/,
      );
    });
  },
  { entities, policy: catalogOnConditions(EXCEPTIONS) },
);

describeDesk(
  'health rolled up of very much',
  ({ desk }) => {
    const health = (who: Name) =>
      desk()
        .as(who)
        .ok('getHealthRollup', { query: { of: MONEY_IN } });

    it('stops at five thousand members, and says so to who sees more', async () => {
      await desk().services.graphLoader.run();
      const all = await health('dora');
      expect(all.counts.green).toBe(5_000);
      expect(all.truncated).toBe('members');
      // Of the one more that is hidden, nothing is said.
      const seen = await health('hugo');
      expect(seen.counts.green).toBe(5_000);
      expect(seen).not.toHaveProperty('truncated');
    });
  },
  {
    entities: [
      ...infrastructure,
      ...catalogItems({
        'money-in': { kind: 'Domain', relations: [`hasPart ${HIDDEN_ENTITY}`] },
        ...Object.fromEntries(
          Array.from({ length: 5_000 }, (_, at) => [
            `part-${at}`,
            { kind: 'System', relations: [`partOf ${MONEY_IN}`] },
          ]),
        ),
      }),
    ],
    policy: catalogOnConditions(EXCEPTIONS),
  },
);

describeDesk('health rolled up before the catalog was read', ({ desk }) => {
  it('asks for patience', async () => {
    expect(
      await desk()
        .as('dora')
        .refused('getHealthRollup', { query: { of: groupRef('web') } }),
    ).toBe('503 The catalog has not been read yet; try again in a minute');
  });
});
