import { checkClocks } from '../__testUtils__/checkClocks';
import { deskDefinitions } from '../__testUtils__/deskDefinitions';
import { describeDesk } from '../__testUtils__/describeDesk';
import {
  batchOf,
  incident,
  minute,
  update,
  wholeHistory,
} from '../__testUtils__/importFixture';
import { applyDefinitions } from '../__testUtils__/hostServices';
import { slaDefinitions } from '../__testUtils__/slaDefinitions';
import { document } from '../definitions/definitionFixtures';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const closing = (closeAfter: string) =>
  document('FollowUpPolicy', 'default', { calendar: 'always', closeAfter });
const office = (response: string) =>
  document('SlaPolicy', 'incidents', {
    title: 'Incidents',
    order: 200,
    calendar: 'office',
    appliesTo: { types: ['incident'] },
    targets: { response, resolution: 'P5WD' },
  });
const taken = { assignee: { name: 'Resolver 17' } };
/** Opened as third, first from 40 to 80 minutes, and third again. */
const flips = [
  update(7, 'new'),
  update(20, 'in_progress', taken),
  update(40, 'in_progress', {
    ...taken,
    impact: 'organisation',
    urgency: 'critical',
  }),
  update(80, 'in_progress', taken),
  update(120, 'resolved', taken),
  update(7200, 'closed', taken),
];

describeDesk(
  'clocks of imported tickets',
  ({ desk }) => {
    const bring = async (...args: Parameters<typeof incident>) =>
      (
        await desk()
          .as('adan')
          .ok('importTickets', batchOf([incident(...args)]))
      ).results[0];
    const clocksOf = async (ref: string) =>
      (await desk().as('dora').ok('getTicketSla', { params: { ref } })).clocks;
    const resolutionOf = async (ref: string) =>
      (await clocksOf(ref)).filter(({ metric }) => metric === 'resolution');

    const check = async (ref: string | undefined) => {
      const { store } = desk().services.tools;
      await checkClocks(desk(), (await store.byRef(desk().knex, ref!))!);
    };

    it('have the target of each moment', async () => {
      const { ref } = await bring('flips', { updates: flips });
      const [clock, ...more] = await resolutionOf(ref!);
      expect(more).toEqual([]);
      expect(
        clock.terms.map(({ priority, policy, written, spentBeforeMs }) => [
          priority,
          policy.name,
          written,
          spentBeforeMs,
        ]),
      ).toEqual([
        [3, 'incidents', 'P2WD', 0],
        // It was opened at 1:16 in the morning, before office hours.
        [1, 'critical', 'PT2H', 0],
        [3, 'incidents', 'P2WD', 40 * MINUTE],
      ]);
      await check(ref);
    });

    it('come to the same when the history comes in pieces', async () => {
      const whole = await bring('whole', { updates: flips });
      let ref: string | undefined;
      for (const count of [1, 3, 4, flips.length]) {
        ({ ref } = await bring('pieces', { updates: flips.slice(0, count) }));
        await check(ref);
      }
      const told = async (of: string) =>
        (await clocksOf(of)).map(({ metric, phase, spentMs, terms }) => ({
          metric,
          phase,
          spentMs,
          terms: terms.map(({ written, at }) => [written, at]),
        }));
      expect(await told(ref!)).toEqual(await told(whole.ref!));
    });

    it('begin late when something is promised in the middle of a history', async () => {
      const { ref } = await bring('late', {
        updates: [
          update(7, 'new', { impact: 'person', urgency: 'low' }),
          update(600, 'in_progress', {
            ...taken,
            impact: 'organisation',
            urgency: 'critical',
          }),
        ],
      });
      const updates = (await clocksOf(ref!)).filter(
        ({ metric }) => metric === 'update',
      );
      // An hour from when it was opened, of which nobody knew before.
      expect(updates).toHaveLength(1);
      expect(updates[0]).toMatchObject({ phase: 'running', targetMs: HOUR });
      expect(updates[0].startedAt).toBe(minute(0));
      expect(updates[0].breachedAt).toBe(minute(600));
      await check(ref);
    });

    it('tell nobody of what others have lived through, and of what comes next', async () => {
      const { ref } = await bring('open', {
        updates: wholeHistory.slice(0, 2),
      });
      await desk().services.timers.run();
      const log = await desk().as('adan').log(ref!);
      expect(log.filter(({ sla }) => sla)).toEqual([]);
      expect(await desk().knex('outbox').where('kind', 'sla_reached')).toEqual(
        [],
      );
      expect(await desk().as('dora').list({ chip: 'breached' })).toContain(ref);
      await check(ref);
      // Somebody of the portal takes it on: from then on it tells.
      const { version } = await desk().as('dora').see(ref!);
      await desk()
        .as('dora')
        .ok('overridePriority', {
          params: { ref: ref! },
          body: { priority: 4, reason: 'It can wait', version },
        });
      desk().clock.pass(60 * 24 * HOUR);
      await desk().services.timers.run();
      await desk().services.timers.run();
      expect(
        (await desk().as('adan').log(ref!)).filter(({ sla }) => sla).length,
      ).toBeGreaterThan(0);
    });

    it('bring nothing by themselves until somebody works on the ticket', async () => {
      const { ref } = await bring('resolved', { updates: flips.slice(0, 5) });
      const timers = () =>
        desk()
          .knex('ticket_timer')
          .join('ticket', 'ticket.id', 'ticket_timer.ticket_id')
          .where({ ref, kind: 'close' });
      await applyDefinitions(desk().knex, [closing('P6WD')]);
      await desk().services.timingsRefresher.run(HOUR);
      expect(await timers()).toEqual([]);
      await desk().as('dora').say(ref!, 'Is it still there?', 'internal');
      expect(await timers()).toHaveLength(1);
    });

    it('go on with their history, whatever the portal told meanwhile', async () => {
      const { ref } = await bring('warned', { updates: flips.slice(0, 1) });
      const { store } = desk().services.tools;
      const { lastSeq } = (await store.byRef(desk().knex, ref!))!;
      // Its target is set anew, and then it is late.
      await applyDefinitions(desk().knex, [office('PT5H')]);
      await desk()
        .as('marta')
        .ok('startSlaJob', {
          body: { kind: 'reapply', dryRun: false } as never,
        });
      await desk().services.slaJobs.run(HOUR);
      await desk().services.timers.run();
      const told = await desk().as('adan').log(ref!);
      expect(told.some(({ sla }) => sla)).toBe(true);
      expect(told.length).toBeGreaterThan(lastSeq);
      expect(await bring('warned', { updates: flips })).toMatchObject({
        outcome: 'continued',
        applied: flips.length - 1,
      });
      expect((await desk().as('dora').see(ref!)).status).toBe('closed');
      await check(ref);
      await desk().as('dora').say(ref!, 'For the record', 'internal');
      expect(
        await bring('warned', {
          updates: [...flips, update(7300, 'closed', taken)],
        }),
      ).toMatchObject({ errors: [{ code: 'workedOn' }] });
    });
  },
  { definitions: [...deskDefinitions, ...slaDefinitions, closing('P5WD')] },
);
