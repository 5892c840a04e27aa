import { describeDesk } from '../../__testUtils__/describeDesk';
import { infrastructure } from '../../__testUtils__/infrastructure';
import type { Name } from '../../__testUtils__/organisation';

const DB = 'resource:default/db';
const SYSTEM = 'system:default/billing-system';

describeDesk(
  'how the services of a unit are',
  ({ desk }) => {
    beforeAll(async () => {
      await desk().services.graphLoader.run();
      // Human resources have asked for something about it, finance has not.
      await desk().as('ana').file();
      await desk()
        .knex('ticket')
        .where('unit_ref', 'group:default/hr')
        .update({ primary_entity_ref: SYSTEM });
    });
    const status = async (who: Name) => {
      desk().clock.pass(61_000);
      return (await desk().as(who).ok('getServiceStatus', {})).items;
    };
    const outage = (part: object = {}) =>
      desk()
        .as('dora')
        .fileKind('incident', {
          title: 'Disk is full',
          entities: [{ ref: DB, effect: 'outage' }],
          ...part,
        });

    it('is nothing to tell while all works', async () => {
      expect(await status('ana')).toEqual([]);
    });

    it('is told with what is at fault, and the incident to those who may read it', async () => {
      const { ref } = await outage();
      const [line] = await status('bea');
      expect(line).toEqual({
        entity: { ref: SYSTEM, title: 'Billing system' },
        effect: 'degraded',
        cause: { ref: DB, title: 'Database' },
        since: expect.any(String),
      });
      expect(await status('carlos')).toEqual([]);
      // The liaison of the unit uses what the unit uses.
      expect(await status('luz')).toHaveLength(1);
      await desk()
        .knex('ticket')
        .where('ref', ref)
        .update({ unit_ref: 'group:default/hr' });
      await desk()
        .as('dora')
        .ok('addWatcher', {
          params: { ref },
          body: { person: 'user:default/bea' },
        });
      expect((await status('bea'))[0].incident).toEqual({
        ref,
        title: 'Disk is full',
      });
      expect((await status('ana'))[0]).not.toHaveProperty('incident');
      await desk()
        .as('dora')
        .act(ref, 'resolve', { resolutionCode: 'restored', solution: 'Done' });
      expect(await status('bea')).toEqual([]);
    });

    it('says nothing of restricted incidents', async () => {
      const { ref } = await outage({ restricted: true });
      expect(await status('bea')).toEqual([]);
      await desk().as('dora').act(ref, 'cancel', { reason: 'Fine' });
    });
  },
  { entities: infrastructure },
);
