import { type HolidayDraft, keptHoliday } from '../draft/holidayDraft';

/**
 * On which days a holiday is, to be compared: two names of one day are one
 * holiday, whatever is worked on it.
 */
export function daysKey(holiday: object): string {
  const {
    name: _,
    hours: _hours,
    ...days
  } = holiday as { name?: string; hours?: unknown };
  return JSON.stringify(Object.entries(days).sort());
}

/** The days that holidays of a list already take. */
export function daysOf(known: readonly HolidayDraft[]): ReadonlySet<string> {
  return new Set(known.map(holiday => daysKey(keptHoliday(holiday))));
}
