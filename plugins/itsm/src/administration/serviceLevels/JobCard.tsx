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
  onCancelled: () => void;
}) {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const classes = useStyles();
  const { job } = props;
  return (
    <MessageCard
      action={<CancelJob job={job} onCancelled={props.onCancelled} />}
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
      {isUnderWay(job) && <JobProgress job={job} />}
      {job.error && (
        <Text variant="body-small" color="danger">
          {job.error}
        </Text>
      )}
    </MessageCard>
  );
}
