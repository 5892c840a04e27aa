import { deskDefinitions } from '../../__testUtils__/deskDefinitions';
import { describeDesk } from '../../__testUtils__/describeDesk';
import { applyDefinitions } from '../../__testUtils__/hostServices';
import { slaDefinitions } from '../../__testUtils__/slaDefinitions';
import {
  editedPolicy,
  slaJobsOf,
  webPolicy,
} from '../../__testUtils__/slaJobsOf';
import { MONDAY } from '../../__testUtils__/startDesk';

describeDesk(
  'jobs on service levels and the definitions that they saw',
  ({ desk }) => {
    beforeEach(async () => {
      desk().clock.time = MONDAY;
      await desk().knex('sla_job').delete();
      await desk().knex('ticket').delete();
      await applyDefinitions(desk().knex, [webPolicy]);
    });
    const { work, see, start } = slaJobsOf(desk);

    it('re-apply only what the dry run saw, when told to', async () => {
      await desk().as('ana').file();
      const seen = await see(await start({ kind: 'reapply', dryRun: true }));
      const reapply = {
        kind: 'reapply' as const,
        dryRun: false,
        expectedDefinitionsRevision: seen.definitionsRevision,
      };
      expect(
        await desk().as('marta').ok('startSlaJob', { body: reapply }),
      ).toMatchObject({ definitionsRevision: seen.definitionsRevision });
      await applyDefinitions(desk().knex, [
        editedPolicy({ targets: { response: 'PT1H' } }),
      ]);
      const { status, body } = await desk()
        .as('marta')
        .raw('startSlaJob', { body: reapply });
      expect([status, body.error!.code]).toEqual([409, 'definitionsChanged']);
      expect(body.error!.message).toMatch(/changed since.*new dry run/);
      const { items } = await desk().as('marta').ok('listSlaJobs', {});
      expect(items).toHaveLength(2);
      const anew = await see(await start({ kind: 'reapply', dryRun: true }));
      expect(body.error!.params).toEqual({
        expected: seen.definitionsRevision,
        current: anew.definitionsRevision,
      });
      await start({
        ...reapply,
        expectedDefinitionsRevision: anew.definitionsRevision,
      });
      // Nobody has to tell what was seen.
      await start({ kind: 'reapply', dryRun: false });
    });

    it('tell of jobs of earlier releases, which know no revision', async () => {
      const id = await start({ kind: 'reapply', dryRun: true });
      await desk()
        .knex('sla_job')
        .where({ id })
        .update({ spec: JSON.stringify({ kind: 'reapply', dryRun: true }) });
      expect(await see(id)).not.toHaveProperty('definitionsRevision');
      await work();
      expect(await see(id)).toMatchObject({ state: 'done' });
    });
  },
  { definitions: [...deskDefinitions, ...slaDefinitions] },
);
