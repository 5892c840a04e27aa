import { DateTime } from 'luxon';

/**
 * A civil date as the reader writes it. It has no zone and is the same day
 * everywhere; what is no date is shown as it is.
 *
 * @param date - `YYYY-MM-DD`
 * @param locale - BCP 47
 */
export function showCivilDate(date: string, locale: string): string {
  const day = DateTime.fromFormat(date, 'yyyy-MM-dd', { zone: 'utc' });
  return day.isValid
    ? day.setLocale(locale).toLocaleString(DateTime.DATE_MED)
    : date;
}
