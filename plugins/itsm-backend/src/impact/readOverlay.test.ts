import type { EntityStates } from '@mesa-itsm/backstage-plugin-itsm-common';
import { describeDesk } from '../__testUtils__/describeDesk';
import {
  catalogItems,
  DB,
  infrastructure,
} from '../__testUtils__/infrastructure';
import { groupRef, type Name } from '../__testUtils__/organisation';

const HOST = 'resource:default/host-1';
const DAY = 86_400_000;
const others = Array.from(
  { length: 300 },
  (_, at) => `resource:default/other-${at}`,
);
/** More than are gone through one by one. */
const MANY = 2_100;

describeDesk(
  'tickets on an entity that has seen very many',
  ({ desk }) => {
    beforeAll(async () => {
      await desk().services.graphLoader.run();
    });

    const states = (who: Name, refs = [DB, HOST]) =>
      desk().as(who).ok('getEntityStates', { body: { refs } });
    const ticketsOf = ({ items }: EntityStates) =>
      items.map(({ tickets }) => tickets.map(({ ref }) => ref));

    const incident = async (entities: object[], body: object = {}) => {
      const { ref } = await desk()
        .as('dora')
        .fileKind('incident', {
          entities: entities as { ref: string }[],
          ...body,
        });
      return ref;
    };

    async function change(columns: object): Promise<string> {
      const { ref } = await desk()
        .as('hugo')
        .fileKind('change', {
          entities: [{ ref: DB }],
          team: groupRef('web'),
        });
      await desk().knex('ticket').where({ ref }).update(columns);
      return ref;
    }

    /** As if the ticket had happened again and again. */
    async function repeat(ref: string, times: number): Promise<void> {
      const { knex } = desk();
      const { id, ...ticket } = await knex('ticket').where({ ref }).first();
      const links = await knex('ticket_entity').where('ticket_id', id);
      const ids = Array.from({ length: times }, (_, at) => 100_000 + at);
      await knex.batchInsert(
        'ticket',
        ids.map(own => ({ ...ticket, id: own, ref: `INC-${own}` })),
        10,
      );
      await knex.batchInsert(
        'ticket_entity',
        ids.flatMap(own => links.map(link => ({ ...link, ticket_id: own }))),
        50,
      );
    }

    it('are the same however they are looked for', async () => {
      const { clock } = desk();
      const outage = await incident([
        { ref: DB, effect: 'degraded' },
        { ref: HOST, effect: 'outage' },
      ]);
      const primary = await incident([{ ref: DB, role: 'primary' }]);
      const restricted = await incident([{ ref: DB, effect: 'outage' }], {
        restricted: true,
        team: groupRef('desk'),
      });
      const made = await change({ status: 'implementing' });
      const soon = await change({
        status: 'scheduled',
        planned_start: clock.time + DAY,
        planned_end: clock.time + 2 * DAY,
      });
      await change({
        status: 'scheduled',
        planned_start: clock.time + 50 * DAY,
        planned_end: clock.time + 51 * DAY,
      });
      await change({
        status: 'scheduled',
        planned_start: clock.time - 2 * DAY,
        planned_end: clock.time - DAY,
      });
      const closed = await incident([{ ref: DB, effect: 'outage' }]);
      await desk().as('dora').act(closed, 'resolve', {
        resolutionCode: 'restored',
        solution: 'Done',
      });
      clock.pass(5_000);

      const readers = ['dora', 'hugo', 'ana'] as const;
      const before = await Promise.all(readers.map(who => states(who)));
      expect(before.map(ticketsOf)).toEqual([
        [[soon, made, restricted, primary, outage], [outage]],
        [[soon, made, primary, outage], [outage]],
        [[], []],
      ]);
      await repeat(closed, MANY);
      expect(await Promise.all(readers.map(who => states(who)))).toEqual(
        before,
      );
    });

    it('are found among those of many entities', async () => {
      const ref = await incident([{ ref: others[299], effect: 'degraded' }]);
      const few = await states('dora');
      const all = await states('dora', [...others, DB, HOST]);
      expect(all.items).toHaveLength(302);
      expect(all.items.slice(-2)).toEqual(few.items);
      expect(all.items[299]).toMatchObject({
        health: 'amber',
        reasons: [{ reason: 'degraded', ticket: { ref } }],
      });
      expect(
        all.items.slice(0, 299).every(({ health }) => health === 'green'),
      ).toBe(true);
    });
  },
  {
    entities: [
      ...infrastructure,
      ...catalogItems(
        Object.fromEntries(others.map(ref => [ref.split('/')[1], {}])),
      ),
    ],
  },
);
