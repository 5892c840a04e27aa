import type { SlaJob } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ItsmTranslate } from '@mesa-itsm/backstage-plugin-itsm-react';
import { DateTime } from 'luxon';

/** Whether a job is yet to come to its end. */
export function isUnderWay({ state }: Pick<SlaJob, 'state'>): boolean {
  return state === 'waiting' || state === 'running';
}

/** What a job does, and for a trial which tickets it looks at. */
export function jobTitle(
  job: Pick<SlaJob, 'kind' | 'dryRun' | 'from' | 'until'>,
  { t, locale }: { t: ItsmTranslate; locale: string },
): string {
  if (job.kind === 'reapply') {
    return job.dryRun
      ? t('administration.slaJob.kind.reapplyTrial')
      : t('administration.slaJob.kind.reapply');
  }
  const { from, until } = job;
  return from && until
    ? t('administration.slaJob.kind.whatIfPeriod', {
        from: dayOf(from, locale),
        until: dayOf(until, locale),
      })
    : t('administration.slaJob.kind.whatIf');
}

function dayOf(instant: string, locale: string): string {
  return DateTime.fromISO(instant)
    .setLocale(locale)
    .toLocaleString(DateTime.DATE_MED);
}
