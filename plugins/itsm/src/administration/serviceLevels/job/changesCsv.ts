import type { SlaJobChange } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  type ItsmTranslate,
  statusText,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { DateTime } from 'luxon';
import { toCsv } from '../../../download';

/** The changed clocks of a job as a file, in the reader's language and zone. */
export function changesCsv(
  changes: readonly SlaJobChange[],
  t: ItsmTranslate,
): string {
  const zone = DateTime.local().zoneName;
  return toCsv([
    [
      t('administration.slaJob.ticket'),
      t('administration.slaJob.csv.type'),
      t('administration.slaJob.csv.title'),
      t('common.status'),
      t('administration.slaJob.metric'),
      t('administration.slaJob.before'),
      t('administration.slaJob.after'),
      t('administration.slaJob.csv.dueBefore', { zone }),
      t('administration.slaJob.csv.dueAfter', { zone }),
    ],
    ...changes.map(change => [
      change.ref,
      t(`type.${change.type}`),
      change.title,
      statusText(t, change.status, change.type),
      t(`sla.metric.${change.metric}`),
      t(`administration.slaJob.verdict.${change.before ?? 'none'}`),
      t(`administration.slaJob.verdict.${change.after ?? 'none'}`),
      instantOf(change.dueBefore),
      instantOf(change.dueAfter),
    ]),
  ]);
}

/** Written so that spreadsheets read it as a date. */
function instantOf(instant: string | undefined): string {
  return instant
    ? DateTime.fromISO(instant).toFormat('yyyy-MM-dd HH:mm:ss')
    : '';
}
