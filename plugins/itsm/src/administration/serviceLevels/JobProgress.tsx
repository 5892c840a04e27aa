import { makeStyles } from '@material-ui/core/styles';
import type { SlaJob } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmTranslation,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-1)',
      maxWidth: '32rem',
      fontFamily: 'var(--bui-font-regular)',
      fontSize: 'var(--bui-font-size-2)',
      color: 'var(--bui-fg-secondary)',
    },
    track: {
      height: 8,
      overflow: 'hidden',
      border: '1px solid var(--bui-fg-secondary)',
      borderRadius: 'var(--bui-radius-full)',
      background: 'var(--bui-bg-neutral-1)',
      forcedColorAdjust: 'none',
    },
    fill: {
      height: '100%',
      background: 'var(--bui-announcement-fg-subdued)',
    },
  },
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
    <div className={classes.root}>
      <span aria-hidden>{text}</span>
      <div
        role="progressbar"
        aria-label={t('administration.slaJob.progressLabel')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={text}
        className={classes.track}
      >
        <div className={classes.fill} style={{ width: `${percent}%` }} />
      </div>
    </div>
  );
}
