import { TestDatabases } from '@backstage/backend-test-utils';
import { replayUnder } from '@mesa-itsm/backstage-plugin-itsm-common';
import fc from 'fast-check';
import { checkTicket } from '../__testUtils__/checkTicket';
import { deskDefinitions } from '../__testUtils__/deskDefinitions';
import { applyDefinitions } from '../__testUtils__/hostServices';
import { groupRef } from '../__testUtils__/organisation';
import { slaDefinitions } from '../__testUtils__/slaDefinitions';
import { type Desk, startDesk } from '../__testUtils__/startDesk';
import { document } from '../definitions/definitionFixtures';
import { rulesOf } from './jobs/proposedRules';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const title = (text: string) => ({ en: text, es: text });
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

/** Hours, holidays, zone and targets: what may be edited while clocks run. */
interface Rules {
  zone: string;
  hours: readonly (readonly [from: string, to: string])[];
  holiday: string;
  response: string;
  resolution: string;
}

const rules: fc.Arbitrary<Rules> = fc.record({
  // Clocks are changed on 8 and 29 March and on 5 April; one never is.
  zone: fc.constantFrom(
    'America/New_York',
    'Europe/Madrid',
    'Australia/Lord_Howe',
    'America/Mexico_City',
  ),
  hours: fc.constantFrom(
    [['09:00', '18:00']] as const,
    [
      ['09:00', '14:00'],
      ['16:00', '19:00'],
    ] as const,
    [['22:00', '06:00']] as const,
    [['00:00', '24:00']] as const,
  ),
  holiday: fc.constantFrom('2026-03-09', '2026-03-30', '2026-04-06'),
  response: fc.constantFrom('PT30M', 'PT4H', 'P1WD'),
  resolution: fc.constantFrom('PT2H', 'PT9H', 'P2WD', 'P5WD'),
});

function definitionsOf(given: Rules) {
  const { zone, hours, holiday, response, resolution } = given;
  const isNight = hours[0][0] > hours[0][1];
  const weekly = WEEKDAYS.map(day => [
    day,
    hours.map(([from, to]) => ({
      from,
      to,
      ...(isNight ? { nextDay: true as const } : {}),
    })),
  ]);
  return [
    document('HolidayList', 'moving', {
      title: title('Moving'),
      holidays: [{ name: 'Feast', date: holiday }],
    }),
    document('Calendar', 'moving', {
      title: title('Moving'),
      timeZone: zone,
      weekly: Object.fromEntries(weekly),
      holidayLists: ['moving'],
    }),
    document('SlaPolicy', 'moving-item', {
      title: title('Of an item'),
      order: 40,
      calendar: 'moving',
      appliesTo: {
        types: ['incident'],
        entities: ['system:default/payroll'],
      },
      targets: { response: 'PT2H', resolution: { 3: 'PT4H' } },
    }),
    document('SlaPolicy', 'moving', {
      title: title('Moving'),
      order: 50,
      calendar: 'moving',
      appliesTo: { types: ['incident'], priorities: [2, 3] },
      targets: { response, resolution: { 2: resolution }, update: 'PT8H' },
      warnings: [{ percent: 50 }, { before: 'PT15M' }],
      escalation: 'up',
    }),
  ];
}

type Step =
  | { kind: 'act'; action: string; reason: string }
  | { kind: 'say'; text: string; visibility: string }
  | { kind: 'override'; priority?: number }
  | { kind: 'urgency'; urgency: string }
  | { kind: 'item'; item: string }
  | { kind: 'edit'; rules: Rules }
  | { kind: 'reapply' }
  | { kind: 'tick' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('act' as const),
      action: fc.constantFrom('start', 'pend', 'resume', 'resolve', 'reopen'),
      reason: fc.constantFrom('waiting-requester', 'waiting-supplier'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('say' as const),
      text: fc.constantFrom('We are at it', 'One moment'),
      visibility: fc.constantFrom('public', 'internal'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record(
      {
        kind: fc.constant('override' as const),
        priority: fc.integer({ min: 1, max: 4 }),
      },
      { requiredKeys: ['kind'] },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('urgency' as const),
      urgency: fc.constantFrom('critical', 'high', 'medium', 'low'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('item' as const),
      item: fc.constantFrom('payroll', 'portal'),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'tick' as const }) },
);
const edit: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('edit' as const), rules }),
  fc.constant({ kind: 'reapply' as const }),
);

/** From minutes to days, so that some fall on the hour of a change. */
const wait = fc.oneof(
  fc.integer({ min: 1, max: 3 * HOUR }),
  fc.integer({ min: 1, max: 4 * 24 }).map(hours => hours * HOUR),
);
const history = (...steps: fc.Arbitrary<Step>[]) =>
  fc.record({
    start: fc.constantFrom('2026-03-06', '2026-03-27', '2026-04-03'),
    rules,
    steps: fc.array(fc.tuple(wait, fc.oneof(...steps)), {
      minLength: 8,
      maxLength: 24,
    }),
  });

/** Does a step; many are refused, as they would be to a person. */
async function take(desk: Desk, ref: string, given: Step): Promise<number> {
  // Hugo's until it is late and handed to the desk.
  const dora = desk.as('dora');
  const hugo = desk.as('hugo');
  const { version } = (await desk.services.tools.store.byRef(desk.knex, ref))!;
  const send = async (endpoint: 'transitionTicket', body: object) => {
    const who = endpoint === 'transitionTicket' ? hugo : dora;
    const { status } = await who.raw(endpoint, {
      params: { ref },
      body: { version, ...body },
    });
    expect([200, 201, 400, 403, 409]).toContain(status);
    return Number(status < 300);
  };
  switch (given.kind) {
    case 'act': {
      const fields: Record<string, object> = {
        pend: { reason: given.reason },
        resolve: { resolutionCode: 'restored', solution: 'Done' },
        reopen: { comment: 'Not yet' },
      };
      return send('transitionTicket', {
        action: given.action,
        ...fields[given.action],
      });
    }
    case 'say':
      await dora.ok('commentTicket', {
        params: { ref },
        body: { text: given.text, visibility: given.visibility as 'public' },
      });
      return 1;
    case 'override':
      return send('overridePriority' as 'transitionTicket', {
        ...(given.priority ? { priority: given.priority } : {}),
        reason: 'So it is',
      });
    case 'urgency':
      return send('updateTicket' as 'transitionTicket', {
        urgency: given.urgency,
      });
    case 'item':
      return send('linkEntity' as 'transitionTicket', {
        ref: `system:default/${given.item}`,
        role: 'primary',
      });
    case 'edit':
      await applyDefinitions(desk.knex, definitionsOf(given.rules));
      return 1;
    case 'reapply':
      await desk.as('marta').ok('startSlaJob', {
        body: { kind: 'reapply', dryRun: false } as never,
      });
      await desk.services.slaJobs.run(DAY);
      return 1;
    default:
      return desk.services.timers.run();
  }
}

async function live(
  desk: Desk,
  {
    start,
    rules: first,
    steps,
  }: { start: string; rules: Rules; steps: [number, Step][] },
  after: (ref: string) => Promise<void>,
): Promise<number> {
  desk.clock.time = Date.parse(`${start}T15:00:00Z`);
  await applyDefinitions(desk.knex, definitionsOf(first));
  const { ref } = await desk.as('hugo').fileKind('incident', {
    team: groupRef('web'),
    impact: 'service',
    urgency: 'medium',
  });
  let done = 0;
  for (const [milliseconds, each] of steps) {
    desk.clock.pass(milliseconds);
    done += await take(desk, ref, each);
  }
  await checkTicket(desk, ref);
  await after(ref);
  // What is still to be told, each of it once.
  desk.clock.pass(60 * DAY);
  await desk.services.timers.run();
  await checkTicket(desk, ref);
  return done;
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe.each(databases.eachSupportedId())('clocks on %s', id => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk({
      knex: await databases.init(id),
      definitions: [...deskDefinitions, ...slaDefinitions],
    });
  });
  afterEach(() => desk.settle());

  it('equal their replay after any history, whatever is edited meanwhile', async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(history(step, step, edit), async given => {
        done += await live(desk, given, async () => {});
      }),
      { numRuns: 8, endOnFailure: true },
    );
    // Histories that are refused from end to end would prove nothing.
    expect(done).toBeGreaterThan(40);
  }, 120_000);

  it('are those that the rules would have given, where nothing was edited', async () => {
    const { definitions, store } = desk.services.tools;
    const { store: clocks, calendars } = desk.services.sla;
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(history(step), async given => {
        await live(desk, given, async ref => {
          const record = (await store.byRef(desk.knex, ref))!;
          const { runs } = replayUnder(
            rulesOf(await definitions.current(), calendars),
            record.type,
            await store.log(desk.knex, record.id),
          );
          const stored = await clocks.runs(desk.knex, record.id);
          const key = (run: { metric: string; begunSeq: number }) =>
            `${run.metric} ${run.begunSeq}`;
          const sorted = (all: typeof runs) =>
            [...all].sort((a, b) => key(a).localeCompare(key(b)));
          expect(plain(sorted(runs))).toEqual(plain(sorted(stored)));
          compared += stored.length;
        });
      }),
      { numRuns: 8, endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(10);
  }, 120_000);
});
