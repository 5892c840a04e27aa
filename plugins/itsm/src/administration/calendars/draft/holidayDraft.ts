import {
  type CalendarHoliday,
  WEEKDAYS,
  type Weekday,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { rowKey } from '../../editor/draft/rowKey';
import { type HoursDraft, hoursDraft, keptHours } from './hoursDraft';

/** How the day of a holiday is said. */
export const HOLIDAY_KINDS = [
  'date',
  'span',
  'yearly',
  'nth',
  'easter',
] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

/**
 * A holiday while it is being written. What another kind asks for is kept,
 * so that a look at that kind loses nothing.
 */
export interface HolidayDraft {
  key: string;
  /** Whether its fields are shown, and not just what they say. */
  isOpen: boolean;
  name: string;
  kind: HolidayKind;
  date: string;
  from: string;
  to: string;
  month: number;
  /** Of the month, of a yearly one. */
  day: number | undefined;
  weekday: Weekday;
  nth: number;
  easter: number | undefined;
  since: number | undefined;
  until: number | undefined;
  every: number | undefined;
  isHalf: boolean;
  hours: HoursDraft[];
}

export function newHoliday(): HolidayDraft {
  return {
    key: rowKey(),
    isOpen: true,
    name: '',
    kind: 'date',
    date: '',
    from: '',
    to: '',
    month: 1,
    day: 1,
    weekday: WEEKDAYS[0],
    nth: 1,
    easter: 0,
    since: undefined,
    until: undefined,
    every: undefined,
    isHalf: false,
    hours: [],
  };
}

export function holidayDraft(holiday: CalendarHoliday): HolidayDraft {
  const { name, hours, since, until, every } = holiday;
  return {
    ...newHoliday(),
    isOpen: false,
    name,
    since,
    until,
    every,
    isHalf: hours !== undefined,
    hours: hoursDraft(hours),
    ...ruleDraft(holiday),
  };
}

function ruleDraft(holiday: CalendarHoliday): Partial<HolidayDraft> {
  if ('date' in holiday) {
    return { kind: 'date', date: holiday.date };
  }
  if ('from' in holiday) {
    return { kind: 'span', from: holiday.from, to: holiday.to };
  }
  if ('yearly' in holiday) {
    const [month, day] = holiday.yearly.split('-').map(Number);
    return { kind: 'yearly', month, day };
  }
  if ('easter' in holiday) {
    return { kind: 'easter', easter: holiday.easter };
  }
  const { month, weekday, nth } = holiday;
  return { kind: 'nth', month, weekday, nth };
}

/** The holiday as calendars write it; it may still be wrong. */
export function keptHoliday(draft: HolidayDraft): object {
  const { name, isHalf, hours } = draft;
  return {
    name: name.trim(),
    ...keptRule(draft),
    ...(isHalf ? { hours: keptHours(hours) } : {}),
  };
}

function keptRule(draft: HolidayDraft): object {
  switch (draft.kind) {
    case 'date':
      return { date: draft.date };
    case 'span':
      return { from: draft.from, to: draft.to };
    case 'yearly':
      return {
        yearly: `${twoDigits(draft.month)}-${twoDigits(draft.day)}`,
        ...years(draft),
      };
    case 'nth': {
      const { month, weekday, nth } = draft;
      return { month, weekday, nth, ...years(draft) };
    }
    default:
      return { easter: draft.easter, ...years(draft) };
  }
}

function years({ since, until, every }: HolidayDraft): object {
  return {
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(every === undefined ? {} : { every }),
  };
}

function twoDigits(number: number | undefined): string {
  return String(number ?? '').padStart(2, '0');
}
