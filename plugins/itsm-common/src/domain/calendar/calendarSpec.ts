/** Days of the week as ISO 8601 counts them, Monday first. @public */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
/** @public */
export type Weekday = (typeof WEEKDAYS)[number];

/**
 * Hours of work, as a wall clock shows them: `09:00` to `18:00`, at most until
 * `24:00`. Hours that end at or before their beginning go on after midnight.
 *
 * @public
 */
export interface WorkingHours {
  from: string;
  to: string;
}

/**
 * Which days of a year a holiday is: one date, the dates from one to another,
 * the same date every year, the nth weekday of a month (-1 is the last), or so
 * many days from Easter Sunday.
 *
 * @public
 */
export type HolidayRule =
  | { date: string }
  | { from: string; to: string }
  | { yearly: string }
  | { month: number; weekday: Weekday; nth: number }
  | { easter: number };

/**
 * A day on which nobody works; with `hours`, one on which other hours are
 * worked than on others, such as half of it. `since` and `until` are the first
 * and last year of a rule, `every` how many years lie between two.
 *
 * @public
 */
export type CalendarHoliday = HolidayRule & {
  name: string;
  hours?: readonly WorkingHours[];
  since?: number;
  until?: number;
  every?: number;
};

/**
 * Other hours on one date, such as a Saturday that is worked; none close it.
 * They take the place of the hours that begin on that date. A holiday stays
 * closed.
 *
 * @public
 */
export interface CalendarOverride {
  date: string;
  hours: readonly WorkingHours[];
  name?: string;
}

/**
 * When a team works, with everything that it takes from others resolved
 * (Mesa semantics 3.3).
 *
 * @public
 */
export interface CalendarHours {
  /** IANA name, such as `America/Mexico_City`. */
  timeZone: string;
  weekly: Partial<Record<Weekday, readonly WorkingHours[]>>;
  holidays: readonly CalendarHoliday[];
  overrides: readonly CalendarOverride[];
}
