import { z } from 'zod';
import { WEEKDAYS } from '../domain/calendar/calendarSpec';

/** Longest calendar file that is read, in characters. */
const LONGEST_FILE = 1_000_000;

/** A calendar file as other programs write it. @public */
export const readHolidayFileSchema = z.strictObject({
  /** iCalendar (RFC 5545), such as a government publishes it. */
  ics: z.string().min(1).max(LONGEST_FILE),
});

const named = { name: z.string() };
const years = {
  since: z.number().int().optional(),
  until: z.number().int().optional(),
  every: z.number().int().optional(),
};

/** Why an event of the file is no holiday. @public */
export const LEFT_OUT_REASONS = [
  'noName',
  'noDate',
  /** It has times of day: holidays are whole days. */
  'timed',
  'tooLong',
  /** It comes back in a way that no holiday rule says. */
  'rule',
  'cancelled',
  'tooMany',
] as const;
/** @public */
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** Holidays that were found, as calendars and lists write them. @public */
export const holidayFileSchema = z.object({
  holidays: z.array(
    z.union([
      z.object({ ...named, date: z.string() }),
      z.object({ ...named, from: z.string(), to: z.string() }),
      z.object({ ...named, ...years, yearly: z.string() }),
      z.object({
        ...named,
        ...years,
        month: z.number().int(),
        weekday: z.enum(WEEKDAYS),
        nth: z.number().int(),
      }),
    ]),
  ),
  leftOut: z.array(
    z.object({ name: z.string(), reason: z.enum(LEFT_OUT_REASONS) }),
  ),
});
/** @public */
export type HolidayFile = z.infer<typeof holidayFileSchema>;
