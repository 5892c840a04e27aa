import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { SlaJob } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  RelativeTime,
  useItsmTranslation,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { MessageCard } from '../messages/MessageCard';
import { CancelJob } from './CancelJob';
import { JobProgress } from './JobProgress';
import { JobStatePill } from './JobStatePill';
import { isUnderWay, jobTitle } from './jobTexts';
import { RetryJob } from './RetryJob';

const useStyles = makeStyles(
  {
    open: {
      padding: 0,
      border: 'none',
      background: 'none',
      color: 'var(--bui-fg-primary)',
      font: 'inherit',
      fontFamily: 'var(--bui-font-regular)',
      fontSize: 'var(--bui-font-size-3)',
      fontWeight: 'var(--bui-font-weight-bold)' as 'bold',
      textAlign: 'start',
      textDecoration: 'underline',
      cursor: 'pointer',
      '&:focus-visible': {
        outline: '2px solid var(--bui-ring)',
        outlineOffset: 2,
      },
    },
  },
  { name: 'ItsmJobCard' },
);

/** One job: what it does, for whom, and how far it has come. */
export function JobCard(props: {
  job: SlaJob;
  onOpen: () => void;
  /** It was cancelled, or goes on. */
  onChanged: () => void;
}) {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const classes = useStyles();
  const { job } = props;
  return (
    <MessageCard
      action={
        <>
          <CancelJob job={job} onCancelled={props.onChanged} />
          <RetryJob job={job} onRetried={props.onChanged} />
        </>
      }
    >
      <span>
        <button type="button" className={classes.open} onClick={props.onOpen}>
          {jobTitle(job, { t, locale })}
        </button>{' '}
        <JobStatePill state={job.state} />
      </span>
      <Text variant="body-small" color="secondary">
        {job.requestedBy.name}
        {' · '}
        <RelativeTime at={job.createdAt} />
        {job.state === 'done' &&
          ` · ${t('administration.slaJob.changes', { count: job.changes })}`}
      </Text>
      {job.error && (
        <Text variant="body-small" color="danger">
          {t('administration.slaJob.failure', { error: job.error })}
        </Text>
      )}
      {(isUnderWay(job) || job.state === 'failed') && <JobProgress job={job} />}
    </MessageCard>
  );
}
