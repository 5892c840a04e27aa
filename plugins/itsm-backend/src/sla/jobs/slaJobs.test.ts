import { checkTicket } from '../../__testUtils__/checkTicket';
import { deskDefinitions } from '../../__testUtils__/deskDefinitions';
import { describeDesk } from '../../__testUtils__/describeDesk';
import { dump } from '../../__testUtils__/dump';
import { applyDefinitions } from '../../__testUtils__/hostServices';
import { slaDefinitions } from '../../__testUtils__/slaDefinitions';
import {
  editedPolicy,
  slaJobsOf,
  tried,
  webPolicy,
} from '../../__testUtils__/slaJobsOf';
import { MONDAY, startDesk } from '../../__testUtils__/startDesk';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const named = (name: string) =>
  slaDefinitions.find(({ metadata }) => metadata.name === name)!;

describeDesk(
  'jobs on service levels',
  ({ desk }) => {
    beforeEach(async () => {
      desk().clock.time = MONDAY;
      await desk().knex('sla_job').delete();
      await desk().knex('ticket').delete();
      await applyDefinitions(desk().knex, [webPolicy, named('office')]);
    });
    const { work, see, start, changesOf } = slaJobsOf(desk);
    const whatIf = (documents: object[]) =>
      tried(documents, { from: MONDAY - DAY, until: MONDAY + DAY });

    it('tell what re-applying would change, and write nothing', async () => {
      const { ref } = await desk().as('ana').file();
      await applyDefinitions(desk().knex, [
        editedPolicy({ targets: { response: 'PT1H', resolution: 'P2WD' } }),
      ]);
      desk().clock.pass(2 * HOUR);
      const before = await dump(desk().knex);
      const id = await start({ kind: 'reapply', dryRun: true });
      await work();
      const job = await see(id);
      expect(job).toMatchObject({
        state: 'done',
        dryRun: true,
        total: 1,
        processed: 1,
        requestedBy: { name: 'Marta Gestora' },
      });
      expect(job.sums).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            metric: 'response',
            gained: 1,
            lost: 0,
            missedBefore: 0,
            missedAfter: 1,
          }),
        ]),
      );
      expect(await changesOf(id)).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            ref,
            metric: 'response',
            before: 'open',
            after: 'missed',
          }),
        ]),
      );
      expect(await dump(desk().knex)).toEqual(before);
    });

    it('re-apply: clocks take on the policies of now, once', async () => {
      const { ref } = await desk().as('ana').file();
      const other = await desk().as('ana').file({ offering: 'contract-work' });
      desk().clock.pass(HOUR);
      await applyDefinitions(desk().knex, [
        editedPolicy({ targets: { response: 'PT3H', resolution: 'P2WD' } }),
      ]);
      await start({ kind: 'reapply', dryRun: false });
      await work();
      const { clocks } = await desk()
        .as('hugo')
        .ok('getTicketSla', { params: { ref } });
      expect(clocks[0]).toMatchObject({
        metric: 'response',
        targetMs: 3 * HOUR,
        spentMs: HOUR,
        terms: [
          { policy: { revision: expect.any(Number), isCurrent: false } },
          { policy: { isCurrent: true } },
        ],
      });
      // The update is promised no more.
      expect(clocks.find(({ metric }) => metric === 'update')).toMatchObject({
        isWithdrawn: true,
      });
      const log = await desk().as('hugo').log(ref);
      expect(log.at(-1)).toMatchObject({
        kind: 'sla_reapplied',
        visibility: 'internal',
      });
      await checkTicket(desk(), ref);
      // Nothing is left to change, and nothing was where nothing is promised.
      await start({ kind: 'reapply', dryRun: false });
      await work();
      expect(await desk().as('hugo').log(ref)).toHaveLength(log.length);
      expect(
        (await desk().as('dora').log(other.ref)).some(
          ({ kind }) => kind === 'sla_reapplied',
        ),
      ).toBe(false);
    });

    it('give clocks to tickets that had none', async () => {
      const { ref } = await desk()
        .as('ana')
        .file({ offering: 'contract-work' });
      desk().clock.pass(HOUR);
      await applyDefinitions(desk().knex, [
        editedPolicy({
          appliesTo: {
            types: ['request'],
            offerings: ['web-work', 'contract-work'],
          },
        }),
      ]);
      await start({ kind: 'reapply', dryRun: false, policies: ['web'] });
      await work();
      const { clocks } = await desk()
        .as('hugo')
        .ok('getTicketSla', { params: { ref } });
      expect(clocks[0]).toMatchObject({ metric: 'response', spentMs: HOUR });
      await checkTicket(desk(), ref);
    });

    it('try a policy on the tickets of a period', async () => {
      for (const hours of [1, 3, 5]) {
        desk().clock.time = MONDAY;
        const { ref } = await desk().as('ana').file();
        desk().clock.pass(hours * HOUR);
        await desk().as('hugo').act(ref, 'start');
      }
      // Outside of the period.
      desk().clock.time = MONDAY + 2 * DAY;
      await desk().as('ana').file();
      const sumOf = async (targets: object) => {
        const id = await start(whatIf([editedPolicy({ targets })]));
        await work();
        const job = await see(id);
        expect(job).toMatchObject({ state: 'done', processed: 3 });
        return {
          sum: job.sums.find(({ metric }) => metric === 'response'),
          changes: (await changesOf(id)).length,
        };
      };
      // Promised are four hours: one of three was late.
      expect(await sumOf({ response: 'PT2H' })).toMatchObject({
        sum: {
          clocks: 3,
          missedBefore: 1,
          missedAfter: 2,
          gained: 1,
          lost: 0,
          service: { name: 'site' },
          team: { title: 'Web Team' },
        },
      });
      expect(await sumOf({ response: 'PT6H' })).toMatchObject({
        sum: { missedAfter: 0, gained: 0, lost: 1 },
      });
    });

    it('try a policy on what was promised late, or for an item', async () => {
      const { ref, version } = await desk()
        .as('ana')
        .file({ offering: 'new-account', urgency: 'medium' });
      desk().clock.pass(HOUR);
      await desk()
        .as('dora')
        .ok('overridePriority', {
          params: { ref },
          body: { priority: 2, reason: 'So it is', version },
        });
      await desk()
        .as('hugo')
        .fileKind('problem', {
          entities: [{ ref: 'system:default/payroll', role: 'primary' }],
        });
      desk().clock.pass(HOUR);
      const accounts = named('accounts');
      const id = await start(
        whatIf([
          {
            ...accounts,
            spec: {
              ...(accounts.spec as object),
              targets: { resolution: { 2: 'PT30M' } },
            },
          },
          {
            ...accounts,
            metadata: { name: 'payroll' },
            spec: {
              title: 'Payroll',
              order: 5,
              calendar: 'office',
              appliesTo: { entities: ['system:default/payroll'] },
              targets: { response: 'PT30M' },
            },
          },
        ]),
      );
      await work();
      expect((await see(id)).sums).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            metric: 'resolution',
            clocks: 1,
            gained: 1,
          }),
          expect.objectContaining({ metric: 'response', clocks: 1, gained: 1 }),
        ]),
      );
    });

    it('try a calendar, each proposal for itself', async () => {
      const { ref } = await desk().as('ana').file();
      desk().clock.pass(5 * HOUR);
      await desk().as('hugo').act(ref, 'start');
      const office = named('office');
      const late = (date: string) =>
        whatIf([
          {
            ...office,
            spec: {
              ...(office.spec as object),
              overrides: [{ date, hours: [] }],
            },
          },
        ]);
      const closed = await start(late('2026-03-16'));
      const open = await start(late('2026-03-27'));
      await work();
      expect((await see(closed)).sums[0]).toMatchObject({ lost: 1 });
      expect((await see(open)).sums[0]).toMatchObject({ lost: 0, gained: 0 });
    });

    it('go on where a node ended', async () => {
      for (let count = 0; count < 3; count += 1) {
        await desk().as('ana').file();
      }
      const id = await start(
        whatIf([editedPolicy({ targets: { response: 'PT2H' } })]),
      );
      // A node that claimed it and is gone.
      await desk()
        .knex('sla_job')
        .where({ id })
        .update({
          state: 'running',
          claimed_by: 'gone',
          claimed_until: desk().clock.time + 60_000,
        });
      await work();
      expect((await see(id)).state).toBe('running');
      desk().clock.pass(60_000);
      const other = await startDesk({ knex: desk().knex, definitions: [] });
      other.clock.time = desk().clock.time;
      await Promise.all([work(), other.services.slaJobs.run(DAY)]);
      expect(await see(id)).toMatchObject({ state: 'done', processed: 3 });
      await other.settle();
    });

    it('end when they are cancelled', async () => {
      await desk().as('ana').file();
      const id = await start({ kind: 'reapply', dryRun: true });
      expect(
        await desk().as('marta').ok('cancelSlaJob', { params: { id } }),
      ).toMatchObject({ state: 'cancelled' });
      await work();
      expect(await see(id)).toMatchObject({ state: 'cancelled', processed: 0 });
    });

    it('refuse proposals that are wrong, with path and reason', async () => {
      const refused = (body: object) =>
        desk().as('marta').refused('startSlaJob', { body });
      expect(
        await refused(
          whatIf([editedPolicy({ targets: { response: 'PT0S' } })]),
        ),
      ).toMatch(/400 .*spec\.targets\.response.*no time at all/);
      expect(
        await refused(whatIf([editedPolicy({ calendar: 'nowhere' })])),
      ).toMatch(
        /400 .*SlaPolicy\/web spec\.calendar: Calendar\/nowhere does not exist/,
      );
      expect(await refused(whatIf([deskDefinitions[0] as object]))).toMatch(
        /400 .*only SlaPolicy, Calendar and HolidayList are tried/,
      );
      expect(await refused({ ...whatIf([webPolicy]), yaml: '- a' })).toMatch(
        /^400/,
      );
      expect(
        await refused({
          ...whatIf([webPolicy]),
          until: new Date(MONDAY - 2 * DAY).toISOString(),
        }),
      ).toMatch(/400 until: must lie after/);
      expect(
        await desk()
          .as('marta')
          .refused('getSlaJob', {
            params: { id: '8f14e45f-ceea-467f-a0e6-000000000000' },
          }),
      ).toMatch(/^404/);
    });

    it('are for service managers and administrators', async () => {
      for (const who of ['ana', 'hugo', 'dora'] as const) {
        expect(
          await desk()
            .as(who)
            .refused('startSlaJob', {
              body: { kind: 'reapply', dryRun: true },
            }),
        ).toMatch(/^403/);
        expect(await desk().as(who).refused('listSlaJobs', {})).toMatch(/^403/);
      }
      expect((await desk().as('adan').raw('listSlaJobs', {})).status).toBe(200);
    });

    it('tell nothing of restricted tickets, and re-apply to them all the same', async () => {
      const { ref } = await desk()
        .as('ana')
        .file({ title: 'Harassment', restricted: true });
      await applyDefinitions(desk().knex, [
        editedPolicy({ targets: { response: 'PT1H' } }),
      ]);
      const jobs = [
        tried([editedPolicy({ targets: { response: 'PT30M' } })], {
          from: MONDAY - DAY,
          until: MONDAY + DAY,
        }),
        { kind: 'reapply', dryRun: true },
        { kind: 'reapply', dryRun: false },
      ];
      for (const body of jobs) {
        const id = await start(body);
        await work();
        expect(await see(id)).toMatchObject({
          state: 'done',
          total: 0,
          processed: 0,
          changes: 0,
          sums: [],
        });
      }
      const { clocks } = await desk()
        .as('ana')
        .ok('getTicketSla', { params: { ref } });
      expect(clocks[0]).toMatchObject({ metric: 'response', targetMs: HOUR });
    });
  },
  { definitions: [...deskDefinitions, ...slaDefinitions] },
);
