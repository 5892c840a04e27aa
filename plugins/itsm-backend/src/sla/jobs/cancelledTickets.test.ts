import { deskDefinitions } from '../../__testUtils__/deskDefinitions';
import { describeDesk } from '../../__testUtils__/describeDesk';
import { applyDefinitions } from '../../__testUtils__/hostServices';
import { slaDefinitions } from '../../__testUtils__/slaDefinitions';
import {
  editedPolicy,
  slaJobsOf,
  tried,
  webPolicy,
} from '../../__testUtils__/slaJobsOf';
import { MONDAY } from '../../__testUtils__/startDesk';

const HOUR = 3_600_000;

describeDesk(
  'a trial of service levels',
  ({ desk }) => {
    beforeEach(async () => {
      desk().clock.time = MONDAY;
      await desk().knex('sla_job').delete();
      await desk().knex('ticket').delete();
      await applyDefinitions(desk().knex, [webPolicy]);
    });
    const { work, see, start, changesOf } = slaJobsOf(desk);

    it('judges no ticket that was cancelled in time', async () => {
      const cancelled = async (hours: number) => {
        desk().clock.time = MONDAY;
        const { ref } = await desk().as('ana').file();
        desk().clock.pass(hours * HOUR);
        await desk().as('ana').act(ref, 'cancel', { reason: 'Not needed' });
        return ref;
      };
      await cancelled(1);
      const late = await cancelled(3);
      // Owned in time, and cancelled later.
      desk().clock.time = MONDAY;
      const { ref: owned } = await desk().as('ana').file();
      desk().clock.pass(HOUR);
      await desk().as('hugo').act(owned, 'start');
      desk().clock.pass(HOUR);
      await desk().as('hugo').act(owned, 'cancel', { reason: 'Not needed' });
      const id = await start(
        tried(
          [editedPolicy({ targets: { response: 'PT2H', resolution: 'P3WD' } })],
          {
            from: MONDAY - HOUR,
            until: MONDAY + HOUR,
          },
        ),
      );
      await work();
      // Resolutions and updates ended with their tickets, before and after.
      expect((await see(id)).sums).toMatchObject([
        {
          metric: 'response',
          clocks: 2,
          missedBefore: 0,
          missedAfter: 1,
          gained: 1,
          lost: 0,
        },
      ]);
      expect(await changesOf(id)).toMatchObject([
        { ref: late, metric: 'response', before: 'void', after: 'missed' },
        { ref: owned, metric: 'response', before: 'kept', after: 'kept' },
      ]);
    });
  },
  { definitions: [...deskDefinitions, ...slaDefinitions] },
);
