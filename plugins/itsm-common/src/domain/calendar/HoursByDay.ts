import {
  type CalendarHoliday,
  type CalendarHours,
  WEEKDAYS,
  type WorkingHours,
} from './calendarSpec';
import { formatDate, parseDate, weekdayOf, yearOf } from './civilDays';
import { holidaysOf } from './holidaysOf';

/** Hours of a calendar on one date. @public */
export interface PlacedHours {
  hours: WorkingHours;
  /** Way to them in the calendar, such as `['weekly', 'monday', 0]`. */
  path: (string | number)[];
  /** On which they begin, such as `2025-03-14`. */
  date: string;
}

/**
 * Which hours begin on a day, by where they are written: by the same rules as
 * working time is counted.
 */
export class HoursByDay {
  readonly #calendar: CalendarHours;
  /** Index of the override of a day. */
  readonly #overrides: ReadonlyMap<number, number>;
  readonly #index: ReadonlyMap<CalendarHoliday, number>;
  readonly #years = new Map<number, ReadonlyMap<number, CalendarHoliday>>();

  constructor(calendar: CalendarHours) {
    this.#calendar = calendar;
    this.#overrides = new Map(
      calendar.overrides.map(({ date }, index) => [
        parseDate(date) ?? NaN,
        index,
      ]),
    );
    this.#index = new Map(
      calendar.holidays.map((holiday, index) => [holiday, index]),
    );
  }

  /** Whether nobody works on a day. */
  isClosed(day: number): boolean {
    const holiday = this.#holidayOn(day);
    return holiday !== undefined && !holiday.hours;
  }

  /** Hours that begin on a day, or would if it were not closed. */
  of(day: number): PlacedHours[] {
    const { weekly, overrides } = this.#calendar;
    const at = (
      path: (string | number)[],
      hours: readonly WorkingHours[] = [],
    ) =>
      hours.map((each, index) => ({
        hours: each,
        path: [...path, index],
        date: formatDate(day),
      }));
    const override = this.#overrides.get(day);
    if (override !== undefined) {
      return at(['overrides', override, 'hours'], overrides[override].hours);
    }
    const holiday = this.#holidayOn(day);
    if (holiday?.hours) {
      const index = this.#index.get(holiday) ?? -1;
      return at(['holidays', index, 'hours'], holiday.hours);
    }
    const weekday = WEEKDAYS[weekdayOf(day) - 1];
    return at(['weekly', weekday], weekly[weekday]);
  }

  #holidayOn(day: number): CalendarHoliday | undefined {
    const year = yearOf(day);
    const known =
      this.#years.get(year) ?? holidaysOf(year, this.#calendar.holidays);
    this.#years.set(year, known);
    return known.get(day);
  }
}
