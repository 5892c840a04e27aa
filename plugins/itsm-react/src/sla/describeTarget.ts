import { parseDuration } from '@mesa-itsm/backstage-plugin-itsm-common';
import { Duration } from 'luxon';
import type { ItsmTranslate } from '../translations';

const UNITS = ['hours', 'minutes', 'seconds'] as const;

/**
 * A target as people say it: `PT4H` is "4 working hours", `P2WD` is
 * "2 working days".
 *
 * @param written - as the policy writes it
 * @returns what cannot be read as it is
 * @public
 */
export function describeTarget(
  written: string,
  { t, locale }: { t: ItsmTranslate; locale: string },
): string {
  const duration = parseDuration(written);
  if (!duration) {
    return written;
  }
  if ('workingDays' in duration) {
    return t('sla.target.days', { count: duration.workingDays });
  }
  const time = Duration.fromMillis(duration.ms).shiftTo(...UNITS);
  const used = UNITS.filter(unit => time.get(unit) > 0);
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    // The first unit says that it is working time.
    (used.length > 0 ? used : ['minutes' as const]).map((unit, index) => {
      const count = time.get(unit);
      return index === 0
        ? t(`sla.target.${unit}`, { count })
        : t(`sla.targetRest.${unit as 'minutes' | 'seconds'}`, { count });
    }),
  );
}

/**
 * A length of time in hours and minutes. Never in days: a working day is no
 * number of hours.
 *
 * @param ms - milliseconds; what is below a minute is told in seconds
 * @public
 */
export function describeHours(ms: number, locale: string): string {
  const minutes = Math.floor(ms / 60_000);
  const seconds = Math.floor(ms / 1000);
  const parts =
    minutes > 0
      ? { hours: Math.floor(minutes / 60), minutes: minutes % 60 }
      : { hours: 0, seconds };
  const used = Object.entries(parts).filter(([, value]) => value > 0);
  return Duration.fromObject(
    used.length > 0 ? Object.fromEntries(used) : { minutes: 0 },
    { locale },
  ).toHuman();
}
