import { BusinessCalendar } from '../calendar';
import {
  at,
  calendarOf,
  HOUR,
  MINUTE,
  shown,
  weekOf,
} from '../calendar/calendarFixture';
import { explainClock } from './explainClock';
import {
  dueOf,
  isBreached,
  moveClock,
  type SlaStep,
  spentBy,
  startClock,
  upcoming,
} from './moveClock';
import type { SlaClock, SlaThreshold } from './slaClock';

const CALENDARS: Record<string, BusinessCalendar> = {
  office: new BusinessCalendar(calendarOf()),
  long: new BusinessCalendar(calendarOf({ weekly: weekOf('08:00-18:00') })),
  june: new BusinessCalendar(
    calendarOf({ holidays: [{ name: 'Natalicio', date: '2025-03-17' }] }),
  ),
};
const find = (key: string) => CALENDARS[key];

const WARNED: readonly SlaThreshold[] = [{ percent: 75 }, { percent: 100 }];
const hours = (count: number, calendar = 'office', thresholds = WARNED) => ({
  target: count * HOUR,
  calendar,
  thresholds,
});

const begin = (
  text: string,
  term: ReturnType<typeof hours>,
): SlaStep & { term: object } => ({
  at: at(text),
  phase: 'running',
  term,
});
const pause = (text: string): SlaStep => ({
  at: at(text),
  phase: 'paused',
  pause: { cause: 'pending', reason: 'waiting-requester', seq: 7 },
});
const resume = (text: string): SlaStep => ({ at: at(text), phase: 'running' });

function live(
  first: SlaStep & { term: object },
  ...steps: SlaStep[]
): SlaClock {
  return steps.reduce(
    (clock, step) => moveClock(clock, step, find),
    startClock(first),
  );
}
const due = (clock: SlaClock) => shown(dueOf(clock, find));
const told = (clock: SlaClock) =>
  clock.passed.map(({ term, threshold, at: when }) => [
    term,
    threshold,
    shown(when),
  ]);

describe('a clock', () => {
  it('is due after its working time, and warns before', () => {
    const clock = live(begin('2025-03-14T17:00', hours(4, 'june')));
    expect(due(clock)).toBe('Tue 2025-03-18 12:00');
    expect(upcoming(clock, find).map(each => shown(each.at))).toEqual([
      'Tue 2025-03-18 11:00',
      'Tue 2025-03-18 12:00',
    ]);
  });

  it('warns so much time before it is due', () => {
    const clock = live(
      begin('2025-03-10T17:00', hours(4, 'long', [{ before: HOUR }])),
    );
    expect(due(clock)).toBe('Tue 2025-03-11 11:00');
    expect(shown(upcoming(clock, find)[0].at)).toBe('Tue 2025-03-11 10:00');
  });

  it('stands still while it is paused, and keeps what it spent', () => {
    const paused = live(
      begin('2025-03-10T09:00', hours(8)),
      pause('2025-03-10T12:00'),
    );
    expect(due(paused)).toBeUndefined();
    expect(upcoming(paused, find)).toEqual([]);
    expect(spentBy(paused, at('2025-03-20T12:00'), find)).toBe(3 * HOUR);
    const resumed = moveClock(paused, resume('2025-03-11T10:00'), find);
    expect(due(resumed)).toBe('Tue 2025-03-11 15:00');
    expect(resumed).toMatchObject({ spent: 3 * HOUR, wall: 3 * HOUR });
    expect(resumed.pause).toBeUndefined();
  });

  it('loses nothing by a pause outside of hours', () => {
    const clock = live(
      begin('2025-03-10T17:00', hours(4)),
      pause('2025-03-10T19:00'),
      resume('2025-03-11T08:00'),
    );
    expect(due(clock)).toBe('Tue 2025-03-11 12:00');
  });

  it('keeps start and spent time when its target changes', () => {
    const raised = live(begin('2025-03-10T09:00', hours(4)), {
      ...resume('2025-03-10T09:30'),
      term: hours(1),
    });
    expect(due(raised)).toBe('Mon 2025-03-10 10:00');
    expect(raised.startedAt).toBe(at('2025-03-10T09:00'));
    expect(raised.passed).toEqual([]);
  });

  it('is breached at the instant of a change that it is past already', () => {
    const raised = live(begin('2025-03-10T09:00', hours(4)), {
      ...resume('2025-03-10T11:00'),
      term: hours(1),
    });
    expect(told(raised)).toEqual([
      [1, 0, 'Mon 2025-03-10 11:00'],
      [1, 1, 'Mon 2025-03-10 11:00'],
    ]);
    expect(isBreached(raised)).toBe(true);
    expect(upcoming(raised, find)).toEqual([]);
  });

  it('counts what was before under the earlier calendar', () => {
    const clock = live(begin('2025-03-10T07:00', hours(8)), {
      ...resume('2025-03-10T12:00'),
      term: hours(8, 'long'),
    });
    expect(clock.spent).toBe(3 * HOUR);
    expect(due(clock)).toBe('Mon 2025-03-10 17:00');
  });

  it('never forgets a warning or a breach, but is judged on its last target', () => {
    const late = live(
      begin('2025-03-10T09:00', hours(1)),
      pause('2025-03-10T12:00'),
    );
    expect(told(late)).toEqual([
      [0, 0, 'Mon 2025-03-10 09:45'],
      [0, 1, 'Mon 2025-03-10 10:00'],
    ]);
    expect(isBreached(late)).toBe(true);
    const eased = live(
      begin('2025-03-10T09:00', hours(1)),
      pause('2025-03-10T12:00'),
      { ...resume('2025-03-10T13:00'), term: hours(9) },
    );
    expect(told(eased)).toHaveLength(2);
    expect(isBreached(eased)).toBe(false);
    expect(due(eased)).toBe('Tue 2025-03-11 10:00');
  });

  it('is in time when it ends at the very instant at which it is due', () => {
    const ended = live(begin('2025-03-12T09:00', hours(9)), {
      at: at('2025-03-12T18:00'),
      phase: 'ended',
    });
    expect(isBreached(ended)).toBe(false);
    const after = live(begin('2025-03-12T09:00', hours(9)), {
      at: at('2025-03-12T20:00'),
      phase: 'ended',
    });
    // Nothing was worked since, but it was due at closing time.
    expect(after.spent).toBe(9 * HOUR);
    expect(isBreached(after)).toBe(true);
  });

  it('that was stopped when it was due is due at once when it goes on', () => {
    const clock = live(
      begin('2025-03-12T09:00', hours(9)),
      pause('2025-03-12T18:00'),
      resume('2025-03-12T19:00'),
    );
    expect(isBreached(clock)).toBe(false);
    expect(due(clock)).toBe('Thu 2025-03-13 09:00');
  });

  it('stays as it is once it has ended', () => {
    const ended = live(begin('2025-03-12T09:00', hours(9)), {
      at: at('2025-03-12T10:00'),
      phase: 'ended',
    });
    expect(moveClock(ended, resume('2025-03-13T10:00'), find)).toBe(ended);
  });
});

describe('the explanation of a clock', () => {
  it('accounts for every minute, with the reasons', () => {
    const steps: SlaStep[] = [
      begin('2025-03-14T16:00', hours(8, 'june')),
      pause('2025-03-14T17:30'),
      resume('2025-03-14T19:00'),
      { ...resume('2025-03-18T10:00'), term: hours(4, 'june') },
      { at: at('2025-03-18T11:00'), phase: 'ended' },
    ];
    const segments = explainClock(steps, at('2025-03-20T00:00'), find);
    expect(
      segments.map(({ start, end, kind, name, pause: why, term }) =>
        [
          shown(start),
          `${(end - start) / MINUTE}m`,
          kind,
          name ?? why?.reason ?? '',
          term,
        ].join(' '),
      ),
    ).toEqual([
      'Fri 2025-03-14 16:00 90m running  0',
      'Fri 2025-03-14 17:30 30m paused waiting-requester 0',
      'Fri 2025-03-14 18:00 60m outside waiting-requester 0',
      'Fri 2025-03-14 19:00 3180m outside  0',
      'Mon 2025-03-17 00:00 1440m holiday Natalicio 0',
      'Tue 2025-03-18 00:00 540m outside  0',
      'Tue 2025-03-18 09:00 60m running  0',
      'Tue 2025-03-18 10:00 60m running  1',
      'Tue 2025-03-18 11:00 2220m ended  1',
    ]);
    const [first, ...rest] = steps;
    const clock = live(first as Parameters<typeof live>[0], ...rest);
    const ran = segments
      .filter(segment => segment.kind === 'running')
      .reduce((sum, { start, end }) => sum + end - start, 0);
    expect(ran).toBe(clock.spent);
  });
});
