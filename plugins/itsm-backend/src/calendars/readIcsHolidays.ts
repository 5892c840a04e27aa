import type {
  HolidayFile,
  LeftOutReason,
  Weekday,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { convertIcsCalendar, type IcsEvent } from 'ts-ics';

type Holiday = HolidayFile['holidays'][number];
type Rule = NonNullable<IcsEvent['recurrenceRule']>;

const DAY_MS = 86_400_000;
/** As many as a list of holidays holds. */
const MOST = 500;
const LONGEST_DAYS = 60;
/** Days of a yearly holiday; each becomes one of its own. */
const LONGEST_YEARLY = 10;
const NAME_LENGTH = 120;
const WEEKDAY_OF: Record<string, Weekday> = {
  MO: 'monday',
  TU: 'tuesday',
  WE: 'wednesday',
  TH: 'thursday',
  FR: 'friday',
  SA: 'saturday',
  SU: 'sunday',
};

/**
 * The holidays of an iCalendar file: whole days, once or every year. What is
 * none is left out, with the reason.
 *
 * @throws Error when it is no iCalendar file
 * @internal
 */
export function readIcsHolidays(ics: string): HolidayFile {
  const { events = [] } = convertIcsCalendar(undefined, ics);
  const holidays = new Map<string, Holiday>();
  const leftOut: HolidayFile['leftOut'] = [];
  for (const event of events) {
    const name = (event.summary ?? '').trim().slice(0, NAME_LENGTH);
    const found = holidaysOf(event, name);
    if (typeof found === 'string') {
      leftOut.push({ name, reason: found });
    } else if (holidays.size + found.length > MOST) {
      leftOut.push({ name, reason: 'tooMany' });
    } else {
      // Files tell the same day twice, once for each region.
      found.forEach(holiday =>
        holidays.set(JSON.stringify(dayOf(holiday)), holiday),
      );
    }
  }
  return { holidays: [...holidays.values()], leftOut };
}

function dayOf({ name: _, ...day }: Holiday): object {
  return day;
}

function holidaysOf(event: IcsEvent, name: string): Holiday[] | LeftOutReason {
  const { start, status, recurrenceRule } = event;
  if (status === 'CANCELLED') {
    return 'cancelled';
  }
  if (!name) {
    return 'noName';
  }
  const from = start?.date?.getTime();
  if (from === undefined || Number.isNaN(from)) {
    return 'noDate';
  }
  if (start.type !== 'DATE') {
    return 'timed';
  }
  const days = daysOf(event, from);
  if (days < 1 || days > LONGEST_DAYS) {
    return 'tooLong';
  }
  if (recurrenceRule) {
    return event.exceptionDates?.length
      ? 'rule'
      : yearlyOf(recurrenceRule, name, from, days);
  }
  return days === 1
    ? [{ name, date: isoDate(from) }]
    : [{ name, from: isoDate(from), to: isoDate(from + (days - 1) * DAY_MS) }];
}

/** The end of an event is the day after its last one. */
function daysOf({ end, duration }: IcsEvent, from: number): number {
  if (end?.date) {
    return Math.round((end.date.getTime() - from) / DAY_MS);
  }
  return duration ? (duration.weeks ?? 0) * 7 + (duration.days ?? 0) || 1 : 1;
}

function yearlyOf(
  rule: Rule,
  name: string,
  from: number,
  days: number,
): Holiday[] | LeftOutReason {
  if (rule.frequency !== 'YEARLY' || days > LONGEST_YEARLY) {
    return 'rule';
  }
  const common = { name, ...yearsOf(rule, from) };
  const month = new Date(from).getUTCMonth();
  const isMonth = !rule.byMonth || isOnly(rule.byMonth, month);
  const others = [
    rule.bySetPos,
    rule.byWeekNo,
    rule.byYearday,
    rule.byHour,
    rule.byMinute,
  ];
  if (!isMonth || others.some(values => values?.length)) {
    return 'rule';
  }
  if (rule.byDay?.length) {
    const [{ day, occurrence = 0 }, second] = rule.byDay;
    const isNth = Math.abs(occurrence) >= 1 && Math.abs(occurrence) <= 5;
    return second || !rule.byMonth || !isNth || days > 1
      ? 'rule'
      : [
          {
            ...common,
            month: month + 1,
            weekday: WEEKDAY_OF[day],
            nth: occurrence,
          },
        ];
  }
  const date = new Date(from).getUTCDate();
  if (rule.byMonthday && !isOnly(rule.byMonthday, date)) {
    return 'rule';
  }
  return Array.from({ length: days }, (_, index) => ({
    ...common,
    yearly: isoDate(from + index * DAY_MS).slice('2025-'.length),
  }));
}

function isOnly(values: readonly number[], value: number): boolean {
  return values.length === 1 && values[0] === value;
}

function yearsOf(
  { interval = 1, count, until }: Rule,
  from: number,
): { since: number; until?: number; every?: number } {
  const since = new Date(from).getUTCFullYear();
  return {
    since,
    ...(count ? { until: since + (count - 1) * interval } : {}),
    ...(until?.date ? { until: lastYear(from, until.date) } : {}),
    ...(interval > 1 ? { every: interval } : {}),
  };
}

/** The last year in which the day comes no later than the rule says. */
function lastYear(from: number, until: Date): number {
  const comesLater =
    isoDate(from).slice('2025'.length) >
    isoDate(until.getTime()).slice('2025'.length);
  return until.getUTCFullYear() - (comesLater ? 1 : 0);
}

function isoDate(at: number): string {
  return new Date(at).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
