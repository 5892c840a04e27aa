import { BusinessCalendar } from './BusinessCalendar';
import {
  type CalendarHoliday,
  type CalendarHours,
  WEEKDAYS,
} from './calendarSpec';
import { DAY_MS, dayOf, formatDate, parseDate } from './civilDays';
import { holidaysOf } from './holidaysOf';
import { OpenDays } from './openDays';

/** Holidays that come back are looked at from here on. */
const FIRST_YEAR = 2024;
/** So many years bring every date on every day of the week. */
const YEARS = 28;

/** Days on end without any working time, because of holidays. @public */
export interface HolidayClosure {
  /** First and last date, such as `2025-03-14`. */
  from: string;
  to: string;
  /** How many of its days are holidays; others are free every week. */
  days: number;
  /** Places in the calendar's holidays of those that make it, in order. */
  holidays: number[];
}

/** Days on end that are closed, from a holiday on. */
interface Run {
  first: number;
  last: number;
  lastHoliday: number;
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
  const hasWeek = WEEKDAYS.some(day => calendar.weekly[day]?.length);
  if (hasWeek && business.nextOpening(Date.UTC(FIRST_YEAR, 0)) !== undefined) {
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
 * Closures with more holidays on end than one holiday may have days: whoever
 * writes a year of them one after the other means another calendar.
 *
 * @param calendar - whose holidays hold all of its lists
 * @param most - days of the longest closure that is allowed
 * @returns of closures that come back, the first one
 * @public
 */
export function findLongClosures(
  calendar: CalendarHours,
  most: number,
): HolidayClosure[] {
  const { holidays } = calendar;
  const closing = holidays.filter(({ hours }) => !hours);
  if (mostOnEnd(closing) <= most) {
    return [];
  }
  const index = new Map(holidays.map((holiday, place) => [holiday, place]));
  const days = new OpenDays(calendar);
  const found = new Map<string, HolidayClosure>();
  let run: Run | undefined;
  const end = () => {
    if (run && run.by.length > most) {
      const places = [...new Set(run.by)].map(each => index.get(each) ?? -1);
      const key = places.join(' ');
      if (!found.has(key)) {
        found.set(key, {
          from: formatDate(run.first),
          to: formatDate(run.lastHoliday),
          days: run.by.length,
          holidays: places.sort((a, b) => a - b),
        });
      }
    }
    run = undefined;
  };
  for (const year of yearsToLookAt(closing)) {
    const ofYear = holidaysOf(year, closing);
    const first = dayOf(year, 1, 1);
    if (run && run.last !== first - 1) {
      end();
    }
    for (let day = first; day < dayOf(year + 1, 1, 1); day++) {
      const holiday = ofYear.get(day);
      if (days.of(day).length > 0) {
        end();
      } else if (run) {
        run.last = day;
        if (holiday) {
          run.lastHoliday = day;
          run.by.push(holiday);
        }
      } else if (holiday) {
        run = { first: day, last: day, lastHoliday: day, by: [holiday] };
      }
    }
  }
  end();
  return [...found.values()];
}

/** No closure has more holidays: what comes back counts for both its years. */
function mostOnEnd(holidays: readonly CalendarHoliday[]): number {
  return holidays.reduce(
    (sum, holiday) =>
      sum +
      ('from' in holiday
        ? (parseDate(holiday.to) ?? 0) - (parseDate(holiday.from) ?? 0) + 1
        : 2),
    0,
  );
}

function yearsToLookAt(holidays: readonly CalendarHoliday[]): number[] {
  const years = new Set<number>();
  for (const holiday of holidays) {
    if ('from' in holiday) {
      const [first, last] = [holiday.from, holiday.to].map(yearIn);
      for (let year = first; year <= last; year++) {
        years.add(year);
      }
    } else if ('date' in holiday) {
      years.add(yearIn(holiday.date));
    } else {
      const first = Math.max(FIRST_YEAR, holiday.since ?? FIRST_YEAR);
      const until = Math.min(first + YEARS, holiday.until ?? Infinity);
      for (let year = first; year <= until; year++) {
        years.add(year);
      }
    }
  }
  return [...years].sort((a, b) => a - b);
}

function yearIn(date: string): number {
  return Number(date.slice(0, 4));
}
