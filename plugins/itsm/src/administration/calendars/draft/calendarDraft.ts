import {
  type CalendarSpec,
  type LocalizedText,
  WEEKDAYS,
  type Weekday,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { rowKey } from '../../editor/draft/rowKey';
import {
  keptTitle,
  type TitleDraft,
  titleDraft,
} from '../../editor/draft/titleDraft';
import { type HolidayDraft, holidayDraft, keptHoliday } from './holidayDraft';
import { type HoursDraft, hoursDraft, keptHours } from './hoursDraft';

export type WeekDraft = Record<Weekday, HoursDraft[]>;

/** Other hours on one date while they are being written. */
export interface OverrideDraft {
  key: string;
  date: string;
  name: string;
  hours: HoursDraft[];
}

/** A calendar while it is being written. */
export interface CalendarDraft {
  title: TitleDraft;
  /** Kept as it is. */
  description: LocalizedText | undefined;
  timeZone: string;
  weekly: WeekDraft;
  holidayLists: string[];
  holidays: HolidayDraft[];
  overrides: OverrideDraft[];
}

const MONDAY_TO_FRIDAY: readonly Weekday[] = WEEKDAYS.slice(0, 5);

/** A desk that is open on weekdays, in the reader's zone. */
export function newCalendar(timeZone: string): CalendarDraft {
  const usual = [{ from: '09:00', to: '18:00' }];
  return {
    title: titleDraft(undefined),
    description: undefined,
    timeZone,
    weekly: week(day => (MONDAY_TO_FRIDAY.includes(day) ? usual : [])),
    holidayLists: [],
    holidays: [],
    overrides: [],
  };
}

export function calendarDraft(spec: CalendarSpec): CalendarDraft {
  return {
    title: titleDraft(spec.title),
    description: spec.description,
    timeZone: spec.timeZone,
    weekly: week(day => spec.weekly[day] ?? []),
    holidayLists: spec.holidayLists,
    holidays: spec.holidays.map(holidayDraft),
    overrides: spec.overrides.map(({ date, name, hours }) => ({
      key: rowKey(),
      date,
      name: name ?? '',
      hours: hoursDraft(hours),
    })),
  };
}

/** The calendar as it is saved; it may still be wrong. */
export function keptCalendar(draft: CalendarDraft): Record<string, unknown> {
  const { title, description, weekly, overrides } = draft;
  return {
    title: keptTitle(title),
    ...(description === undefined ? {} : { description }),
    timeZone: draft.timeZone,
    weekly: Object.fromEntries(
      WEEKDAYS.filter(day => weekly[day].length > 0).map(day => [
        day,
        keptHours(weekly[day]),
      ]),
    ),
    holidayLists: draft.holidayLists,
    holidays: draft.holidays.map(keptHoliday),
    overrides: overrides.map(({ date, name, hours }) => ({
      date,
      ...(name.trim() ? { name: name.trim() } : {}),
      hours: keptHours(hours),
    })),
  };
}

/** The hours of a day on Monday to Friday. */
export function copiedToWeekdays(weekly: WeekDraft, day: Weekday): WeekDraft {
  const hours = keptHours(weekly[day]);
  return {
    ...weekly,
    ...Object.fromEntries(
      MONDAY_TO_FRIDAY.filter(other => other !== day).map(other => [
        other,
        hoursDraft(hours),
      ]),
    ),
  };
}

export function newOverride(): OverrideDraft {
  return { key: rowKey(), date: '', name: '', hours: [] };
}

function week(
  hoursOf: (day: Weekday) => Parameters<typeof hoursDraft>[0],
): WeekDraft {
  return Object.fromEntries(
    WEEKDAYS.map(day => [day, hoursDraft(hoursOf(day))]),
  ) as WeekDraft;
}
