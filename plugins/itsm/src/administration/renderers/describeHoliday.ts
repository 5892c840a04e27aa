import {
  type CalendarHoliday,
  WEEKDAYS,
  type Weekday,
  type WorkingHours,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ItsmTranslate } from '@mesa-itsm/backstage-plugin-itsm-react';
import { DateTime, Info } from 'luxon';

/** What it takes to say a calendar in the reader's language. */
export interface CalendarReader {
  t: ItsmTranslate;
  locale: string;
}

/** Hours as a wall clock shows them; none is a closed day. */
export function describeWorkingHours(
  hours: readonly (WorkingHours & { nextDay?: true })[] | undefined,
  { t }: Pick<CalendarReader, 't'>,
): string {
  return hours?.length
    ? hours
        .map(({ from, to, nextDay }) =>
          nextDay
            ? t('administration.calendar.nextDay', { hours: `${from}–${to}` })
            : `${from}–${to}`,
        )
        .join(', ')
    : t('administration.calendar.closed');
}

/** On which days a holiday is, and what is worked on it. */
export function describeHoliday(
  holiday: CalendarHoliday,
  reader: CalendarReader,
): string {
  const { t } = reader;
  const { since, until, every, hours } = holiday;
  return [
    ruleOf(holiday, reader),
    since !== undefined &&
      t('administration.holiday.since', { year: String(since) }),
    until !== undefined &&
      t('administration.holiday.until', { year: String(until) }),
    every !== undefined &&
      t('administration.holiday.every', { years: String(every) }),
    hours &&
      t('administration.holiday.hours', {
        hours: describeWorkingHours(hours, reader),
      }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** A civil date as the reader writes dates. */
export function describeDate(date: string, locale: string): string {
  return DateTime.fromISO(date)
    .setLocale(locale)
    .toLocaleString(DateTime.DATE_FULL);
}

export function weekdayName(weekday: Weekday, locale: string): string {
  return Info.weekdays('long', { locale })[WEEKDAYS.indexOf(weekday)];
}

function ruleOf(
  holiday: CalendarHoliday,
  { t, locale }: CalendarReader,
): string {
  if ('date' in holiday) {
    return describeDate(holiday.date, locale);
  }
  if ('from' in holiday) {
    return t('administration.holiday.range', {
      from: describeDate(holiday.from, locale),
      to: describeDate(holiday.to, locale),
    });
  }
  if ('yearly' in holiday) {
    return t('administration.holiday.yearly', {
      // A leap year, so that 02-29 is one of them.
      date: DateTime.fromISO(`2024-${holiday.yearly}`)
        .setLocale(locale)
        .toLocaleString({ month: 'long', day: 'numeric' }),
    });
  }
  if ('easter' in holiday) {
    const { easter } = holiday;
    if (easter === 0) {
      return t('administration.holiday.easter');
    }
    return easter < 0
      ? t('administration.holiday.beforeEaster', { count: -easter })
      : t('administration.holiday.afterEaster', { count: easter });
  }
  const { nth } = holiday;
  const values = {
    weekday: weekdayName(holiday.weekday, locale),
    month: Info.months('long', { locale })[holiday.month - 1],
  };
  return nth > 0
    ? t(`administration.holiday.nth.${nth as Nth}`, values)
    : t(`administration.holiday.last.${-nth as Nth}`, values);
}

type Nth = 1 | 2 | 3 | 4 | 5;
