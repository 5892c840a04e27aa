import { Button, Flex, Text } from '@backstage/ui';
import type { SlaJob } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ErrorNotice,
  LoadingBlock,
  RelativeTime,
  useItsmQuery,
  useItsmTranslation,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiArrowLeftLine } from '@remixicon/react';
import { Part } from '../../renderers/Part';
import { CancelJob } from '../CancelJob';
import { JobProgress } from '../JobProgress';
import { JobStatePill } from '../JobStatePill';
import { isUnderWay, jobTitle } from '../jobTexts';
import { RetryJob } from '../RetryJob';
import { usePolling } from '../usePolling';
import { ChangeList } from './ChangeList';
import { JobTotals } from './JobTotals';
import { ReapplyNow } from './ReapplyNow';
import { SumTable } from './SumTable';

/** One job with what it came to; followed while it is under way. */
export function JobDetail(props: {
  id: string;
  onOpen: (id: string) => void;
  onClose: () => void;
}) {
  const { t } = useItsmTranslation();
  const { value, error, refresh, setValue } = useItsmQuery('getSlaJob', {
    params: { id: props.id },
  });
  usePolling(refresh, value !== undefined && isUnderWay(value));
  return (
    <Flex direction="column" gap="4">
      <span>
        <Button
          variant="tertiary"
          iconStart={<RiArrowLeftLine />}
          onPress={props.onClose}
        >
          {t('administration.slaJob.back')}
        </Button>
      </span>
      {error && (
        <ErrorNotice
          error={error}
          title={t('administration.slaJob.error')}
          onRetry={refresh}
        />
      )}
      {!value && !error && <LoadingBlock lines={8} />}
      {value && (
        <>
          <JobHead job={value} onRetried={setValue} />
          <CancelJob job={value} onCancelled={setValue} />
          <ReapplyNow job={value} onStarted={props.onOpen} />
          <JobResult job={value} />
        </>
      )}
    </Flex>
  );
}

function JobHead(props: { job: SlaJob; onRetried: (job: SlaJob) => void }) {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const { job, onRetried } = props;
  return (
    <Flex direction="column" gap="2">
      <Text as="h3" variant="title-small" style={{ margin: 0 }}>
        {jobTitle(job, { t, locale })}
      </Text>
      <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
        <span role="status">
          <JobStatePill state={job.state} />
        </span>
        <Text color="secondary">
          {job.requestedBy.name} · <RelativeTime at={job.createdAt} />
        </Text>
      </Flex>
      <JobFailure job={job} onRetried={onRetried} />
      <JobProgress job={job} />
    </Flex>
  );
}

/** Why it ended, and how it goes on. */
function JobFailure(props: { job: SlaJob; onRetried: (job: SlaJob) => void }) {
  const { t } = useItsmTranslation();
  const { job, onRetried } = props;
  if (job.state !== 'failed') {
    return null;
  }
  return (
    <Flex direction="column" gap="2" align="start">
      {job.error && (
        <Text color="danger" style={{ overflowWrap: 'anywhere' }}>
          {t('administration.slaJob.failure', { error: job.error })}
        </Text>
      )}
      <Text color="secondary">{t('administration.slaJob.retryHint')}</Text>
      <RetryJob job={job} onRetried={onRetried} />
    </Flex>
  );
}

function JobResult({ job }: { job: SlaJob }) {
  const { t } = useItsmTranslation();
  return (
    <>
      <Part title={t('administration.slaJob.totals')}>
        <JobTotals job={job} />
      </Part>
      <Part title={t('administration.slaJob.sums')}>
        <SumTable sums={job.sums} />
      </Part>
      {/* Pages of what still grows would not fit each other. */}
      {!isUnderWay(job) && (
        <Part title={t('administration.slaJob.changed')}>
          <ChangeList job={job} />
        </Part>
      )}
    </>
  );
}
