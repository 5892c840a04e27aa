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
  /** The response was late that was given meanwhile; `full` says since when. */
  isLateResponse: boolean;
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
  const { kind, at, lateResponseAt } = state;
  const instantOf = (iso: string | undefined) =>
    iso === undefined ? undefined : DateTime.fromISO(iso).setLocale(locale);
  const instant = instantOf(at);
  const late = instantOf(lateResponseAt);
  const full = instant
    ? t(kind === 'late' ? 'sla.badge.lateAt' : 'sla.badge.dueAt', {
        at: instant.toLocaleString(DateTime.DATETIME_FULL),
      })
    : t(kind === 'paused' ? 'sla.badge.paused' : 'sla.badge.still');
  return {
    kind,
    at,
    when: instant && whenOf(instant, now, t),
    full: late
      ? `${full} ${t('sla.badge.responseLateAt', {
          at: late.toLocaleString(DateTime.DATETIME_FULL),
        })}`
      : full,
    isLateResponse: late !== undefined,
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
