import { useCallback } from 'react';
import { useReaderLocale } from '@mesa-itsm/backstage-plugin-itsm-react';
import { DateTime } from 'luxon';

/** Writes instants as the reader does: in their language and their zone. */
export function useInstantText(): (iso: string) => string {
  const locale = useReaderLocale();
  return useCallback(
    (iso: string) =>
      DateTime.fromISO(iso)
        .setLocale(locale)
        .toLocaleString(DateTime.DATETIME_MED),
    [locale],
  );
}
