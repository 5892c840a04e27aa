import type { CalendarHoliday } from './calendarSpec';
import { WEEKDAYS } from './calendarSpec';
import { dayOf, daysInMonth, parseDate, weekdayOf } from './civilDays';

/**
 * @returns civil days of a year that are holidays, with the first one that
 *   says so; one that closes the day comes before one with other hours
 */
export function holidaysOf(
  year: number,
  holidays: readonly CalendarHoliday[],
): Map<number, CalendarHoliday> {
  const days = new Map<number, CalendarHoliday>();
  for (const holiday of holidays.filter(each => fallsIn(each, year))) {
    for (const day of daysIn(holiday, year)) {
      const other = days.get(day);
      if (!other || (other.hours && !holiday.hours)) {
        days.set(day, holiday);
      }
    }
  }
  return days;
}

function fallsIn(
  { since, until, every }: CalendarHoliday,
  year: number,
): boolean {
  const isTooEarly = since !== undefined && year < since;
  const isTooLate = until !== undefined && year > until;
  const isBetween =
    every !== undefined && since !== undefined && (year - since) % every !== 0;
  return !isTooEarly && !isTooLate && !isBetween;
}

function daysIn(holiday: CalendarHoliday, year: number): number[] {
  if ('from' in holiday) {
    const first = Math.max(
      parseDate(holiday.from) ?? Infinity,
      dayOf(year, 1, 1),
    );
    const last = Math.min(
      parseDate(holiday.to) ?? -Infinity,
      dayOf(year, 12, 31),
    );
    const length = Math.max(0, last - first + 1);
    return Array.from({ length }, (_, index) => first + index);
  }
  const day = dayIn(holiday, year);
  return day === undefined ? [] : [day];
}

function dayIn(
  holiday: Exclude<CalendarHoliday, { from: string }>,
  year: number,
): number | undefined {
  if ('date' in holiday) {
    return holiday.date.startsWith(yearText(year))
      ? parseDate(holiday.date)
      : undefined;
  }
  if ('yearly' in holiday) {
    // 29 February is a holiday in leap years only.
    return parseDate(`${yearText(year)}-${holiday.yearly}`);
  }
  if ('easter' in holiday) {
    return easterSunday(year) + holiday.easter;
  }
  const weekday = WEEKDAYS.indexOf(holiday.weekday) + 1;
  return nthWeekday(year, holiday.month, weekday, holiday.nth);
}

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}

/** @param nth - from the beginning of the month, or negative from its end */
function nthWeekday(
  year: number,
  month: number,
  weekday: number,
  nth: number,
): number | undefined {
  const length = daysInMonth(year, month);
  const first = dayOf(year, month, 1);
  const last = first + length - 1;
  const day =
    nth > 0
      ? first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7
      : last - ((weekdayOf(last) - weekday + 7) % 7) + (nth + 1) * 7;
  return day >= first && day <= last ? day : undefined;
}

/** Easter of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) %
    7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return dayOf(year, Math.floor(days / 31), (days % 31) + 1);
}
