import { DateTime, type DurationLikeObject } from 'luxon';

/** Steps from mark to mark, and to what the first one is rounded. */
const STEPS: readonly {
  step: DurationLikeObject;
  from: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
}[] = [
  { step: { minutes: 1 }, from: 'minute' },
  { step: { minutes: 5 }, from: 'hour' },
  { step: { minutes: 15 }, from: 'hour' },
  { step: { hours: 1 }, from: 'hour' },
  { step: { hours: 3 }, from: 'day' },
  { step: { hours: 6 }, from: 'day' },
  { step: { days: 1 }, from: 'day' },
  { step: { days: 2 }, from: 'day' },
  { step: { weeks: 1 }, from: 'week' },
  { step: { weeks: 2 }, from: 'week' },
  { step: { months: 1 }, from: 'month' },
  { step: { months: 3 }, from: 'year' },
];
const LONGEST = { step: { years: 1 }, from: 'year' } as const;

/** A mark of the axis. */
export interface AxisTick {
  /** UTC milliseconds. */
  at: number;
  /** Whether a day begins there. */
  isDay: boolean;
}

/**
 * Marks below the drawing, as close as they fit, on full hours or days of the
 * reader's zone. Days keep the length that they have when clocks are changed.
 *
 * @param most - how many fit
 */
export function axisTicks(
  { start, end }: { start: number; end: number },
  most: number,
  zone?: string,
): AxisTick[] {
  const span = end - start;
  const { step, from } =
    STEPS.find(each => span / lengthOf(each.step) <= most) ?? LONGEST;
  const first = DateTime.fromMillis(start, { zone }).startOf(from);
  const ticks: AxisTick[] = [];
  for (let count = 0; ; count += 1) {
    const tick = first.plus(times(step, count));
    const at = tick.toMillis();
    if (!(at <= end)) {
      return ticks;
    }
    if (at >= start) {
      ticks.push({ at, isDay: tick.equals(tick.startOf('day')) });
    }
  }
}

const HOUR = 3_600_000;
const LENGTHS: Record<string, number> = {
  minutes: 60_000,
  hours: HOUR,
  days: 24 * HOUR,
  weeks: 7 * 24 * HOUR,
  months: 30 * 24 * HOUR,
  years: 365 * 24 * HOUR,
};

function lengthOf(step: DurationLikeObject): number {
  return Object.entries(step).reduce(
    (sum, [unit, count]) => sum + LENGTHS[unit] * Number(count),
    0,
  );
}

function times(step: DurationLikeObject, count: number): DurationLikeObject {
  return Object.fromEntries(
    Object.entries(step).map(([unit, value]) => [unit, Number(value) * count]),
  );
}
