import type {
  SlaClockView,
  TicketSla,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { checkTicket } from '../__testUtils__/checkTicket';
import { deskDefinitions } from '../__testUtils__/deskDefinitions';
import { describeDesk } from '../__testUtils__/describeDesk';
import { applyDefinitions } from '../__testUtils__/hostServices';
import { groupRef, type Name, userRef } from '../__testUtils__/organisation';
import { slaDefinitions } from '../__testUtils__/slaDefinitions';
import { MONDAY, startDesk } from '../__testUtils__/startDesk';
import { document } from '../definitions/definitionFixtures';

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** The wall clock of the office. */
const local = (iso: string | undefined) =>
  iso &&
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'America/Mexico_City',
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(new Date(iso));

describeDesk(
  'clocks of tickets',
  ({ desk }) => {
    beforeEach(() => {
      desk().clock.time = MONDAY;
    });

    const clocksOf = async (ref: string, who: Name = 'hugo') =>
      (await desk().as(who).ok('getTicketSla', { params: { ref } })).clocks;
    const clockOf = async (
      ref: string,
      metric: SlaClockView['metric'],
      who: Name = 'hugo',
    ) =>
      (await clocksOf(ref, who)).filter(each => each.metric === metric).at(-1);
    const told = async (ref: string) =>
      (await desk().as('adan').log(ref)).flatMap(({ sla }) =>
        sla ? [`${sla.metric} ${sla.isBreach ? 'breach' : 'warning'}`] : [],
      );
    const tick = () => desk().services.timers.run();
    const incident = (body: object = {}) =>
      desk()
        .as('hugo')
        .fileKind('incident', {
          team: groupRef('web'),
          impact: 'service',
          urgency: 'medium',
          ...body,
        });

    it('begin with a ticket and count working time', async () => {
      const ticket = await desk().as('ana').file();
      expect(
        (await clocksOf(ticket.ref)).map(({ metric, phase, dueAt }) => [
          metric,
          phase,
          local(dueAt),
        ]),
      ).toEqual([
        ['response', 'running', '2026-03-16 13:00:00'],
        // The end of the second working day after the one it begins on.
        ['resolution', 'running', '2026-03-18 18:00:00'],
        ['update', 'running', '2026-03-17 18:00:00'],
      ]);
      expect(local(ticket.sla?.dueAt)).toBe('2026-03-16 13:00:00');
      expect(local(ticket.sla?.warnAt)).toBe('2026-03-16 12:00:00');
      await checkTicket(desk(), ticket.ref);
    });

    it('say why a ticket has none', async () => {
      const { ref } = await desk()
        .as('ana')
        .file({ offering: 'contract-work' });
      const answer = (of: string): Promise<TicketSla> =>
        desk()
          .as('hugo')
          .ok('getTicketSla', { params: { ref: of } });
      expect(await answer(ref)).toMatchObject({ clocks: [], none: 'noPolicy' });
      const account = await desk()
        .as('ana')
        .file({ offering: 'new-account', urgency: 'medium' });
      expect(
        await desk()
          .as('dora')
          .ok('getTicketSla', { params: { ref: account.ref } }),
      ).toMatchObject({ clocks: [], none: 'noTarget' });
      const change = await desk().as('hugo').fileKind('change');
      expect(await answer(change.ref)).toMatchObject({
        clocks: [],
        none: 'changesHaveNone',
      });
    });

    it('stop while it waits, and end when their time is over', async () => {
      const { ref } = await desk().as('ana').file();
      desk().clock.pass(HOUR);
      await desk().as('hugo').act(ref, 'start');
      expect(await clockOf(ref, 'response')).toMatchObject({
        phase: 'ended',
        spentMs: HOUR,
      });
      await desk().as('hugo').act(ref, 'pend', { reason: 'waiting-supplier' });
      const waiting = await desk().as('hugo').see(ref);
      expect(waiting.sla).toEqual({ isPaused: true });
      expect(await clockOf(ref, 'resolution')).toMatchObject({
        phase: 'paused',
        pause: {
          cause: 'pending',
          reason: { name: 'waiting-supplier' },
          by: { name: 'Hugo Web' },
        },
      });
      // From 10:00 on Monday to 10:00 on Tuesday.
      desk().clock.pass(24 * HOUR);
      await desk().as('hugo').act(ref, 'resume');
      const clock = (await clockOf(ref, 'resolution'))!;
      expect(local(clock.dueAt)).toBe('2026-03-19 18:00:00');
      expect(clock.sums).toEqual({
        running: HOUR,
        paused: 9 * HOUR,
        outside: 15 * HOUR,
        holiday: 0,
      });
      await checkTicket(desk(), ref);
    });

    it('take up where they were when it is reopened', async () => {
      const { ref } = await desk().as('ana').file();
      desk().clock.pass(HOUR);
      await desk().as('hugo').act(ref, 'resolve', {
        resolutionCode: 'fulfilled',
        solution: 'Done',
      });
      desk().clock.pass(2 * HOUR);
      await desk().as('ana').act(ref, 'reopen', { comment: 'Not yet' });
      expect(await clockOf(ref, 'resolution')).toMatchObject({
        phase: 'running',
        spentMs: HOUR,
        cycle: 1,
      });
      await desk().as('hugo').act(ref, 'resolve', {
        resolutionCode: 'fulfilled',
        solution: 'Done',
      });
      await desk().as('ana').act(ref, 'close');
      expect(
        (await clocksOf(ref)).every(({ phase }) => phase === 'ended'),
      ).toBe(true);
      await checkTicket(desk(), ref);
    });

    it('begin another update with each public answer of the desk', async () => {
      const { ref } = await desk().as('ana').file();
      desk().clock.pass(HOUR);
      await desk().as('ana').say(ref, 'Anybody there?');
      await desk().as('hugo').say(ref, 'Not for her', 'internal');
      expect((await clockOf(ref, 'update'))!.cycle).toBe(1);
      await desk().as('hugo').say(ref, 'We are at it');
      expect(await clockOf(ref, 'update')).toMatchObject({
        cycle: 2,
        phase: 'running',
        spentMs: 0,
      });
      await checkTicket(desk(), ref);
    });

    it('get a new target with a new priority and keep what was spent', async () => {
      const { ref } = await incident();
      desk().clock.pass(30 * MINUTE);
      expect((await clockOf(ref, 'response'))!.targetMs).toBe(4 * HOUR);
      const { version } = await desk().as('dora').see(ref);
      await desk()
        .as('dora')
        .ok('overridePriority', {
          params: { ref },
          body: { priority: 2, reason: 'Many call', version },
        });
      expect(await clockOf(ref, 'response')).toMatchObject({
        spentMs: 30 * MINUTE,
        targetMs: 2 * HOUR,
        terms: [
          { priority: 3, written: 'PT4H', spentBeforeMs: 0 },
          { priority: 2, written: 'PT2H', spentBeforeMs: 30 * MINUTE },
        ],
      });
      expect(local((await desk().as('dora').see(ref)).sla?.dueAt)).toBe(
        '2026-03-16 11:00:00',
      );
      await checkTicket(desk(), ref);
    });

    it('are missed at once when the new target is behind them', async () => {
      const { ref } = await incident();
      desk().clock.pass(HOUR);
      const { version } = await desk().as('dora').see(ref);
      await desk()
        .as('dora')
        .ok('overridePriority', {
          params: { ref },
          body: { priority: 1, reason: 'All call', version },
        });
      const clock = (await clockOf(ref, 'response'))!;
      expect(local(clock.breachedAt)).toBe('2026-03-16 10:00:00');
      expect(clock.terms.map(({ policy }) => policy.name)).toEqual([
        'incidents',
        'critical',
      ]);
      expect(clock.terms[1]).toMatchObject({
        fits: ['types', 'priorities'],
        passedOver: [{ name: 'incidents' }],
        calendar: { name: 'always', timeZone: 'America/Mexico_City' },
      });
      desk().clock.pass(1);
      await tick();
      expect(await told(ref)).toEqual(
        expect.arrayContaining(['response breach', 'response warning']),
      );
      // What was told before is not told again by the next target.
      await checkTicket(desk(), ref);
    });

    it('count from the beginning when something is promised late', async () => {
      const { ref } = await desk()
        .as('ana')
        .file({ offering: 'new-account', urgency: 'medium' });
      desk().clock.pass(HOUR);
      await desk().as('dora').act(ref, 'start');
      await desk().as('dora').act(ref, 'pend', { reason: 'waiting-supplier' });
      desk().clock.pass(HOUR);
      await desk().as('dora').act(ref, 'resume');
      desk().clock.pass(HOUR);
      const override = async (body: object) => {
        const { version } = await desk().as('dora').see(ref);
        await desk()
          .as('dora')
          .ok('overridePriority', {
            params: { ref },
            body: { reason: 'So it is', version, ...body } as never,
          });
      };
      await override({ priority: 2 });
      expect(await clockOf(ref, 'resolution', 'dora')).toMatchObject({
        phase: 'running',
        spentMs: 2 * HOUR,
        sums: { paused: HOUR },
      });
      await checkTicket(desk(), ref);
      // And back: nothing is promised any more, so that nobody judges it.
      await override({ priority: 4 });
      expect(await clockOf(ref, 'resolution', 'dora')).toMatchObject({
        phase: 'ended',
        isWithdrawn: true,
      });
      expect((await desk().as('dora').see(ref)).sla).toBeUndefined();
      await checkTicket(desk(), ref);
      desk().clock.pass(HOUR);
      await override({ priority: 1 });
      expect(await clockOf(ref, 'resolution', 'dora')).toMatchObject({
        phase: 'running',
        isWithdrawn: false,
        spentMs: 3 * HOUR,
        targetMs: 4 * HOUR,
      });
      await checkTicket(desk(), ref);
      // What was told of the one before is not told of this one.
      desk().clock.pass(HOUR + 1);
      await tick();
      expect((await told(ref)).filter(each => each.endsWith('breach'))).toEqual(
        ['resolution breach'],
      );
      await checkTicket(desk(), ref);
    });

    it('tell of a later target, although they told of the one before', async () => {
      const { ref } = await incident();
      await desk()
        .as('hugo')
        .act(ref, 'assign', {
          team: groupRef('web'),
          assignee: userRef('hugo'),
        });
      const tells = async () =>
        (await desk().as('adan').log(ref)).flatMap(({ sla }) =>
          sla?.metric === 'resolution' && !sla.isBreach ? [sla.tell] : [],
        );
      const override = async (priority: number) => {
        const { version } = await desk().as('dora').see(ref);
        await desk()
          .as('dora')
          .ok('overridePriority', {
            params: { ref },
            body: { priority, reason: 'So it is', version } as never,
          });
      };
      await override(2);
      // Three quarters of nine hours.
      desk().clock.pass(7 * HOUR);
      await tick();
      expect(await tells()).toEqual([['assignee']]);
      await override(4);
      desk().clock.pass(10 * 24 * HOUR);
      await tick();
      expect(await tells()).toEqual([['assignee'], ['assignee']]);
      await checkTicket(desk(), ref);
    });

    it('go on while a reason says so, also once it says otherwise', async () => {
      const codes = (clock: string) =>
        document('CodeList', 'pendingreasons', {
          title: 'Reasons',
          purpose: 'pendingReason',
          codes: [
            'waiting-requester',
            'waiting-supplier',
            'waiting-problem',
            'waiting-change',
          ].map(code => ({
            code,
            label: code,
            clock: code === 'waiting-supplier' ? clock : 'pause',
            waitsFor: 'supplier',
          })),
        });
      await applyDefinitions(desk().knex, [codes('run')]);
      const { ref } = await desk().as('ana').file();
      await desk().as('hugo').act(ref, 'start');
      await desk().as('hugo').act(ref, 'pend', { reason: 'waiting-supplier' });
      await applyDefinitions(desk().knex, [codes('pause')]);
      desk().clock.pass(HOUR);
      expect(await clockOf(ref, 'resolution')).toMatchObject({
        phase: 'running',
        spentMs: HOUR,
      });
      await desk().as('hugo').act(ref, 'resume');
      await desk().as('hugo').act(ref, 'pend', { reason: 'waiting-supplier' });
      expect((await clockOf(ref, 'resolution'))!.phase).toBe('paused');
      await checkTicket(desk(), ref);
    });

    it('keep the policy and the calendar with which they began', async () => {
      const { ref } = await desk().as('ana').file();
      const [calendar] = slaDefinitions.filter(
        ({ metadata }) => metadata.name === 'office',
      );
      await applyDefinitions(desk().knex, [
        {
          ...calendar,
          spec: {
            ...(calendar.spec as object),
            overrides: [{ date: '2026-03-16', hours: [] }],
          },
        },
      ]);
      const before = (await clockOf(ref, 'response'))!;
      expect(local(before.dueAt)).toBe('2026-03-16 13:00:00');
      expect(before.terms[0].calendar.revision).toBe(1);
      const next = await desk().as('ana').file();
      expect(local(next.sla?.dueAt)).toBe('2026-03-17 13:00:00');
      await checkTicket(desk(), ref);
      await checkTicket(desk(), next.ref);
      await applyDefinitions(desk().knex, [calendar]);
    });

    it('warn and tell of a breach once, late or not', async () => {
      const { ref } = await incident();
      const at = (minutes: number) => {
        desk().clock.time = MONDAY + minutes * MINUTE;
      };
      at(3 * 60);
      // What happens at the very instant comes in time.
      await tick();
      expect(await told(ref)).toEqual([]);
      expect(await desk().as('hugo').count('atRisk')).toBeGreaterThan(0);
      desk().clock.pass(1);
      await tick();
      expect(await told(ref)).toEqual(['response warning']);
      await tick();
      expect(await told(ref)).toEqual(['response warning']);
      at(4 * 60 + 10);
      await tick();
      expect(await told(ref)).toEqual(['response warning', 'response breach']);
      const mark = (await clockOf(ref, 'response', 'adan'))!.marks.find(
        ({ isBreach }) => isBreach,
      )!;
      expect(Date.parse(mark.toldAt!) - Date.parse(mark.at)).toBe(10 * MINUTE);
      const entry = (await desk().as('adan').log(ref)).find(
        ({ sla }) => sla?.isBreach,
      )!;
      expect(entry).toMatchObject({
        visibility: 'internal',
        side: 'system',
        sla: { percent: 100, tell: ['assignee', 'team', 'parentGroup'] },
      });
      // The response is late: the policy hands it to the desk.
      expect(await desk().as('dora').see(ref)).toMatchObject({
        team: { ref: groupRef('desk') },
        status: 'new',
      });
      expect((await desk().as('dora').log(ref)).at(-1)).toMatchObject({
        action: 'dispatch',
        automatic: 'target_missed',
        side: 'system',
      });
      expect(await desk().as('dora').list({ chip: 'breached' })).toContain(ref);
      expect(await desk().as('dora').list({ chip: 'atRisk' })).not.toContain(
        ref,
      );
      await checkTicket(desk(), ref);
    });

    it('are told of although they ended, whatever is written next', async () => {
      const { ref } = await incident({ urgency: 'critical' });
      const priority = (await desk().as('hugo').see(ref)).priority!.value;
      expect(priority).toBe(1);
      // A quarter of an hour until somebody has it.
      desk().clock.pass(16 * MINUTE);
      await desk().as('hugo').act(ref, 'start');
      await desk().as('hugo').act(ref, 'pend', { reason: 'waiting-supplier' });
      await tick();
      expect(await told(ref)).toEqual(
        expect.arrayContaining(['response warning', 'response breach']),
      );
      await checkTicket(desk(), ref);
    });

    it('tell once with several nodes', async () => {
      const other = await startDesk({
        knex: desk().knex,
        definitions: [],
      });
      other.clock.time = MONDAY + 5 * HOUR;
      desk().clock.time = MONDAY;
      const refs: string[] = [];
      for (let count = 0; count < 12; count += 1) {
        refs.push((await incident()).ref);
      }
      desk().clock.time = MONDAY + 5 * HOUR;
      await Promise.all([tick(), other.services.timers.run(), tick()]);
      await tick();
      for (const ref of refs) {
        expect((await told(ref)).sort()).toEqual([
          'response breach',
          'response warning',
        ]);
        await checkTicket(desk(), ref);
      }
      await other.settle();
    });

    it('are told of once although a node dies in the middle of it', async () => {
      const refs = [await incident(), await incident()].map(({ ref }) => ref);
      desk().clock.pass(5 * HOUR);
      const { store } = desk().services.sla;
      const addMarks = store.addMarks.bind(store);
      // Marks are written, the log is not: its connection is cut there.
      const dying = jest
        .spyOn(store, 'addMarks')
        .mockImplementation(async (uow, marks) => {
          await addMarks(uow, marks);
          if (uow.trx.client.config.client === 'pg') {
            await uow.trx.raw('select pg_terminate_backend(pg_backend_pid())');
          }
          throw new Error('The node is gone');
        });
      await tick();
      expect(dying).toHaveBeenCalled();
      dying.mockRestore();
      const marks = await desk()
        .knex('sla_mark')
        .join('ticket', 'ticket.id', 'sla_mark.ticket_id')
        .whereIn('ticket.ref', refs);
      expect(marks).toEqual([]);
      for (const ref of refs) {
        expect(await told(ref)).toEqual([]);
      }
      const other = await startDesk({ knex: desk().knex, definitions: [] });
      other.clock.time = desk().clock.time + MINUTE;
      desk().clock.pass(MINUTE);
      await Promise.all([other.services.timers.run(), tick()]);
      for (const ref of refs) {
        expect(await told(ref)).toEqual([
          'response warning',
          'response breach',
        ]);
        await checkTicket(desk(), ref);
      }
      await other.settle();
    });

    it('keep a late response among what was missed, and what is ahead at risk', async () => {
      const { ref } = await incident();
      desk().clock.pass(5 * HOUR);
      await desk().as('hugo').act(ref, 'start');
      const chips = async () => {
        const found: string[] = [];
        for (const chip of ['breached', 'atRisk'] as const) {
          if ((await desk().as('hugo').list({ chip })).includes(ref)) {
            found.push(chip);
          }
        }
        return found;
      };
      expect(await chips()).toEqual(['breached']);
      const { sla } = await desk().as('hugo').see(ref);
      expect(local(sla!.breachAt)).toBe('2026-03-16 13:00:00');
      expect(local(sla!.dueAt)).toBe('2026-03-18 18:00:00');
      await checkTicket(desk(), ref);
      // Three quarters of two working days.
      desk().clock.time = Date.UTC(2026, 2, 18, 20);
      expect(await chips()).toEqual(['breached', 'atRisk']);
      await desk().as('hugo').act(ref, 'pend', { reason: 'waiting-supplier' });
      expect((await desk().as('hugo').see(ref)).sla).toMatchObject({
        isPaused: true,
        breachAt: sla!.breachAt,
      });
      await checkTicket(desk(), ref);
      await desk().as('hugo').act(ref, 'resolve', {
        resolutionCode: 'restored',
        solution: 'Done',
      });
      expect((await desk().as('hugo').see(ref)).sla).toBeUndefined();
      await checkTicket(desk(), ref);
    });

    it('leave alone what fails, and go on with the rest', async () => {
      const first = await incident();
      const second = await incident();
      await desk()
        .knex('sla_clock')
        .where('metric', 'response')
        .whereIn(
          'ticket_id',
          desk().knex('ticket').select('id').where('ref', first.ref),
        )
        .update({ state: '{' });
      desk().clock.pass(5 * HOUR);
      await tick();
      expect(await told(second.ref)).toContain('response breach');
      expect(desk().logger.error).toHaveBeenCalledWith(
        expect.stringContaining(first.ref),
      );
      await desk()
        .knex('ticket_timer')
        .whereIn(
          'ticket_id',
          desk().knex('ticket').select('id').where('ref', first.ref),
        )
        .delete();
    });

    it('account for every second, whoever asks', async () => {
      const { ref } = await desk()
        .as('ana')
        .file({ beneficiary: userRef('ana') });
      desk().clock.pass(2 * HOUR);
      await desk().as('hugo').act(ref, 'start');
      desk().clock.pass(7 * 24 * HOUR);
      for (const who of ['ana', 'hugo'] as const) {
        for (const clock of await clocksOf(ref, who)) {
          const instants = clock.segments.flatMap(({ start, end }) => [
            start,
            end,
          ]);
          expect(instants[0]).toBe(clock.startedAt);
          expect(instants.at(-1)).toBe(
            new Date(desk().clock.time).toISOString(),
          );
          expect(
            clock.segments.find(({ kind }) => kind === 'ended')?.start,
          ).toBe(clock.endedAt);
          instants.slice(1, -1).forEach((instant, index) => {
            expect(instant).toBe(instants[index % 2 === 0 ? index + 2 : index]);
          });
          expect(clock.sums.running).toBe(clock.spentMs);
        }
      }
      const seen = (await clockOf(ref, 'resolution'))!;
      expect(
        seen.segments.find(({ kind }) => kind === 'holiday'),
      ).toMatchObject({ name: 'Benito Juárez' });
      // A requester learns what was promised, not who was told of it.
      await tick();
      const requester = (await clockOf(ref, 'resolution', 'ana'))!;
      expect(requester.marks.some(({ toldAt }) => toldAt)).toBe(false);
      expect(
        (await clockOf(ref, 'resolution'))!.marks.some(({ toldAt }) => toldAt),
      ).toBe(true);
    });

    it('are not for those who may not read the ticket', async () => {
      const { ref } = await desk().as('ana').file();
      expect(
        await desk().as('bea').refused('getTicketSla', { params: { ref } }),
      ).toMatch(/^404/);
    });

    it('are sorted by what is due first, and last what has no target', async () => {
      const late = await desk().as('ana').file();
      const soon = await incident({ impact: 'organisation', urgency: 'high' });
      const never = await desk().as('ana').file({ offering: 'contract-work' });
      const refs = [late.ref, soon.ref, never.ref];
      const inOrder = async (order: 'asc' | 'desc') =>
        (
          await desk()
            .as('adan')
            .list({
              sort: 'dueAt',
              order,
              limit: 2,
              type: ['request', 'incident'] as never,
            })
        ).filter(ref => refs.includes(ref));
      expect(await inOrder('asc')).toEqual([soon.ref, late.ref, never.ref]);
      expect(await inOrder('desc')).toEqual([late.ref, soon.ref, never.ref]);
    });

    it('are foretold for a ticket that is not filed yet', async () => {
      const ask = (body: object) =>
        desk()
          .as('ana')
          .ok('previewSla', { body: body as never });
      const { targets } = await ask({ type: 'request', offering: 'web-work' });
      expect(
        targets.map(({ metric, written, dueAt }) => [
          metric,
          written,
          local(dueAt),
        ]),
      ).toEqual([
        ['response', 'PT4H', '2026-03-16 13:00:00'],
        ['resolution', 'P2WD', '2026-03-18 18:00:00'],
        ['update', 'P1WD', '2026-03-17 18:00:00'],
      ]);
      expect(
        await ask({ type: 'incident', impact: 'person', urgency: 'low' }),
      ).toMatchObject({
        targets: [
          { metric: 'response', written: 'P1WD' },
          { metric: 'resolution', written: 'P5WD' },
        ],
      });
      expect(
        (await ask({ type: 'request', offering: 'contract-work' })).targets,
      ).toEqual([]);
      // As if it were not there.
      expect(
        await desk()
          .as('ana')
          .refused('previewSla', {
            body: { type: 'request', offering: 'new-server' },
          }),
      ).toMatch(/^400/);
    });
  },
  { definitions: [...deskDefinitions, ...slaDefinitions] },
);
