import type { DemoMoment, OfficeSpan } from './DemoScenario';

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;
const MINUTES_PER_DAY = 9 * 60;
const OPENS = 9;
const CLOSES = 18;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** How far back scenarios may reach, in days of the calendar. */
const REACH_DAYS = 70;

/** Turns office time before now into instants (UTC milliseconds). */
export interface OfficeTime {
  /**
   * @param minutes - office minutes, counted back from the last moment at
   *   which the office was open
   * @throws RangeError when that is in the future or too far back
   */
  instantBefore(minutes: number): number;
  /** The same time of day, some working days later or earlier. */
  addWorkingDays(instant: number, days: number): number;
  /**
   * A moment that hangs on an instant; it may lie in the future.
   *
   * @throws RangeError when the time of day is not written as `18:30`
   */
  momentOf(anchor: number, moment: DemoMoment): number;
  /** Civil date of an instant in the office's zone. */
  dateOf(instant: number): string;
}

/**
 * Mondays to Fridays from nine to six in the given zone, read backwards from
 * now: whenever the desk is filled, also at night, what happened lies in
 * office hours and in the past.
 *
 * @param timeZone - IANA name; its offset must be a multiple of a quarter hour
 */
export function createOfficeTime(now: number, timeZone: string): OfficeTime {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: 'numeric',
    hourCycle: 'h23',
  });
  const calendar = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const partsOf = (instant: number) => {
    const parts = clock.formatToParts(instant);
    const part = (type: string) => parts.find(p => p.type === type)?.value;
    return { weekday: part('weekday') ?? '', hour: Number(part('hour')) };
  };
  const isWorkingDay = (weekday: string) => !/^S/.test(weekday);

  /** Starts of the open quarters of an hour, newest first. */
  const quarters: number[] = [];
  const newest = Math.floor(now / QUARTER_MS) * QUARTER_MS - QUARTER_MS;
  for (
    let start = newest;
    start > now - REACH_DAYS * DAY_MS;
    start -= QUARTER_MS
  ) {
    const { weekday, hour } = partsOf(start);
    if (isWorkingDay(weekday) && hour >= OPENS && hour < CLOSES) {
      quarters.push(start);
    }
  }

  const addWorkingDays = (instant: number, days: number) => {
    const step = Math.sign(days) * DAY_MS;
    let moved = instant;
    for (let left = Math.abs(days); left > 0; ) {
      moved += step;
      left -= isWorkingDay(partsOf(moved).weekday) ? 1 : 0;
    }
    return moved;
  };
  /** The day of the week of an instant, 1 is Monday. */
  const weekdayOf = (instant: number) =>
    1 + WEEKDAYS.indexOf(partsOf(instant).weekday);

  return {
    instantBefore(minutes) {
      const quarter = quarters[Math.floor(minutes / 15)];
      if (minutes < 0 || quarter === undefined) {
        throw new RangeError(
          minutes < 0
            ? `The scenario runs ${-minutes} office minutes into the future`
            : `The scenario begins more than ${REACH_DAYS} days ago`,
        );
      }
      return quarter + (14 - (minutes % 15)) * MINUTE_MS;
    },
    addWorkingDays,
    momentOf(anchor, moment) {
      const day =
        moment.day === undefined
          ? anchor +
            (moment.week * 7 + moment.weekday - weekdayOf(anchor)) * DAY_MS
          : addWorkingDays(anchor, moment.day);
      return instantAt(calendar.format(day), moment.at, timeZone);
    },
    dateOf: instant => calendar.format(instant),
  };
}

/** The instant of a civil date and time of day in a zone. */
function instantAt(date: string, time: string, timeZone: string): number {
  const asIfUtc = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(asIfUtc)) {
    throw new RangeError(`"${time}" is not a time of day such as "18:30"`);
  }
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const offsetAt = (instant: number) =>
    Date.parse(`${clock.format(instant).replace(' ', 'T')}Z`) - instant;
  // Asked twice: around a change of the clocks the first answer may be off.
  return asIfUtc - offsetAt(asIfUtc - offsetAt(asIfUtc));
}

const UNITS = { d: MINUTES_PER_DAY, h: 60, m: 1 };

/**
 * Office minutes of `3d 2h 15m`.
 *
 * @throws RangeError when it cannot be read
 */
export function officeMinutes(span: OfficeSpan): number {
  return span.split(' ').reduce((sum, part) => {
    const match = /^(\d+)([dhm])$/.exec(part);
    if (!match) {
      throw new RangeError(`"${span}" is not office time such as "3d 2h 15m"`);
    }
    return sum + Number(match[1]) * UNITS[match[2] as keyof typeof UNITS];
  }, 0);
}
