import type { BusinessCalendar } from '../calendar';
import {
  isBreach,
  levelOf,
  type SlaClock,
  type SlaPassed,
  type SlaPause,
  type SlaPhase,
  type SlaTerm,
} from './slaClock';

/** Finds the calendar of a term by its key. @public */
export type CalendarOf = (key: string) => BusinessCalendar;

/** What happens to a clock at an instant. @public */
export interface SlaStep {
  at: number;
  phase: SlaPhase;
  /** Why, when it pauses. */
  pause?: SlaPause;
  /** A new term that begins now; its `at` is that of the step. */
  term?: Omit<SlaTerm, 'at'>;
}

/** @returns a clock that begins. @public */
export function startClock(step: SlaStep & { term: object }): SlaClock {
  const { at, phase, pause, term } = step;
  const clock: SlaClock = {
    startedAt: at,
    phase,
    since: at,
    spent: 0,
    wall: 0,
    terms: [{ ...term!, at, spentBefore: 0 } as SlaClock['terms'][number]],
    passed: [],
  };
  return pause ? { ...clock, pause } : clock;
}

/**
 * Takes a clock on to what happens next. Instants never run backwards; a step
 * that changes nothing still counts what has passed.
 *
 * @returns the clock after it; one that has ended stays as it is
 * @public
 */
export function moveClock(
  clock: SlaClock,
  step: SlaStep,
  calendarOf: CalendarOf,
): SlaClock {
  if (clock.phase === 'ended') {
    return clock;
  }
  const counted = count(clock, step.at, calendarOf);
  const { pause: _, ...rest } = counted;
  const moved: SlaClock = {
    ...rest,
    phase: step.phase,
    since: step.at,
    ...(step.phase === 'paused' && step.pause ? { pause: step.pause } : {}),
  };
  return step.term ? beginTerm(moved, { ...step.term, at: step.at }) : moved;
}

/** What ran until an instant, with the thresholds that were reached before it. */
function count(clock: SlaClock, at: number, calendarOf: CalendarOf): SlaClock {
  if (clock.phase !== 'running' || at <= clock.since) {
    return clock;
  }
  const calendar = calendarOf(clock.terms.at(-1)!.calendar);
  const spent = clock.spent + calendar.between(clock.since, at);
  const reached = ahead(clock, calendar, spent)
    // Whatever happens at the very instant comes in time.
    .filter(each => each.at < at);
  return {
    ...clock,
    spent,
    wall: clock.wall + at - clock.since,
    passed: [...clock.passed, ...reached],
  };
}

/** What the new target has behind it already is reached at once. */
function beginTerm(clock: SlaClock, term: SlaTerm): SlaClock {
  const number = clock.terms.length;
  const behind = term.thresholds.flatMap((threshold, index) =>
    levelOf(term, threshold) < clock.spent
      ? [{ term: number, threshold: index, at: term.at }]
      : [],
  );
  return {
    ...clock,
    terms: [...clock.terms, { ...term, spentBefore: clock.spent }],
    passed: [...clock.passed, ...behind],
  };
}

/**
 * The thresholds of the last term that are still ahead of a running clock,
 * with the instants at which they are reached if nothing happens, in order.
 *
 * @public
 */
export function upcoming(clock: SlaClock, calendarOf: CalendarOf): SlaPassed[] {
  return clock.phase === 'running'
    ? ahead(clock, calendarOf(clock.terms.at(-1)!.calendar), Infinity)
    : [];
}

/** Those that are reached once so much is spent, in order. */
function ahead(
  clock: SlaClock,
  calendar: BusinessCalendar,
  spent: number,
): SlaPassed[] {
  const number = clock.terms.length - 1;
  const term = clock.terms[number];
  const found: SlaPassed[] = [];
  term.thresholds.forEach((threshold, index) => {
    const level = levelOf(term, threshold);
    const isPassed = clock.passed.some(
      each => each.term === number && each.threshold === index,
    );
    const at =
      isPassed || level > spent
        ? undefined
        : calendar.add(clock.since, Math.max(0, level - clock.spent));
    if (at !== undefined) {
      found.push({ term: number, threshold: index, at });
    }
  });
  return found.sort((a, b) => a.at - b.at || a.threshold - b.threshold);
}

/**
 * When the target of the last term is reached if nothing happens, or was; one
 * that was missed was due when it was missed, whatever happened since.
 * Undefined while the clock stands still, or when that never comes.
 *
 * @public
 */
export function dueOf(
  clock: SlaClock,
  calendarOf: CalendarOf,
): number | undefined {
  const term = clock.terms.at(-1)!;
  const missed = missedAt(clock);
  if (missed !== undefined && clock.phase === 'running') {
    return missed;
  }
  return clock.phase === 'running'
    ? calendarOf(term.calendar).add(
        clock.since,
        Math.max(0, term.target - clock.spent),
      )
    : undefined;
}

/**
 * Working time that has been spent by an instant.
 *
 * @param at - not before the clock's last change
 * @public
 */
export function spentBy(
  clock: SlaClock,
  at: number,
  calendarOf: CalendarOf,
): number {
  return count(clock, at, calendarOf).spent;
}

/** Whether the target of the last term was missed; judged on it alone. @public */
export function isBreached(clock: SlaClock): boolean {
  return missedAt(clock) !== undefined;
}

/** When the target of the last term was missed. @public */
export function missedAt(clock: SlaClock): number | undefined {
  const number = clock.terms.length - 1;
  const term = clock.terms[number];
  return clock.passed.find(
    each =>
      each.term === number && isBreach(term, term.thresholds[each.threshold]),
  )?.at;
}
