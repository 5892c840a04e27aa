import fc from 'fast-check';
import { BusinessCalendar } from '../calendar';
import {
  AROUND_THE_CLOCK,
  at,
  calendarOf,
  HOUR,
  MINUTE,
  weekOf,
} from '../calendar/calendarFixture';
import { explainClock } from './explainClock';
import {
  dueOf,
  moveClock,
  type SlaStep,
  startClock,
  upcoming,
} from './moveClock';
import {
  levelOf,
  type SlaClock,
  type SlaTerm,
  type SlaThreshold,
} from './slaClock';

const CALENDARS: Record<string, BusinessCalendar> = {
  mexico: new BusinessCalendar(calendarOf()),
  nights: new BusinessCalendar(
    calendarOf({ timeZone: 'Europe/Madrid', weekly: weekOf('22:00-06:00') }),
  ),
  always: new BusinessCalendar(
    calendarOf({
      timeZone: 'America/New_York',
      weekly: AROUND_THE_CLOCK,
    }),
  ),
  holidays: new BusinessCalendar(
    calendarOf({
      timeZone: 'Australia/Lord_Howe',
      weekly: weekOf('09:00-14:00', '16:00-19:00'),
      holidays: [{ name: 'H', from: '2025-03-29', to: '2025-04-01' }],
    }),
  ),
};
const find = (key: string) => CALENDARS[key];

const threshold: fc.Arbitrary<SlaThreshold> = fc.oneof(
  fc.integer({ min: 1, max: 100 }).map(percent => ({ percent })),
  fc
    .integer({ min: 1, max: 300 })
    .map(minutes => ({ before: minutes * MINUTE })),
);
const term: fc.Arbitrary<Omit<SlaTerm, 'at'>> = fc.record({
  target: fc.integer({ min: 1, max: 2_000 }).map(minutes => minutes * MINUTE),
  calendar: fc.constantFrom(...Object.keys(CALENDARS)),
  thresholds: fc
    .array(threshold, { maxLength: 3 })
    .map(list => [...list, { percent: 100 }]),
});
type Change = { gap: number; pauses: boolean; term?: Omit<SlaTerm, 'at'> };
const change: fc.Arbitrary<Change> = fc.record(
  {
    gap: fc
      .integer({ min: 0, max: 3 * 24 * 60 })
      .map(minutes => minutes * MINUTE + 1),
    pauses: fc.boolean(),
    term,
  },
  { requiredKeys: ['gap', 'pauses'] },
);

/** A history of a clock around days on which clocks are changed. */
const history = fc
  .tuple(
    fc.constantFrom('2025-03-07', '2025-03-28', '2025-04-04', '2025-10-24'),
    term,
    fc.array(change, { maxLength: 8 }),
    fc.boolean(),
  )
  .map(([day, first, changes, ends]) => {
    let now = at(`${day}T08:00`);
    const steps: SlaStep[] = [{ at: now, phase: 'running', term: first }];
    changes.forEach(({ gap, pauses, term: next }, index) => {
      now += gap;
      steps.push({
        at: now,
        ...(pauses
          ? {
              phase: 'paused' as const,
              pause: { cause: 'pending' as const, seq: index },
            }
          : { phase: 'running' as const }),
        ...(next ? { term: next } : {}),
      });
    });
    if (ends) {
      now += 5 * HOUR;
      steps.push({ at: now, phase: 'ended' });
    }
    return steps;
  });

function live([first, ...rest]: readonly SlaStep[]): SlaClock {
  return rest.reduce(
    (clock, step) => moveClock(clock, step, find),
    startClock(first as Parameters<typeof startClock>[0]),
  );
}

/** Working time until an instant, added up from the explanation alone. */
function ranUntil(steps: readonly SlaStep[], until: number): number {
  return explainClock(steps, until, find)
    .filter(({ kind }) => kind === 'running')
    .reduce((sum, { start, end }) => sum + end - start, 0);
}

function dueHolds(
  steps: readonly SlaStep[],
  clock: SlaClock,
  due: number | undefined,
  target: number,
): boolean[] {
  if (clock.phase !== 'running' || due === undefined) {
    return [
      clock.phase !== 'running',
      due === undefined,
      upcoming(clock, find).length === 0,
    ];
  }
  // A target that was behind already was missed when it was set.
  const missed = Math.max(target, clock.terms.at(-1)!.spentBefore);
  return clock.spent < target
    ? [ranUntil(steps, due) === target, ranUntil(steps, due - 1) === target - 1]
    : [ranUntil(steps, due) === missed];
}

describe('any history of a clock', () => {
  it('is accounted for without gap or overlap, and adds up', () => {
    fc.assert(
      fc.property(history, steps => {
        const clock = live(steps);
        const until = clock.since;
        let reached = steps[0].at;
        for (const segment of explainClock(steps, until, find)) {
          expect(segment.start).toBe(reached);
          expect(segment.end).toBeGreaterThan(segment.start);
          reached = segment.end;
        }
        expect(reached).toBe(until);
        expect(clock.spent).toBe(ranUntil(steps, until));
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on how often somebody looked', () => {
    fc.assert(
      fc.property(
        history,
        fc.array(fc.integer({ min: 0, max: 20 * 24 * 60 }), { maxLength: 10 }),
        (steps, looks) => {
          const seen = [...steps];
          for (const minutes of looks) {
            const when = steps[0].at + minutes * MINUTE;
            const index = seen.findIndex(step => step.at > when);
            const before = index > 0 ? seen[index - 1] : undefined;
            if (before) {
              const { term: _, ...same } = before;
              seen.splice(index, 0, { ...same, at: when });
            }
          }
          const { since: _, ...looked } = live(seen);
          const { since: __, ...straight } = live(steps);
          expect(looked).toEqual(straight);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reaches each threshold once, when so much has been spent', () => {
    fc.assert(
      fc.property(history, steps => {
        const clock = live(steps);
        const keys = clock.passed.map(each => `${each.term} ${each.threshold}`);
        expect(new Set(keys).size).toBe(keys.length);
        const holds = clock.terms.flatMap((own, number) => {
          const end = clock.terms[number + 1]?.at ?? clock.since;
          return own.thresholds.flatMap((each, index) => {
            // At once when it lay behind the new target already.
            const level = Math.max(levelOf(own, each), own.spentBefore);
            const hit = clock.passed.find(
              one => one.term === number && one.threshold === index,
            );
            return hit
              ? [
                  hit.at >= own.at,
                  hit.at <= end,
                  ranUntil(steps, hit.at) === level,
                ]
              : [ranUntil(steps, end) <= level];
          });
        });
        expect(holds).not.toContain(false);
      }),
      { numRuns: 300 },
    );
  });

  it('is due when the target has been spent, if nothing else happens', () => {
    fc.assert(
      fc.property(history, steps => {
        const clock = live(steps);
        const due = dueOf(clock, find);
        const { target } = clock.terms.at(-1)!;
        expect(dueHolds(steps, clock, due, target)).not.toContain(false);
      }),
      { numRuns: 300 },
    );
  });
});
