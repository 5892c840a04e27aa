import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { deskDefinitions } from '../__testUtils__/deskDefinitions';
import { describeDesk } from '../__testUtils__/describeDesk';
import { groupRef } from '../__testUtils__/organisation';
import { slaDefinitions } from '../__testUtils__/slaDefinitions';

const HOUR = 3_600_000;
const MIGRATION = '20261128210000_sla_lists.js';
const directory = resolvePackagePath(
  '@mesa-itsm/backstage-plugin-itsm-backend',
  'migrations',
);

describeDesk(
  'what lists know of clocks',
  ({ desk }) => {
    it('is filled in for tickets that were there before', async () => {
      type Step = ['start' | 'pend' | 'resolve', object];
      const incident = async (...actions: Step[]) => {
        const { ref } = await desk()
          .as('hugo')
          .fileKind('incident', {
            team: groupRef('web'),
            impact: 'service',
            urgency: 'medium',
          });
        desk().clock.pass(5 * HOUR);
        for (const [action, fields] of actions) {
          await desk().as('hugo').act(ref, action, fields);
        }
        return ref;
      };
      const pend: Step = ['pend', { reason: 'waiting-supplier' }];
      const late = await incident(['start', {}]);
      const paused = await incident(['start', {}], pend);
      const resolved = await incident([
        'resolve',
        { resolutionCode: 'restored', solution: 'Done' },
      ]);
      const missed = await incident(['start', {}]);
      desk().clock.pass(30 * 24 * HOUR);
      await desk()
        .as('hugo')
        .act(missed, ...pend);
      const { knex } = desk();
      const lists = () =>
        knex('ticket')
          .whereIn('ref', [late, paused, resolved, missed])
          .orderBy('id')
          .select('sla_due_at', 'sla_breach_at', 'sla_paused');
      const before = await lists();
      expect(before.map(row => Boolean(row.sla_paused))).toEqual([
        false,
        true,
        false,
        true,
      ]);

      await knex.migrate.down({ directory, name: MIGRATION });
      await knex('ticket')
        .whereIn('ref', [late, paused])
        .update({ sla_breach_at: null });
      await knex('ticket').where('ref', missed).update({ sla_due_at: null });
      await knex.migrate.up({ directory, name: MIGRATION });
      expect(await lists()).toEqual(before);
    });
  },
  { definitions: [...deskDefinitions, ...slaDefinitions] },
);
