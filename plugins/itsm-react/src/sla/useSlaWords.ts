import type { SlaSummaryView } from '@mesa-itsm/backstage-plugin-itsm-common';
import { DateTime } from 'luxon';
import { useNow, useReaderLocale } from '../hooks';
import { type ItsmTranslate, useItsmTranslation } from '../translations';
import { type SlaState, slaState } from './slaState';

/** Milliseconds within which counting seconds says nothing. */
const NOW = 45_000;

export interface SlaWords {
  kind: SlaState['kind'];
  /** How far off the target is, or how long ago it was. */
  when: string | undefined;
  /** The same with date and time, in the reader's zone. */
  full: string;
  /** ISO 8601. */
  at: string | undefined;
}

/** How a ticket stands in the reader's words, again every minute. */
export function useSlaWords(
  sla: SlaSummaryView | undefined,
): SlaWords | undefined {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const now = useNow();
  const state = slaState(sla, now);
  if (!state) {
    return undefined;
  }
  const { kind, at } = state;
  const instant =
    at === undefined ? undefined : DateTime.fromISO(at).setLocale(locale);
  return {
    kind,
    at,
    when: instant && whenOf(instant, now, t),
    full: instant
      ? t(kind === 'late' ? 'sla.badge.lateAt' : 'sla.badge.dueAt', {
          at: instant.toLocaleString(DateTime.DATETIME_FULL),
        })
      : t('sla.badge.still'),
  };
}

function whenOf(instant: DateTime, now: number, t: ItsmTranslate): string {
  const left = instant.toMillis() - now;
  if (Math.abs(left) < NOW) {
    return t(left < 0 ? 'common.justNow' : 'sla.anyMoment');
  }
  return (
    instant.toRelative({ base: DateTime.fromMillis(now) }) ??
    instant.toLocaleString(DateTime.DATETIME_MED)
  );
}
