import { z } from 'zod';
import { isKnownZone } from '../domain/calendar/zoneOffsets';
import {
  type CalendarHoliday,
  WEEKDAYS,
  type Weekday,
  type WorkingHours,
} from '../domain/calendar/calendarSpec';
import {
  DAY_MS,
  parseDate,
  parseTimeOfDay,
} from '../domain/calendar/civilDays';
import { FINDING_TEXTS } from '../domain/findings/findingTexts';
import { localizedTextSchema } from './localizedText';
import { definitionNameSchema } from './names';

/** Days of the longest holiday, and of several on end. @public */
export const LONGEST_HOLIDAY = 60;
/** A century: each is looked at, day by day, for each year. */
const MOST_DAYS = 36_600;

const dateSchema = z
  .string()
  .refine(text => parseDate(text) !== undefined, FINDING_TEXTS.date);
const yearSchema = z.number().int().min(1900).max(2199);

/** Hours of work; `24:00` only where they end. @public */
export const workingHoursSchema = z.strictObject({
  from: z
    .string()
    .refine(
      text => (parseTimeOfDay(text) ?? DAY_MS) < DAY_MS,
      FINDING_TEXTS.timeOfDay,
    ),
  to: z
    .string()
    .refine(
      text => parseTimeOfDay(text) !== undefined,
      FINDING_TEXTS.timeOfDay,
    ),
});

/** The same where somebody keeps it: hours after midnight are meant. */
const keptHoursSchema = workingHoursSchema
  .extend({
    /** They go on until this time of the next day. */
    nextDay: z.literal(true).optional(),
  })
  .refine(
    ({ from, to, nextDay }) => isAfterMidnight({ from, to }) === !!nextDay,
    {
      path: ['to'],
      error: ({ input }) =>
        (input as { nextDay?: true }).nextDay
          ? 'ends on the same day; leave nextDay out'
          : 'does not come after "from"; hours that go on after midnight need nextDay: true',
    },
  );

const holidayParts = <T extends z.ZodType>(hours: T) => {
  const common = {
    name: z.string().trim().min(1).max(120),
    hours: z.array(hours).min(1).max(12).optional(),
  };
  const years = {
    since: yearSchema.optional(),
    until: yearSchema.optional(),
    every: z.number().int().min(2).max(100).optional(),
  };
  return z.union([
    z.strictObject({ ...common, date: dateSchema }),
    z.strictObject({ ...common, from: dateSchema, to: dateSchema }),
    z.strictObject({
      ...common,
      ...years,
      // A leap year, so that 02-29 is one of them.
      yearly: z
        .string()
        .refine(
          text => parseDate(`2024-${text}`) !== undefined,
          FINDING_TEXTS.monthDay,
        ),
    }),
    z.strictObject({
      ...common,
      ...years,
      month: z.number().int().min(1).max(12),
      weekday: z.enum(WEEKDAYS),
      nth: z.union([
        z.literal([1, 2, 3, 4, 5]),
        z.literal([-1, -2, -3, -4, -5]),
      ]),
    }),
    z.strictObject({
      ...common,
      ...years,
      // Earlier ones would fall in the year before.
      easter: z.number().int().min(-80).max(100),
    }),
  ]);
};

/** Hours of each day of the week; a day that is left out is closed. */
const weeklyOf = <T extends z.ZodType>(hours: T) =>
  z.strictObject(
    Object.fromEntries(
      WEEKDAYS.map(day => [day, z.array(hours).max(12).optional()]),
    ) as Record<Weekday, z.ZodOptional<z.ZodArray<T>>>,
  );

const overrideOf = <T extends z.ZodType>(hours: T) =>
  z.strictObject({
    date: dateSchema,
    name: z.string().trim().min(1).max(120).optional(),
    hours: z.array(hours).max(12),
  });

const timeZoneSchema = z
  .string()
  .max(60)
  .refine(isKnownZone, FINDING_TEXTS.timeZone);

/**
 * A calendar as it is given along with a question: checked for its form, but
 * not for whether anybody would want it.
 *
 * @public
 */
export const inlineCalendarSchema = z.strictObject({
  timeZone: timeZoneSchema,
  weekly: weeklyOf(workingHoursSchema).default({}),
  holidays: z
    .array(holidayParts(workingHoursSchema))
    .max(1000)
    .refine(
      holidays => daysOfSpans(holidays) <= MOST_DAYS,
      FINDING_TEXTS.holidaysLong,
    )
    .default([]),
  overrides: z.array(overrideOf(workingHoursSchema)).max(1000).default([]),
});

/** Days of all holidays that go from one date to another. */
function daysOfSpans(holidays: readonly CalendarHoliday[]): number {
  return holidays.reduce(
    (sum, holiday) =>
      'from' in holiday
        ? sum +
          Math.max(
            0,
            (parseDate(holiday.to) ?? 0) - (parseDate(holiday.from) ?? 0) + 1,
          )
        : sum,
    0,
  );
}

/** Holidays that calendars share, such as those of a country. @public */
export const holidayListSpecSchema = z
  .strictObject({
    title: localizedTextSchema,
    /** Other lists whose holidays belong to this one. */
    includes: z.array(definitionNameSchema).max(20).default([]),
    holidays: z.array(holidayParts(keptHoursSchema)).max(500).default([]),
  })
  .superRefine(({ holidays }, context) => checkHolidays(holidays, context));

/** When a team works (Mesa semantics 3.3). @public */
export const calendarSpecSchema = z
  .strictObject({
    title: localizedTextSchema,
    description: localizedTextSchema.optional(),
    timeZone: timeZoneSchema,
    weekly: weeklyOf(keptHoursSchema).default({}),
    /** Lists whose holidays are kept. */
    holidayLists: z.array(definitionNameSchema).max(20).default([]),
    holidays: z.array(holidayParts(keptHoursSchema)).max(500).default([]),
    overrides: z.array(overrideOf(keptHoursSchema)).max(500).default([]),
  })
  .superRefine((calendar, context) => {
    checkHolidays(calendar.holidays, context);
    checkWeek(calendar.weekly, context);
    checkOverrides(calendar.overrides, context);
    const isOpen =
      Object.values(calendar.weekly).some(hours => hours?.length) ||
      calendar.overrides.some(({ hours }) => hours.length > 0);
    if (!isOpen) {
      context.addIssue({
        code: 'custom',
        path: ['weekly'],
        message: 'has no open time: nothing would ever be due',
      });
    }
  });

type Context = z.core.$RefinementCtx;

function isAfterMidnight({ from, to }: WorkingHours): boolean {
  return (parseTimeOfDay(to) ?? 0) <= (parseTimeOfDay(from) ?? 0);
}

/** Beginning and end in milliseconds after the midnight before. */
function stretchOf(hours: WorkingHours): { start: number; end: number } {
  const start = parseTimeOfDay(hours.from) ?? 0;
  const end = parseTimeOfDay(hours.to) ?? 0;
  return { start, end: end > start ? end : end + DAY_MS };
}

/** Hours that overlap on a day, or with those that began the day before. */
function checkWeek(
  weekly: Partial<Record<Weekday, WorkingHours[] | undefined>>,
  context: Context,
): void {
  WEEKDAYS.forEach((day, index) => {
    const before = weekly[WEEKDAYS[(index + 6) % 7]] ?? [];
    const spill = Math.max(
      0,
      ...before.map(hours => stretchOf(hours).end - DAY_MS),
    );
    checkOverlaps(weekly[day] ?? [], ['weekly', day], spill, context);
  });
}

function checkOverlaps(
  hours: readonly WorkingHours[],
  path: (string | number)[],
  spill: number,
  context: Context,
): void {
  const sorted = hours
    .map((each, index) => ({ ...stretchOf(each), index, each }))
    .sort((a, b) => a.start - b.start);
  let until = spill;
  let what = 'those of the day before';
  for (const { start, end, index, each } of sorted) {
    if (start < until) {
      context.addIssue({
        code: 'custom',
        path: [...path, index],
        message: `${each.from}–${each.to} overlaps ${what}`,
      });
    }
    if (end > until) {
      until = end;
      what = `${each.from}–${each.to}`;
    }
  }
}

function checkHolidays(
  holidays: readonly CalendarHoliday[],
  context: Context,
): void {
  const seen = new Map<string, string>();
  holidays.forEach((holiday, index) => {
    const issue = (field: string, message: string) =>
      context.addIssue({
        code: 'custom',
        path: ['holidays', index, field],
        message,
      });
    if ('from' in holiday) {
      const days = parseDate(holiday.to)! - parseDate(holiday.from)! + 1;
      if (days < 1) {
        issue('to', 'lies before "from"');
      } else if (days > LONGEST_HOLIDAY) {
        issue(
          'to',
          `makes a holiday of ${days} days; the longest has ${LONGEST_HOLIDAY}`,
        );
      }
    }
    const { since, until, every, name, hours, ...rule } = holiday;
    if (since !== undefined && until !== undefined && until < since) {
      issue('until', 'lies before "since"');
    }
    if (every !== undefined && since === undefined) {
      issue('every', 'needs "since", the first year from which to count');
    }
    if (hours) {
      checkOverlaps(hours, ['holidays', index, 'hours'], 0, context);
    }
    const key = JSON.stringify([rule, since, until, every]);
    const other = seen.get(key);
    if (other !== undefined) {
      issue('name', `is on the same day as "${other}"; keep one of them`);
    }
    seen.set(key, name);
  });
}

function checkOverrides(
  overrides: readonly { date: string; hours: WorkingHours[] }[],
  context: Context,
): void {
  const seen = new Set<string>();
  overrides.forEach(({ date, hours }, index) => {
    if (seen.has(date)) {
      context.addIssue({
        code: 'custom',
        path: ['overrides', index, 'date'],
        message: `${date} is overridden twice`,
      });
    }
    seen.add(date);
    checkOverlaps(hours, ['overrides', index, 'hours'], 0, context);
  });
}
