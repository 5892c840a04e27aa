import { DateTime } from 'luxon';
import type { ItsmTranslate } from '../translations';

/** Start and end of a change's window, ISO 8601. @public */
export interface ChangeWindow {
  start?: string;
  end?: string;
}

/** A window as text: both ends, with the date once where it is the same day. */
export function describeWindow(
  { start, end }: ChangeWindow,
  { t, locale }: { t: ItsmTranslate; locale: string },
): string {
  const from = start ? DateTime.fromISO(start).setLocale(locale) : undefined;
  const until = end ? DateTime.fromISO(end).setLocale(locale) : undefined;
  const text = (at: DateTime) => at.toLocaleString(DateTime.DATETIME_MED);
  if (from && until) {
    return t('window.range', {
      start: text(from),
      end: from.hasSame(until, 'day')
        ? until.toLocaleString(DateTime.TIME_SIMPLE)
        : text(until),
    });
  }
  if (from) {
    return t('window.from', { start: text(from) });
  }
  return until ? t('window.until', { end: text(until) }) : t('window.none');
}

/** How long a window is, in the words of the reader's language. */
export function describeDuration(
  { start, end }: ChangeWindow,
  locale: string,
): string | undefined {
  if (!start || !end) {
    return undefined;
  }
  const length = DateTime.fromISO(end)
    .diff(DateTime.fromISO(start), ['days', 'hours', 'minutes'])
    .reconfigure({ locale });
  if (!length.isValid || length.toMillis() <= 0) {
    return undefined;
  }
  const { days, hours, minutes } = length.toObject();
  const parts = Object.entries({ days, hours, minutes }).filter(
    ([, value]) => Math.round(value ?? 0) > 0,
  );
  return length
    .set({})
    .mapUnits(value => Math.round(value))
    .shiftTo(...(parts.map(([unit]) => unit) as 'days'[]))
    .toHuman();
}
