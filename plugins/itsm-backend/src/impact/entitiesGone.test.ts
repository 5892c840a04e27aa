import type { Entity } from '@backstage/catalog-model';
import { changeableCatalog } from '../__testUtils__/changeableCatalog';
import { describeDesk } from '../__testUtils__/describeDesk';
import { haveUnitUse } from '../__testUtils__/haveUnitUse';
import {
  API,
  BILLING,
  catalogItems,
  DB,
  HOST_1,
  infrastructure,
  SHOP,
  SYSTEM,
} from '../__testUtils__/infrastructure';
import { makeChange } from '../__testUtils__/makeChange';
import type { Name } from '../__testUtils__/organisation';

const RENAMED = 'resource:default/database';
const HOUR = 3_600_000;

const refOf = ({ kind, metadata }: Entity) =>
  `${kind}:${metadata.namespace}/${metadata.name}`.toLocaleLowerCase('en-US');

/** Without some entities; what leads to them hangs in the air. */
const without = (...refs: string[]) =>
  infrastructure.filter(entity => !refs.includes(refOf(entity)));

/** The database under another name, with all that rests upon it. */
const renamed: Entity[] = [
  ...without(DB, BILLING, API, SHOP, SYSTEM),
  ...catalogItems({
    database: { title: 'New database' },
    billing: {
      kind: 'Component',
      title: 'Billing',
      relations: [`dependsOn ${RENAMED}`, `partOf ${SYSTEM}`],
    },
    'billing-system': { kind: 'System', title: 'Billing system' },
  }),
];

describeDesk(
  'an entity that leaves the catalog while it is on tickets',
  ({ desk }) => {
    let catalog: ReturnType<typeof changeableCatalog>;
    let incident: string;
    let change: string;
    const work = async () => {
      desk().clock.pass(61_000);
      await desk().services.graphLoader.run();
      await desk().services.linkedEntities.run();
      await desk().services.impactRefresher.run();
      await desk().services.impactTimers.run();
    };
    beforeAll(async () => {
      const { as, clock, services } = desk();
      catalog = changeableCatalog(desk());
      await services.graphLoader.run();
      await haveUnitUse(desk(), SYSTEM);
      change = await makeChange(desk(), {
        title: 'Bigger disks',
        entities: [DB, HOST_1],
        hours: [2, 3],
      });
      clock.pass(HOUR);
      ({ ref: incident } = await as('dora').fileKind('incident', {
        title: 'Disk is full',
        entities: [{ ref: DB, effect: 'outage' }],
      }));
      await work();
      await as('dora').ok('decideTicketImpact', {
        params: { ref: incident },
        body: { accept: [SHOP] },
      });
      await work();
    });
    const entities = async () =>
      (await desk().as('dora').see(incident)).entities.map(
        ({ ref, title }) => `${ref} ${title}`,
      );
    const impact = () =>
      desk()
        .as('dora')
        .ok('getTicketImpact', { params: { ref: incident } });
    const suggested = async () =>
      (await impact()).items.flatMap(({ entity, provenance }) =>
        provenance === 'computed' ? [entity.ref] : [],
      );
    const banner = async (who: Name) =>
      (await desk().as(who).ok('getServiceStatus', {})).items.map(
        ({ entity, cause }) => [entity.ref, cause?.ref],
      );
    const suspects = async () =>
      (
        await desk()
          .as('dora')
          .ok('getSuspects', { params: { ref: incident }, query: {} })
      ).items.map(({ entity }) => entity.ref);

    it('is what suffers, what is at fault and what was changed, before that', async () => {
      expect(await entities()).toEqual([`${DB} Database`, `${SHOP} Shop`]);
      expect(await suggested()).toEqual([BILLING, API, SYSTEM]);
      expect(await banner('bea')).toEqual([[SYSTEM, DB]]);
      expect(await suspects()).toEqual([DB]);
    });

    it('as a suggestion goes at once from sight, and with the next round', async () => {
      catalog.becomes(without(API));
      await desk().services.graphLoader.run();
      expect(await suggested()).toEqual([BILLING, SYSTEM]);
      const { status, body } = await desk()
        .as('dora')
        .raw('decideTicketImpact', {
          params: { ref: incident },
          body: { accept: [API] },
        });
      expect([status, body.error?.code]).toEqual([409, 'notSuggested']);
      await work();
      const kept = await desk()
        .knex('ticket_suggestion')
        .where('provenance', 'computed')
        .pluck('entity_ref');
      expect(kept.sort()).toEqual([BILLING, SYSTEM]);
      expect((await impact()).total).toBe(2);
    });

    it('as an accepted one stays with its last title, and stops nothing', async () => {
      catalog.becomes(without(SHOP));
      await work();
      expect(await entities()).toEqual([`${DB} Database`, `${SHOP} Shop`]);
      expect(await suggested()).toEqual([BILLING, API, SYSTEM]);
      expect(
        await desk()
          .as('dora')
          .refused('getImpact', { query: { root: SHOP } }),
      ).toMatch(/^404 The catalog has no component:default\/shop/);
      const states = await desk()
        .as('dora')
        .ok('getEntityStates', { body: { refs: [SHOP, DB] } });
      expect(states.items.map(({ ref, health }) => [ref, health])).toEqual([
        [DB, 'red'],
      ]);
    });

    it('as what fails leaves the ticket readable, and nothing that suffers', async () => {
      catalog.becomes(without(DB));
      await work();
      expect(await entities()).toEqual([`${DB} Database`, `${SHOP} Shop`]);
      expect(await suggested()).toEqual([]);
      expect(await desk().as('dora').list({ related: DB })).toContain(incident);
      // Nobody can tell any more what that outage does.
      expect(await banner('bea')).toEqual([]);
      expect(await suspects()).toEqual([]);
      // What was changed is still there, with what it touched.
      expect(
        (await desk().as('dora').see(change)).entities.map(({ ref }) => ref),
      ).toEqual([DB, HOST_1]);
      const { items } = await desk()
        .as('dora')
        .ok('getImpact', { query: { root: [BILLING], down: [DB] } });
      expect(items.map(({ entity }) => entity.ref)).toEqual([
        API,
        SYSTEM,
        SHOP,
      ]);
    });

    it('under another name is another one, and the ticket shows both', async () => {
      catalog.becomes(renamed);
      await work();
      expect(await suggested()).toEqual([]);
      await desk()
        .as('dora')
        .ok('linkEntity', {
          params: { ref: incident },
          body: { ref: RENAMED, role: 'affected', effect: 'outage' },
        });
      await work();
      expect(await entities()).toEqual([
        `${DB} Database`,
        `${RENAMED} New database`,
        `${SHOP} Shop`,
      ]);
      expect(await suggested()).toEqual([BILLING, SYSTEM]);
      expect(await banner('bea')).toEqual([[SYSTEM, RENAMED]]);
    });

    it('that comes back suffers, is at fault and was changed as before', async () => {
      catalog.becomes(infrastructure);
      await desk()
        .as('dora')
        .ok('unlinkEntity', {
          params: { ref: incident },
          query: { ref: RENAMED, role: 'affected' },
        });
      await work();
      expect(await suggested()).toEqual([BILLING, API, SYSTEM]);
      expect(await banner('bea')).toEqual([[SYSTEM, DB]]);
      expect(await suspects()).toEqual([DB]);
    });
  },
  { entities: infrastructure },
);
