import { checkTicket } from '../__testUtils__/checkTicket';
import { deskDefinitions } from '../__testUtils__/deskDefinitions';
import { describeDesk } from '../__testUtils__/describeDesk';
import { applyDefinitions } from '../__testUtils__/hostServices';
import { groupRef } from '../__testUtils__/organisation';
import { slaDefinitions } from '../__testUtils__/slaDefinitions';
import { MONDAY } from '../__testUtils__/startDesk';
import { document } from '../definitions/definitionFixtures';
import { TimingsRefresher } from './TimingsRefresher';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const followUp = (spec: Record<string, unknown>) =>
  document('FollowUpPolicy', 'default', spec);
const rules = followUp({
  calendar: 'always',
  closeAfter: 'P5WD',
  pending: {
    'waiting-requester': {
      remindAfter: 'PT9H',
      remindTimes: 2,
      resolveAfter: 'P4WD',
      resolutionCode: 'fulfilled',
      solution: { en: 'No answer', es: 'Sin respuesta' },
    },
  },
});
// The test desk has one code for both kinds of ticket.
const incidentCodes = document('CodeList', 'incidentresolutions', {
  title: 'Incidents',
  purpose: 'incidentResolution',
  codes: [
    'restored',
    'workaround',
    'problem-fixed',
    'fulfilled',
    'duplicate',
  ].map(code => ({ code, label: code })),
});

describeDesk(
  'what time brings to tickets',
  ({ desk }) => {
    beforeEach(() => {
      desk().clock.time = MONDAY;
    });
    const tick = () => desk().services.timers.run();
    const pass = async (milliseconds: number) => {
      desk().clock.pass(milliseconds);
      await tick();
    };
    const status = async (ref: string) =>
      (await desk().as('hugo').see(ref)).status;
    const lastOf = async (ref: string) =>
      (await desk().as('hugo').log(ref))
        .filter(({ visibility }) => visibility === 'public')
        .at(-1);
    const waiting = async (fields: object = {}) => {
      const { ref } = await desk().as('ana').file();
      await desk().as('hugo').act(ref, 'start');
      await desk()
        .as('hugo')
        .act(ref, 'pend', { reason: 'waiting-requester', ...fields });
      return ref;
    };

    it('a ticket goes on at the date that was named', async () => {
      const ref = await waiting({
        resumeAt: new Date(MONDAY + 3 * DAY).toISOString(),
      });
      await pass(3 * DAY - 1);
      expect(await status(ref)).toBe('pending');
      await pass(1);
      expect(await status(ref)).toBe('in_progress');
      expect(await lastOf(ref)).toMatchObject({
        side: 'system',
        automatic: 'date_came',
        action: 'resume',
      });
      await checkTicket(desk(), ref);
    });

    it('the requester is reminded, and again, and then it is resolved', async () => {
      const ref = await waiting();
      await pass(9 * HOUR);
      const first = await lastOf(ref);
      expect(first).toMatchObject({ kind: 'reminded', side: 'system' });
      await tick();
      expect((await lastOf(ref))!.seq).toBe(first!.seq);
      await pass(DAY);
      await pass(DAY);
      const log = await desk().as('ana').log(ref);
      expect(log.filter(({ kind }) => kind === 'reminded')).toHaveLength(2);
      await pass(4 * DAY);
      expect(await desk().as('ana').see(ref)).toMatchObject({
        status: 'resolved',
        resolution: { code: { name: 'fulfilled' }, solution: 'No answer' },
      });
      expect(await lastOf(ref)).toMatchObject({
        automatic: 'no_answer',
        side: 'system',
      });
      await checkTicket(desk(), ref);
    });

    it('one reminder stands for those that a pause has missed', async () => {
      const ref = await waiting();
      await pass(2 * DAY);
      const log = await desk().as('ana').log(ref);
      expect(log.filter(({ kind }) => kind === 'reminded')).toHaveLength(1);
      await pass(HOUR);
      expect(await desk().as('ana').log(ref)).toHaveLength(log.length);
      await checkTicket(desk(), ref);
    });

    it('an answer ends the waiting, and a new wait counts anew', async () => {
      const ref = await waiting();
      await pass(9 * HOUR);
      await desk().as('ana').say(ref, 'Here it is');
      await pass(10 * DAY);
      expect(await status(ref)).toBe('in_progress');
      await desk().as('hugo').act(ref, 'pend', { reason: 'waiting-requester' });
      await pass(HOUR);
      const reminders = (await desk().as('ana').log(ref)).filter(
        ({ kind }) => kind === 'reminded',
      );
      expect(reminders).toHaveLength(1);
      await checkTicket(desk(), ref);
    });

    it('a resolved ticket is closed some working days after it was resolved', async () => {
      const { ref } = await desk().as('ana').file();
      const resolve = () =>
        desk().as('hugo').act(ref, 'resolve', {
          resolutionCode: 'fulfilled',
          solution: 'Done',
        });
      await resolve();
      // Reopened: that time does not count.
      await pass(3 * DAY);
      await desk().as('ana').act(ref, 'reopen', { comment: 'Not yet' });
      await pass(10 * DAY);
      expect(await status(ref)).toBe('in_progress');
      await resolve();
      // From Sunday on: to the end of the fifth working day after Monday.
      await pass(8 * DAY + 9 * HOUR - 1);
      expect(await status(ref)).toBe('resolved');
      await pass(1);
      expect(await status(ref)).toBe('closed');
      expect(await lastOf(ref)).toMatchObject({ automatic: 'time_over' });
      await checkTicket(desk(), ref);
    });

    it('children of an incident go along', async () => {
      const { ref } = await desk()
        .as('hugo')
        .fileKind('incident', { team: groupRef('web') });
      const child = await desk().as('ana').fileKind('incident');
      await desk()
        .as('hugo')
        .ok('linkTicket', {
          params: { ref },
          body: { kind: 'child', ref: child.ref },
        });
      await desk().as('hugo').act(ref, 'start');
      await desk().as('hugo').act(ref, 'pend', { reason: 'waiting-requester' });
      await pass(8 * DAY);
      expect(await status(ref)).toBe('resolved');
      expect((await desk().as('dora').see(child.ref)).status).toBe('resolved');
      await checkTicket(desk(), ref);
      await checkTicket(desk(), child.ref);
    });

    it('the rules of that moment count', async () => {
      const ref = await waiting();
      await applyDefinitions(desk().knex, [followUp({ calendar: 'always' })]);
      await pass(30 * DAY);
      expect(await status(ref)).toBe('pending');
      const timers = await desk()
        .knex('ticket_timer')
        .join('ticket', 'ticket.id', 'ticket_timer.ticket_id')
        .where({ ref })
        .whereNot('kind', 'sla');
      expect(timers).toEqual([]);
      await applyDefinitions(desk().knex, [rules]);
      await checkTicket(desk(), ref);
    });

    it('edited rules hold for what waits already', async () => {
      const { timingsRefresher } = desk().services;
      const refresh = () => timingsRefresher.run(DAY);
      const dueOf = async (ref: string, kind: string) => {
        const row = await desk()
          .knex('ticket_timer')
          .join('ticket', 'ticket.id', 'ticket_timer.ticket_id')
          .where({ ref, kind })
          .first('due_at');
        return row && Number(row.due_at);
      };
      const ref = await waiting();
      await refresh();
      expect(await dueOf(ref, 'remind')).toBe(MONDAY + 9 * HOUR);
      // Nothing was edited: there is nothing to do.
      expect(await refresh()).toBe(0);
      await applyDefinitions(desk().knex, [
        followUp({
          calendar: 'always',
          pending: {
            'waiting-requester': { remindAfter: 'PT2H', remindTimes: 1 },
          },
        }),
      ]);
      expect(await refresh()).toBeGreaterThan(0);
      expect(await dueOf(ref, 'remind')).toBe(MONDAY + 2 * HOUR);
      expect(await dueOf(ref, 'resolve')).toBeUndefined();
      await pass(2 * HOUR);
      expect(await lastOf(ref)).toMatchObject({ kind: 'reminded' });
      await applyDefinitions(desk().knex, [rules]);
      await refresh();
      await checkTicket(desk(), ref);
    });

    it('goes on behind what was done when the setting of timers is broken off', async () => {
      const refs = [await waiting(), await waiting(), await waiting()];
      const kinds = async (ref: string) =>
        (
          await desk()
            .knex('ticket_timer')
            .join('ticket', 'ticket.id', 'ticket_timer.ticket_id')
            .where({ ref })
            .whereNot('kind', 'sla')
        ).map(({ kind }) => kind);
      const { tools, sla, definitions } = desk().services;
      let looks = 0;
      const refresher = new TimingsRefresher({
        ...tools,
        timings: sla.timings,
        definitions: definitions.definitions,
        logger: desk().logger,
        batch: 2,
        // Each look at it takes a millisecond.
        clock: { now: () => (looks += 1) },
      });
      await refresher.run(DAY);
      await applyDefinitions(desk().knex, [followUp({ calendar: 'always' })]);
      // Its time is over after each batch: another node goes on.
      const done: number[] = [];
      for (let count = 1; count > 0; ) {
        count = await refresher.run(1);
        done.push(count);
      }
      expect(done.length).toBeGreaterThan(2);
      expect(done.slice(0, -2).every(count => count === 2)).toBe(true);
      for (const ref of refs) {
        expect(await kinds(ref)).toEqual([]);
      }

      // One that cannot be done keeps its timers, and the rest get theirs.
      await applyDefinitions(desk().knex, [rules]);
      const { id } = (await tools.store.byRef(desk().knex, refs[1]))!;
      const set = sla.timings.set.bind(sla.timings);
      const broken = jest
        .spyOn(sla.timings, 'set')
        .mockImplementation(async (uow, record) => {
          if (record.id === id) {
            throw new Error('Not this one');
          }
          await set(uow, record);
        });
      await refresher.run(DAY);
      broken.mockRestore();
      expect(await kinds(refs[0])).toContain('remind');
      expect(await kinds(refs[1])).toEqual([]);
      expect(await kinds(refs[2])).toContain('remind');
      expect(desk().logger.error).toHaveBeenCalledWith(
        expect.stringContaining(refs[1]),
      );
      expect(await refresher.run(DAY)).toBe(0);
    });
  },
  {
    definitions: [
      ...deskDefinitions.filter(
        ({ metadata }) => metadata.name !== incidentCodes.metadata.name,
      ),
      ...slaDefinitions,
      incidentCodes,
      rules,
    ],
  },
);
