import {
  type CalendarHoliday,
  type CalendarHours,
  WEEKDAYS,
  type WorkingHours,
} from './calendarSpec';
import { parseDate, parseTimeOfDay } from './civilDays';
import { holidaysOf } from './holidaysOf';
import { HoursByDay, type PlacedHours } from './HoursByDay';

/**
 * Years for which rules of holidays are looked at. 28 of them bring every date
 * on every day of the week; Easter takes longer to meet all of its neighbours,
 * and calendars end with 2199. What is written with its year is always looked
 * at.
 */
const FIRST_YEAR = 2020;
const LAST_YEAR = 2199;

/**
 * Hours that go on after midnight, and hours of the next day that begin before
 * they end. Of holidays that come back, the first such day is named.
 *
 * @public
 */
export interface HoursOverlap {
  night: PlacedHours;
  morning: PlacedHours;
}

/**
 * Hours that overlap with those of the next day where one of the days has
 * other hours than its day of the week: by an override, or by a holiday with
 * hours. Days of the week among themselves, and hours of one day, are for the
 * schema of calendars (Mesa semantics 3.3).
 *
 * A day on which nobody works cuts the night before off at midnight, so that
 * nothing overlaps on it, whatever an override says.
 *
 * @param calendar - of hours that are times; whose holidays hold all of its lists
 * @public
 */
export function findOverlaps(calendar: CalendarHours): HoursOverlap[] {
  // Nearly all calendars: nothing has to be looked at by the day.
  if (!goesOnAfterMidnight(calendar)) {
    return [];
  }
  const days = new HoursByDay(calendar);
  const mornings = new Set(
    [...daysWithOtherHours(calendar)].flatMap(day => [day, day + 1]),
  );
  const found = new Map<string, HoursOverlap>();
  for (const day of [...mornings].sort((a, b) => a - b)) {
    for (const overlap of overlapsOn(day, days)) {
      const key = JSON.stringify([overlap.night.path, overlap.morning.path]);
      if (!found.has(key)) {
        found.set(key, overlap);
      }
    }
  }
  return [...found.values()];
}

/**
 * Which of both hours an overlap is told at: of the calendar rather than of a
 * list, of single days rather than of the week, and of the later day.
 *
 * @param own - how many of the holidays are the calendar's own; those of lists
 *   come after them
 * @returns undefined when both are of lists
 * @public
 */
export function placeOfOverlap(
  overlap: HoursOverlap,
  own: number,
): keyof HoursOverlap | undefined {
  const sides = (['morning', 'night'] as const).filter(
    side => !isListed(overlap[side], own),
  );
  return sides.find(side => overlap[side].path[0] !== 'weekly') ?? sides.at(0);
}

/** Whether hours are those of a holiday of a list. */
function isListed({ path: [part, index] }: PlacedHours, own: number): boolean {
  return part === 'holidays' && Number(index) >= own;
}

function overlapsOn(day: number, days: HoursByDay): HoursOverlap[] {
  if (days.isClosed(day)) {
    return [];
  }
  const nights = days.of(day - 1).filter(({ hours }) => restOf(hours) > 0);
  return nights.flatMap(night =>
    days
      .of(day)
      .filter(
        morning =>
          (night.path[0] !== 'weekly' || morning.path[0] !== 'weekly') &&
          (parseTimeOfDay(morning.hours.from) ?? 0) < restOf(night.hours),
      )
      .map(morning => ({ night, morning })),
  );
}

/** Milliseconds of the next day for which hours go on. */
function restOf({ from, to }: WorkingHours): number {
  const end = parseTimeOfDay(to) ?? 0;
  return end <= (parseTimeOfDay(from) ?? 0) ? end : 0;
}

function goesOnAfterMidnight(calendar: CalendarHours): boolean {
  const { weekly, holidays, overrides } = calendar;
  return [
    ...WEEKDAYS.map(day => weekly[day]),
    ...holidays.map(({ hours }) => hours),
    ...overrides.map(({ hours }) => hours),
  ].some(hours => hours?.some(each => restOf(each) > 0));
}

function daysWithOtherHours({
  holidays,
  overrides,
}: CalendarHours): Set<number> {
  const halfDays = holidays.filter(({ hours }) => hours);
  const years = new Set(halfDays.flatMap(yearsOf));
  return new Set([
    ...overrides.flatMap(({ date }) => parseDate(date) ?? []),
    ...[...years].flatMap(year => [...holidaysOf(year, halfDays).keys()]),
  ]);
}

function yearsOf(holiday: CalendarHoliday): number[] {
  if ('date' in holiday) {
    return range(Number(holiday.date.slice(0, 4)));
  }
  if ('from' in holiday) {
    const [first, last] = [holiday.from, holiday.to].map(date =>
      Number(date.slice(0, 4)),
    );
    return range(first, last);
  }
  return range(
    Math.max(holiday.since ?? 0, FIRST_YEAR),
    Math.min(holiday.until ?? Infinity, LAST_YEAR),
  );
}

function range(first: number, last: number = first): number[] {
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, index) => first + index,
  );
}
