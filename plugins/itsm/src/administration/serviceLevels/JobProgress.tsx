import { makeStyles } from '@material-ui/core/styles';
import type { SlaJob } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmTranslation,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useMeterStyles } from '../../meter';

const useStyles = makeStyles(
  { root: { maxWidth: '32rem' } },
  { name: 'ItsmJobProgress' },
);

/** How many of its tickets a job has gone through. */
export function JobProgress({
  job,
}: {
  job: Pick<SlaJob, 'processed' | 'total' | 'state'>;
}) {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const classes = useStyles();
  const meter = useMeterStyles();
  const { processed, total } = job;
  // Nothing to go through is all of it, once the job has seen that.
  const whole = job.state === 'done' ? 100 : 0;
  const percent =
    total > 0 ? Math.min(100, Math.round((processed / total) * 100)) : whole;
  const text = t('administration.slaJob.progress', {
    count: total,
    processed: processed.toLocaleString(locale),
    total: total.toLocaleString(locale),
  });
  return (
    <div className={`${meter.root} ${classes.root}`}>
      <span aria-hidden>{text}</span>
      <div
        role="progressbar"
        aria-label={t('administration.slaJob.progressLabel')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={text}
        className={meter.track}
      >
        <div className={meter.fill} style={{ width: `${percent}%` }} />
      </div>
    </div>
  );
}
