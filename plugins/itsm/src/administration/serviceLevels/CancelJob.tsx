import { Button, Flex } from '@backstage/ui';
import type { SlaJob } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ErrorNotice,
  useItsmApi,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { isUnderWay } from './jobTexts';
import { useApiAction } from './useApiAction';

/** Ends a job that is under way; what it did until then stays. */
export function CancelJob(props: {
  job: SlaJob;
  onCancelled: (job: SlaJob) => void;
}) {
  const { t } = useItsmTranslation();
  const api = useItsmApi();
  const { job, onCancelled } = props;
  const { run, isPending, error } = useApiAction(async () =>
    onCancelled(await api.call('cancelSlaJob', { params: { id: job.id } })),
  );
  if (!isUnderWay(job)) {
    return null;
  }
  return (
    <Flex direction="column" gap="2" align="start">
      <Button variant="secondary" isPending={isPending} onPress={run}>
        {t('administration.slaJob.cancel')}
      </Button>
      {error && (
        <ErrorNotice
          error={error}
          title={t('administration.slaJob.cancelFailed')}
        />
      )}
    </Flex>
  );
}
