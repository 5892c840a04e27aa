import {
  type CalendarHoliday,
  type CalendarSpec,
  inlineCalendarSchema,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { CallArguments } from '@mesa-itsm/backstage-plugin-itsm-react';

/** A question about working time. */
export type PreviewQuestion = CallArguments<'computeWorkingTime'>['body'];

/**
 * The question when something is due in a calendar.
 *
 * @param listed - the holidays of its lists
 * @returns undefined when the calendar is too large to be sent
 */
export function calendarQuestion(
  calendar: CalendarSpec,
  listed: readonly CalendarHoliday[],
  due: NonNullable<PreviewQuestion['due']>,
): PreviewQuestion | undefined {
  const { timeZone, weekly, overrides } = calendar;
  const { data } = inlineCalendarSchema.safeParse(
    withoutNextDay({
      timeZone,
      weekly,
      holidays: [...calendar.holidays, ...listed],
      overrides,
    }),
  );
  return data && { calendar: data, due };
}

/** Questions say by the times alone that hours go on after midnight. */
function withoutNextDay(calendar: object): unknown {
  return JSON.parse(
    JSON.stringify(calendar, (key, value) =>
      key === 'nextDay' ? undefined : value,
    ),
  );
}
