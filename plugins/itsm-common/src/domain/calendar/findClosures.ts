import { BusinessCalendar } from './BusinessCalendar';
import {
  type CalendarHoliday,
  type CalendarHours,
  WEEKDAYS,
} from './calendarSpec';
import { DAY_MS, dayOf, formatDate, parseDate } from './civilDays';
import { holidaysOf } from './holidaysOf';
import { OpenDays } from './openDays';

/**
 * Closures are looked for from here on: one that is long past harms nobody.
 * Calendars end with 2199.
 */
const FIRST_YEAR = 2024;
const LAST_YEAR = 2199;
/** So many years bring every date on every day of the week. */
const YEARS = 28;

/** Days on end without any working time, because of holidays. @public */
export interface HolidayClosure {
  /** First and last holiday, such as `2025-03-14`. */
  from: string;
  to: string;
  /** From the first to the last of them, days that are free every week too. */
  days: number;
  /**
   * Places in the calendar's holidays of those that make it, the one with most
   * days first.
   */
  holidays: number[];
}

/** Holidays with nothing open between them. */
interface Run {
  first: number;
  last: number;
  /** Who closes each of its days that are holidays. */
  by: CalendarHoliday[];
}

/**
 * Whether a calendar has any working time at all: hours of a week that
 * holidays do not always close, or a date with other hours that is none
 * (Mesa semantics 3.3).
 *
 * @param calendar - whose holidays hold all of its lists
 * @public
 */
export function isEverOpen(calendar: CalendarHours): boolean {
  const business = new BusinessCalendar(calendar);
  const isOpenByTheWeek =
    hasWeek(calendar) &&
    business.nextOpening(Date.UTC(FIRST_YEAR, 0)) !== undefined;
  if (isOpenByTheWeek) {
    return true;
  }
  return calendar.overrides.some(({ date, hours }) => {
    const day = parseDate(date);
    if (day === undefined || hours.length === 0) {
      return false;
    }
    // Wide enough for every zone, and for hours that go on after midnight.
    const from = (day - 1) * DAY_MS;
    return business.nextOpening(from, from + 4 * DAY_MS) !== undefined;
  });
}

/**
 * Closures that are longer than one holiday may be: whoever writes a year of
 * holidays one after the other means another calendar. Where nobody works by
 * the week there is nothing to close.
 *
 * @param calendar - whose holidays hold all of its lists
 * @param most - days of the longest closure that is allowed
 * @returns those that have no holiday in common, the first ones
 * @public
 */
export function findLongClosures(
  calendar: CalendarHours,
  most: number,
): HolidayClosure[] {
  const closing = calendar.holidays.filter(({ hours }) => !hours);
  if (closing.length === 0 || !hasWeek(calendar)) {
    return [];
  }
  const index = new Map(
    calendar.holidays.map((holiday, place) => [holiday, place]),
  );
  const told = new Set<CalendarHoliday>();
  return [...runsOf(calendar, closing)].flatMap(({ first, last, by }) => {
    const holidays = [...new Set(by)];
    if (
      last - first + 1 <= most ||
      holidays.some(holiday => told.has(holiday))
    ) {
      return [];
    }
    holidays.forEach(holiday => told.add(holiday));
    const daysOf = (holiday: CalendarHoliday) =>
      by.filter(each => each === holiday).length;
    return [
      {
        from: formatDate(first),
        to: formatDate(last),
        days: last - first + 1,
        holidays: holidays
          .sort((a, b) => daysOf(b) - daysOf(a))
          .map(holiday => index.get(holiday) ?? -1),
      },
    ];
  });
}

/** Holidays without any working time between them, in order. */
function* runsOf(
  calendar: CalendarHours,
  closing: readonly CalendarHoliday[],
): Generator<Run> {
  const days = new OpenDays(calendar);
  let run: Run | undefined;
  let before: number | undefined;
  for (const year of yearsToLookAt(closing)) {
    const ofYear = holidaysOf(year, closing);
    const end = dayOf(year + 1, 1, 1);
    for (let day = dayOf(year, 1, 1); day < end; day++) {
      const isCut =
        (before !== undefined && before !== day - 1) || days.of(day).length > 0;
      if (run && isCut) {
        yield run;
        run = undefined;
      }
      const holiday = ofYear.get(day);
      if (holiday && days.of(day).length === 0) {
        run ??= { first: day, last: day, by: [] };
        run.last = day;
        run.by.push(holiday);
      }
      before = day;
    }
  }
  if (run) {
    yield run;
  }
}

function hasWeek({ weekly }: CalendarHours): boolean {
  return WEEKDAYS.some(day => weekly[day]?.length);
}

function yearsToLookAt(holidays: readonly CalendarHoliday[]): number[] {
  const years = new Set<number>();
  const add = (first: number, last: number) => {
    const end = Math.min(last, LAST_YEAR);
    for (let year = Math.max(first, FIRST_YEAR); year <= end; year++) {
      years.add(year);
    }
  };
  for (const holiday of holidays) {
    if ('from' in holiday) {
      // What comes back may go on from it, in the year before or after too.
      add(yearIn(holiday.from) - 1, yearIn(holiday.to) + 1);
    } else if ('date' in holiday) {
      add(yearIn(holiday.date) - 1, yearIn(holiday.date) + 1);
    } else {
      const first = Math.max(FIRST_YEAR, holiday.since ?? FIRST_YEAR);
      add(first, Math.min(first + YEARS, holiday.until ?? LAST_YEAR));
    }
  }
  return [...years].sort((a, b) => a - b);
}

function yearIn(date: string): number {
  return Number(date.slice(0, 4));
}
