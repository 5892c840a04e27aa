import { useSyncExternalStore } from 'react';
import { DateTime } from 'luxon';
import { useReaderLocale } from '../hooks/useReaderLocale';
import { useItsmTranslation } from '../translations';
import { minuteTicker } from './minuteTicker';

/** Milliseconds within which counting seconds says nothing. */
const JUST_NOW = 45_000;

/** @public */
export interface RelativeTimeProps {
  /** Instant in ISO 8601. */
  at: string;
}

/**
 * How long ago an instant was, or how far off it is. The full date, in the
 * reader's zone, is its tooltip and what a screen reader's user can ask for.
 *
 * @public
 */
export function RelativeTime({ at }: RelativeTimeProps) {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  useSyncExternalStore(minuteTicker.subscribe, minuteTicker.getSnapshot);
  const instant = DateTime.fromISO(at).setLocale(locale);
  if (!instant.isValid) {
    return <span>{t('common.date.unknown')}</span>;
  }
  return (
    <time
      dateTime={instant.toISO()}
      title={instant.toLocaleString(DateTime.DATETIME_FULL)}
      style={{ whiteSpace: 'nowrap' }}
    >
      {Math.abs(instant.diffNow().toMillis()) < JUST_NOW
        ? t('common.justNow')
        : instant.toRelative() ?? instant.toLocaleString(DateTime.DATE_MED)}
    </time>
  );
}
