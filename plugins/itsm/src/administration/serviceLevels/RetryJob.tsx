import { Button, Flex } from '@backstage/ui';
import type { SlaJob } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ErrorNotice,
  useItsmApi,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useApiAction } from './useApiAction';

/** Takes a job that failed up again, behind what it has done. */
export function RetryJob(props: {
  job: SlaJob;
  onRetried: (job: SlaJob) => void;
}) {
  const { t } = useItsmTranslation();
  const api = useItsmApi();
  const { job, onRetried } = props;
  const { run, isPending, error } = useApiAction(async () =>
    onRetried(await api.call('retrySlaJob', { params: { id: job.id } })),
  );
  if (job.state !== 'failed') {
    return null;
  }
  return (
    <Flex direction="column" gap="2" align="start">
      <Button variant="secondary" isPending={isPending} onPress={run}>
        {t('administration.slaJob.retry')}
      </Button>
      {error && (
        <ErrorNotice
          error={error}
          title={t('administration.slaJob.retryFailed')}
        />
      )}
    </Flex>
  );
}
