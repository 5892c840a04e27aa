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
  'jobs on service levels that fail',
  ({ desk }) => {
    beforeEach(async () => {
      desk().clock.time = MONDAY;
      await desk().knex('sla_job').delete();
      await desk().knex('ticket').delete();
      await applyDefinitions(desk().knex, [webPolicy]);
    });
    const { work, see, start } = slaJobsOf(desk);

    it('go on from where they failed, each ticket counted once', async () => {
      const refs: string[] = [];
      for (let count = 0; count < 22; count += 1) {
        refs.push((await desk().as('ana').file()).ref);
      }
      await applyDefinitions(desk().knex, [
        editedPolicy({ targets: { response: 'PT3H' } }),
      ]);
      // A clock that cannot be read, behind the first page.
      const newest = await desk().knex('ticket').orderBy('id', 'desc').first();
      const unreadable = () =>
        desk()
          .knex('sla_clock')
          .where({ metric: 'response', ticket_id: newest.id });
      const { state } = await unreadable().first();
      await unreadable().update({
        state: state.replaceAll('office@', 'gone@'),
      });
      const id = await start({ kind: 'reapply', dryRun: false });
      await work();
      const failed = await see(id);
      expect(failed).toMatchObject({
        state: 'failed',
        processed: 20,
        finishedAt: expect.any(String),
        error: expect.stringMatching(/Calendar\/gone cannot be read/),
      });

      const params = { id };
      expect(
        await desk().as('hugo').refused('retrySlaJob', { params }),
      ).toMatch(/^403/);
      const { finishedAt: _, error: __, ...kept } = failed;
      const waiting = { ...kept, state: 'waiting' };
      expect(await desk().as('marta').ok('retrySlaJob', { params })).toEqual(
        waiting,
      );
      // It fails again as long as its cause is there.
      await work();
      expect(await see(id)).toMatchObject({ state: 'failed', processed: 20 });
      await unreadable().update({ state });
      await desk().as('adan').ok('retrySlaJob', { params });
      await work();
      const done = await see(id);
      expect(done).toMatchObject({ state: 'done', total: 22, processed: 22 });
      expect(done).not.toHaveProperty('error');
      expect(
        done.sums.map(({ metric, clocks }) => [metric, clocks]).sort(),
      ).toEqual([
        ['resolution', 22],
        ['response', 22],
        ['update', 22],
      ]);
      expect(done.changes).toBe(66);
      for (const ref of refs) {
        const log = await desk().as('hugo').log(ref);
        expect(log.filter(({ kind }) => kind === 'sla_reapplied')).toHaveLength(
          1,
        );
      }

      const again = await desk().as('marta').raw('retrySlaJob', { params });
      expect(again).toMatchObject({
        status: 409,
        body: { error: { code: 'slaJobNotFailed', params } },
      });
      expect(
        await desk()
          .as('marta')
          .refused('retrySlaJob', {
            params: { id: '8f14e45f-ceea-467f-a0e6-000000000000' },
          }),
      ).toMatch(/^404/);
    });

    it('do not go on under definitions that nobody has looked at', async () => {
      await desk().as('ana').file();
      await desk().knex('sla_clock').update({ state: '{' });
      const id = await start({ kind: 'reapply', dryRun: false });
      await work();
      const failed = await see(id);
      expect(failed.state).toBe('failed');
      await applyDefinitions(desk().knex, [
        editedPolicy({ targets: { response: 'PT2H' } }),
      ]);
      const { status, body } = await desk()
        .as('marta')
        .raw('retrySlaJob', { params: { id } });
      expect([status, body.error!.code]).toEqual([409, 'definitionsChanged']);
      expect(await see(id)).toEqual(failed);
    });
  },
  { definitions: [...deskDefinitions, ...slaDefinitions] },
);
