import {
  type CalendarHoliday,
  calendarSpecSchema,
  findOverlaps,
  placeOfOverlap,
  type PlacedHours,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { DescribeContext } from '@mesa-itsm/backstage-plugin-itsm-react';
import type { FieldErrors } from '../../editor/issues/fieldErrors';
import { describeDate } from '../../renderers/describeHoliday';

/**
 * Hours of single days that overlap with those of the day before or after, at
 * the hours that belong to the calendar. Two of shared lists have no field
 * here; the server tells of them.
 *
 * @param spec - a calendar as it is being written
 * @param listed - the holidays of its lists
 */
export function overlapErrors(
  spec: object,
  listed: readonly CalendarHoliday[],
  { t, locale }: Pick<DescribeContext, 't' | 'locale'>,
): FieldErrors {
  const errors = new Map<string, string>();
  // Nothing counts in titles.
  const { data } = calendarSpecSchema.safeParse({ ...spec, title: '–' });
  if (!data) {
    return errors;
  }
  const holidays = [...data.holidays, ...listed];
  for (const overlap of findOverlaps({ ...data, holidays })) {
    const place = placeOfOverlap(overlap, data.holidays.length);
    if (place) {
      const { night, morning } = overlap;
      const [here, other] =
        place === 'morning' ? [morning, night] : [night, morning];
      const path = here.path.join('.');
      const values = {
        hours: hoursText(here),
        date: describeDate(here.date, locale),
        other: hoursText(other),
      };
      errors.set(
        path,
        errors.get(path) ??
          (place === 'morning'
            ? t('administration.issue.overlapsBefore', values)
            : t('administration.issue.overlapsAfter', values)),
      );
    }
  }
  return errors;
}

function hoursText({ hours: { from, to } }: PlacedHours): string {
  return `${from}–${to}`;
}
