import type { SlaJob } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmTranslation,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { Facts } from '../../../facts';
import { totalsOf } from './jobSums';

/** What a job came to, as far as it has come. */
export function JobTotals({ job }: { job: SlaJob }) {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const totals = totalsOf(job.sums);
  const number = (value: number) => value.toLocaleString(locale);
  return (
    <Facts
      facts={[
        {
          label: t('administration.slaJob.total.clocks'),
          value: number(totals.clocks),
        },
        {
          label: t('administration.slaJob.total.changes'),
          value: number(job.changes),
        },
        {
          label: t('administration.slaJob.total.missed'),
          value: t('administration.slaJob.total.beforeAfter', {
            before: number(totals.missedBefore),
            after: number(totals.missedAfter),
          }),
        },
        {
          label: t('administration.slaJob.number.gained'),
          value: number(totals.gained),
        },
        {
          label: t('administration.slaJob.number.lost'),
          value: number(totals.lost),
        },
      ]}
    />
  );
}
