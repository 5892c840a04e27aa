/**
 * Civil days and clock times without a zone. A civil day is the number of days
 * since 1 January 1970; a local instant is milliseconds since its midnight,
 * as a wall clock that never changes would count them.
 */

/** Milliseconds of a civil day. */
export const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** @returns the civil day of a date; months count from 1. */
export function dayOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  // Date.UTC takes the years 0 to 99 for those of the 20th century.
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / DAY_MS);
}

/** @returns year, month (from 1) and day of a civil day. */
export function dateOf(civilDay: number): {
  year: number;
  month: number;
  day: number;
} {
  const date = new Date(civilDay * DAY_MS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}

/** @returns the year of a civil day */
export function yearOf(civilDay: number): number {
  return new Date(civilDay * DAY_MS).getUTCFullYear();
}

/** @returns 1 for Monday … 7 for Sunday, as ISO 8601 counts. */
export function weekdayOf(civilDay: number): number {
  // 1 January 1970 was a Thursday.
  return ((((civilDay + 3) % 7) + 7) % 7) + 1;
}

/** @returns days of a month; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** @returns the civil day of `2025-03-14`; undefined when there is none. */
export function parseDate(text: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) {
    return undefined;
  }
  const [year, month, day] = parts.slice(1).map(Number);
  return month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
    ? dayOf(year, month, day)
    : undefined;
}

/** @returns `2025-03-14` */
export function formatDate(civilDay: number): string {
  return new Date(civilDay * DAY_MS).toISOString().slice(0, 10);
}

/**
 * @returns milliseconds after midnight of `09:00` or `24:00`; undefined for
 *   what is no time of a day
 */
export function parseTimeOfDay(text: string): number | undefined {
  const parts = /^(\d{2}):(\d{2})$/.exec(text);
  if (!parts) {
    return undefined;
  }
  const [hours, minutes] = parts.slice(1).map(Number);
  const ms = (hours * 60 + minutes) * MINUTE_MS;
  return minutes < 60 && ms <= DAY_MS ? ms : undefined;
}
