import { DateTime } from 'luxon';
import {
  type CalendarHours,
  WEEKDAYS,
  type Weekday,
  type WorkingHours,
} from './calendarSpec';

const FIVE_DAYS: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
];

/** Hours of Monday to Friday, such as `09:00-18:00`. */
export function weekOf(...hours: string[]): CalendarHours['weekly'] {
  return Object.fromEntries(FIVE_DAYS.map(day => [day, hoursOf(...hours)]));
}

/** Open all the time. */
export const AROUND_THE_CLOCK: CalendarHours['weekly'] = Object.fromEntries(
  WEEKDAYS.map(day => [day, [{ from: '00:00', to: '24:00' }]]),
);

export function hoursOf(...hours: string[]): WorkingHours[] {
  return hours.map(text => {
    const [from, to] = text.split('-');
    return { from, to };
  });
}

export function calendarOf(part: Partial<CalendarHours> = {}): CalendarHours {
  return {
    timeZone: 'America/Mexico_City',
    weekly: weekOf('09:00-18:00'),
    holidays: [],
    overrides: [],
    ...part,
  };
}

/** @returns the instant of a wall clock in a zone */
export function at(text: string, zone = 'America/Mexico_City'): number {
  const time = DateTime.fromISO(text, { zone });
  if (!time.isValid) {
    throw new Error(`${text} ${zone}: ${time.invalidExplanation}`);
  }
  return time.toMillis();
}

/** @returns what a wall clock in a zone shows */
export function shown(
  instant: number | undefined,
  zone = 'America/Mexico_City',
): string | undefined {
  return instant === undefined
    ? undefined
    : DateTime.fromMillis(instant, { zone }).toFormat('ccc yyyy-MM-dd HH:mm');
}

export const HOUR = 3_600_000;
export const MINUTE = 60_000;
