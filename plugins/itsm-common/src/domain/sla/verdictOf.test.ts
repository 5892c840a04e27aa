import { BusinessCalendar } from '../calendar';
import {
  AROUND_THE_CLOCK,
  calendarOf,
  HOUR,
} from '../calendar/calendarFixture';
import type { TicketStatus } from '../lifecycle/lifecycles';
import { slaEntries, type SlaLogEntry } from './slaEntries';
import { replayRuns } from './slaRuns';
import { cancelledAt, isJudged, verdictOf } from './verdictOf';

const always = new BusinessCalendar(calendarOf({ weekly: AROUND_THE_CLOCK }));

/** A log of statuses by the hour; a ticket that is worked on is owned. */
const logOf = (...steps: [hour: number, status: TicketStatus][]) =>
  steps.map<SlaLogEntry>(([hour, status], index) => ({
    seq: index + 1,
    at: hour * HOUR,
    visibility: 'public',
    byStaff: true,
    body: {
      kind: 'created',
      changes: {
        status: { to: status },
        ...(status === 'in_progress' ? { ownedAt: { to: hour * HOUR } } : {}),
      },
    } as SlaLogEntry['body'],
  }));

/** What becomes of a response within 2 hours and a resolution within 8. */
function judge(log: readonly SlaLogEntry[], hour: number) {
  const targets: Record<string, number> = { response: 2, resolution: 8 };
  const runs = replayRuns(
    slaEntries(log, {}, () => false),
    {
      begin: metric =>
        targets[metric]
          ? {
              target: targets[metric] * HOUR,
              calendar: 'always@1',
              thresholds: [{ percent: 100 }],
            }
          : 'nothing',
      retarget: () => 'asBefore',
    },
    () => always,
  );
  return Object.fromEntries(
    runs.map(run => [
      run.metric,
      verdictOf(run, hour * HOUR, () => always, cancelledAt(log)),
    ]),
  );
}

describe('the verdict on a promise', () => {
  it.each<[string, Parameters<typeof logOf>, Record<string, string>]>([
    ['waits', [[0, 'new']], { response: 'open', resolution: 'open' }],
    [
      'is worked on in time',
      [
        [0, 'new'],
        [1, 'in_progress'],
      ],
      { response: 'kept', resolution: 'open' },
    ],
    [
      'is resolved in time, late to be owned',
      [
        [0, 'new'],
        [3, 'in_progress'],
        [5, 'resolved'],
      ],
      { response: 'missed', resolution: 'kept' },
    ],
    [
      'is cancelled before anything is late',
      [
        [0, 'new'],
        [1, 'cancelled'],
      ],
      { response: 'void', resolution: 'void' },
    ],
    [
      'is cancelled once it was owned',
      [
        [0, 'new'],
        [1, 'in_progress'],
        [5, 'cancelled'],
      ],
      { response: 'kept', resolution: 'void' },
    ],
    [
      'is cancelled while it waits',
      [
        [0, 'new'],
        [1, 'in_progress'],
        [2, 'pending'],
        [4, 'cancelled'],
      ],
      { response: 'kept', resolution: 'void' },
    ],
    [
      'is cancelled too late',
      [
        [0, 'new'],
        [9, 'cancelled'],
      ],
      { response: 'missed', resolution: 'missed' },
    ],
    [
      'is closed in time',
      [
        [0, 'new'],
        [1, 'in_progress'],
        [5, 'resolved'],
        [6, 'closed'],
      ],
      { response: 'kept', resolution: 'kept' },
    ],
  ])('of a ticket that %s', (_what, steps, verdicts) => {
    const last = steps.at(-1)![0];
    expect(judge(logOf(...steps), last)).toEqual(verdicts);
  });

  it('turns when time passes, unless the ticket is over', () => {
    expect(judge(logOf([0, 'new']), 9)).toEqual({
      response: 'missed',
      resolution: 'missed',
    });
    expect(judge(logOf([0, 'new'], [1, 'cancelled']), 9)).toEqual({
      response: 'void',
      resolution: 'void',
    });
  });

  it('counts when somebody judges', () => {
    expect(
      (['kept', 'missed', 'open', 'void', undefined] as const).map(isJudged),
    ).toEqual([true, true, true, false, false]);
  });
});
