import {
  type CalendarHoliday,
  calendarSpecSchema,
  inlineCalendarSchema,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { CallArguments } from '@mesa-itsm/backstage-plugin-itsm-react';
import { type CalendarDraft, keptCalendar } from '../draft/calendarDraft';

/** What is asked: so much work, from when on. */
export interface PreviewTask {
  amount: number | undefined;
  unit: 'hours' | 'days';
  /** ISO 8601. */
  start: string;
}

export type PreviewQuestion = CallArguments<'computeWorkingTime'>['body'];

/**
 * The question when a task is due in a calendar as it is being written, with
 * the holidays of its lists.
 *
 * @returns undefined while the calendar or the task is wrong
 */
export function previewQuestion(
  draft: CalendarDraft,
  listed: readonly CalendarHoliday[],
  { amount, unit, start }: PreviewTask,
): PreviewQuestion | undefined {
  // Nothing counts in titles.
  const { data } = calendarSpecSchema.safeParse({
    ...keptCalendar(draft),
    title: '–',
  });
  if (!data || amount === undefined || amount < 0) {
    return undefined;
  }
  const { timeZone, weekly, overrides } = data;
  const question = inlineCalendarSchema.safeParse(
    withoutNextDay({
      timeZone,
      weekly,
      holidays: [...data.holidays, ...listed],
      overrides,
    }),
  );
  return (
    question.data && {
      calendar: question.data,
      due: {
        start,
        duration:
          unit === 'days'
            ? `P${Math.round(amount)}WD`
            : Math.round(amount * 60) * 60_000,
      },
    }
  );
}

/** Questions say by the times alone that hours go on after midnight. */
function withoutNextDay(calendar: object): unknown {
  return JSON.parse(
    JSON.stringify(calendar, (key, value) =>
      key === 'nextDay' ? undefined : value,
    ),
  );
}
