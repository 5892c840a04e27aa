import {
  WEEKDAYS,
  type Weekday,
  type WorkingHours,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/** Minutes of a day from midnight on that are worked. */
export interface WeekBar {
  start: number;
  end: number;
}

const DAY = 24 * 60;

/**
 * What is worked on a day of the week, with what began the day before and
 * goes on after midnight.
 */
export function barsOf(
  weekly: Partial<Record<Weekday, readonly WorkingHours[] | undefined>>,
  day: Weekday,
): WeekBar[] {
  const before = WEEKDAYS[(WEEKDAYS.indexOf(day) + 6) % 7];
  const spill = (weekly[before] ?? [])
    .map(minutesOf)
    .filter(({ end }) => end > DAY)
    .map(({ end }) => ({ start: 0, end: end - DAY }));
  const own = (weekly[day] ?? [])
    .map(minutesOf)
    .map(({ start, end }) => ({ start, end: Math.min(DAY, end) }));
  return [...spill, ...own].sort((a, b) => a.start - b.start);
}

function minutesOf({ from, to }: WorkingHours): WeekBar {
  const start = minutes(from);
  const end = minutes(to);
  return { start, end: end > start ? end : end + DAY };
}

function minutes(text: string): number {
  const [hour, minute] = text.split(':').map(Number);
  return hour * 60 + minute;
}
