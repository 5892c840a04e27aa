import {
  type CalendarHoliday,
  type CalendarHours,
  WEEKDAYS,
  type WorkingHours,
} from './calendarSpec';
import {
  yearOf,
  DAY_MS,
  dayOf,
  parseDate,
  parseTimeOfDay,
  weekdayOf,
} from './civilDays';
import { holidaysOf } from './holidaysOf';

/** Milliseconds after midnight; `end` is not part of it. */
export interface Stretch {
  start: number;
  end: number;
}

interface YearTable {
  /** Civil day of 1 January. */
  first: number;
  /** Open milliseconds of the year before its nth day; one more than days. */
  before: Float64Array;
  /** The open parts of each of its days. */
  parts: readonly (readonly Stretch[])[];
}

/**
 * Which parts of civil days are open. A day is open in the hours that begin on
 * it and in those that began the day before and go on after midnight, unless
 * it is a holiday itself (Mesa semantics 3.3).
 *
 * Each year that is asked about is added up once; sums over any time and the
 * day on which a sum is reached are looked up from there.
 */
export class OpenDays {
  readonly #holidays: CalendarHours['holidays'];
  /** Hours that begin on a weekday (0 is Monday), and until when they go on. */
  readonly #weekly: readonly (readonly Stretch[])[];
  readonly #overrides: ReadonlyMap<number, readonly Stretch[]>;
  /** What weekdays are when nothing special is about them. */
  readonly #usual: readonly (readonly Stretch[])[];
  readonly #holidaysByYear = new Map<
    number,
    ReadonlyMap<number, CalendarHoliday>
  >();
  readonly #tables = new Map<number, YearTable>();
  /** Most questions are about the same year as the one before. */
  #last: YearTable = { first: 0, before: new Float64Array(1), parts: [] };

  constructor(hours: CalendarHours) {
    this.#holidays = hours.holidays;
    this.#weekly = WEEKDAYS.map(day => stretchesOf(hours.weekly[day] ?? []));
    this.#overrides = new Map(
      hours.overrides.flatMap(({ date, hours: other }) => {
        const day = parseDate(date);
        return day === undefined ? [] : [[day, stretchesOf(other)]];
      }),
    );
    this.#usual = this.#weekly.map((own, weekday) =>
      openParts(own, this.#weekly[(weekday + 6) % 7]),
    );
  }

  /** The open parts of a day, in order, apart from each other. */
  of(day: number): readonly Stretch[] {
    const { first, parts } = this.#table(day);
    return parts[day - first];
  }

  #partsOf(day: number): readonly Stretch[] {
    if (this.holiday(day) !== undefined) {
      return [];
    }
    const own = this.#otherHours(day);
    const before = this.#otherHours(day - 1);
    const weekday = weekdayOf(day) - 1;
    return own || before
      ? openParts(
          own ?? this.#weekly[weekday],
          before ?? this.#weekly[(weekday + 6) % 7],
        )
      : this.#usual[weekday];
  }

  /** The name of the holiday that closes a day. */
  holiday(day: number): string | undefined {
    const holiday = this.#holidayOn(day);
    return holiday && !holiday.hours ? holiday.name : undefined;
  }

  /** Hours that begin on a day in place of those of its weekday. */
  #otherHours(day: number): readonly Stretch[] | undefined {
    const override = this.#overrides.get(day);
    if (override) {
      return override;
    }
    const hours = this.#holidayOn(day)?.hours;
    return hours && stretchesOf(hours);
  }

  #holidayOn(day: number): CalendarHoliday | undefined {
    const year = yearOf(day);
    let holidays = this.#holidaysByYear.get(year);
    if (!holidays) {
      holidays = holidaysOf(year, this.#holidays);
      this.#holidaysByYear.set(year, holidays);
    }
    return holidays.get(day);
  }

  /** Open milliseconds between two local instants, in order. */
  between(from: number, to: number): number {
    const first = Math.floor(from / DAY_MS);
    const last = Math.floor(to / DAY_MS);
    if (first === last) {
      return this.#within(first, from - first * DAY_MS, to - last * DAY_MS);
    }
    return (
      this.#within(first, from - first * DAY_MS, DAY_MS) +
      this.#ofDays(first + 1, last) +
      this.#within(last, 0, to - last * DAY_MS)
    );
  }

  /**
   * The first local instant by which so much has been open since another one.
   *
   * @param amount - above 0, and no more than there is before `until`
   */
  reach(from: number, amount: number, until: number): number {
    const first = Math.floor(from / DAY_MS);
    const rest = this.#within(first, from - first * DAY_MS, DAY_MS);
    if (amount <= rest) {
      return this.#reachWithin(first, from - first * DAY_MS, amount);
    }
    let left = amount - rest;
    let day = first + 1;
    while (day * DAY_MS <= until) {
      const { first: newYear, before } = this.#table(day);
      const start = before[day - newYear];
      const found = firstAtLeast(before, start + left);
      if (found !== undefined) {
        const reached = found - 1;
        return this.#reachWithin(
          newYear + reached,
          0,
          left - (before[reached] - start),
        );
      }
      left -= before[before.length - 1] - start;
      day = newYear + before.length - 1;
    }
    return until;
  }

  /** The first open local instant from another one on, before `until`. */
  nextOpen(from: number, until: number): number | undefined {
    const first = Math.floor(from / DAY_MS);
    const here = this.of(first).find(({ end }) => end > from - first * DAY_MS);
    if (here) {
      return Math.max(from, first * DAY_MS + here.start);
    }
    const day = this.nextOpenDay(first, Math.floor(until / DAY_MS));
    return day === undefined ? undefined : day * DAY_MS + this.of(day)[0].start;
  }

  /** The first day after another one that is open at all, until `last`. */
  nextOpenDay(after: number, last: number): number | undefined {
    let day = after + 1;
    while (day <= last) {
      const { first, before } = this.#table(day);
      const found = firstAbove(before, before[day - first]);
      if (found !== undefined) {
        return first + found - 1 <= last ? first + found - 1 : undefined;
      }
      day = first + before.length - 1;
    }
    return undefined;
  }

  #within(day: number, from: number, to: number): number {
    let open = 0;
    for (const { start, end } of this.of(day)) {
      open += Math.max(0, Math.min(end, to) - Math.max(start, from));
    }
    return open;
  }

  #reachWithin(day: number, from: number, amount: number): number {
    let left = amount;
    for (const { start, end } of this.of(day)) {
      const begin = Math.max(start, from);
      if (end > begin) {
        if (left <= end - begin) {
          return day * DAY_MS + begin + left;
        }
        left -= end - begin;
      }
    }
    return (day + 1) * DAY_MS;
  }

  /** Open milliseconds of the days from one to another, which is left out. */
  #ofDays(from: number, to: number): number {
    let open = 0;
    let day = from;
    while (day < to) {
      const { first, before } = this.#table(day);
      const end = Math.min(to, first + before.length - 1);
      open += before[end - first] - before[day - first];
      day = end;
    }
    return open;
  }

  /** The table of the year of a day. */
  #table(day: number): YearTable {
    const index = day - this.#last.first;
    if (index < 0 || index >= this.#last.parts.length) {
      const year = yearOf(day);
      const table = this.#tables.get(year) ?? this.#reckon(year);
      this.#tables.set(year, table);
      this.#last = table;
    }
    return this.#last;
  }

  #reckon(year: number): YearTable {
    const first = dayOf(year, 1, 1);
    const days = dayOf(year + 1, 1, 1) - first;
    const before = new Float64Array(days + 1);
    const parts = Array.from({ length: days }, (_, index) =>
      this.#partsOf(first + index),
    );
    parts.forEach((stretches, index) => {
      const open = stretches.reduce(
        (sum, { start, end }) => sum + end - start,
        0,
      );
      before[index + 1] = before[index] + open;
    });
    return { first, before, parts };
  }
}

function stretchesOf(hours: readonly WorkingHours[]): Stretch[] {
  return hours.flatMap(({ from, to }) => {
    const start = parseTimeOfDay(from);
    const end = parseTimeOfDay(to);
    if (start === undefined || end === undefined) {
      return [];
    }
    return [{ start, end: end > start ? end : end + DAY_MS }];
  });
}

/** Hours of a day and what is left of those of the day before. */
function openParts(
  own: readonly Stretch[],
  before: readonly Stretch[],
): Stretch[] {
  const parts = [
    ...before.map(({ end }) => ({ start: 0, end: end - DAY_MS })),
    ...own.map(({ start, end }) => ({ start, end: Math.min(end, DAY_MS) })),
  ]
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
  const merged: Stretch[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (last && part.start <= last.end) {
      last.end = Math.max(last.end, part.end);
    } else {
      merged.push({ ...part });
    }
  }
  return merged;
}

/** Index of the first of rising values that is at least so much. */
function firstAtLeast(values: Float64Array, least: number): number | undefined {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] >= least) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low < values.length ? low : undefined;
}

/** Index of the first of rising values that is above another one. */
function firstAbove(values: Float64Array, value: number): number | undefined {
  // Values are whole milliseconds.
  return firstAtLeast(values, value + 1);
}
