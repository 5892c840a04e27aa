import {
  type CalendarHoliday,
  calendarSpecSchema,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { type CalendarDraft, keptCalendar } from '../draft/calendarDraft';
import { calendarQuestion, type PreviewQuestion } from './calendarQuestion';

/** What is asked: so much work, from when on. */
export interface PreviewTask {
  amount: number | undefined;
  unit: 'hours' | 'days';
  /** ISO 8601. */
  start: string;
}

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
  return calendarQuestion(data, listed, {
    start,
    duration:
      unit === 'days'
        ? `P${Math.round(amount)}WD`
        : Math.round(amount * 60) * 60_000,
  });
}
