import { Button, Flex, Text } from '@backstage/ui';
import {
  ErrorNotice,
  useItsmApi,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useApiAction } from './useApiAction';

/** Looks at what the policies of now would change for clocks that run. */
export function ReapplyPanel({
  onStarted,
}: {
  onStarted: (id: string) => void;
}) {
  const { t } = useItsmTranslation();
  const api = useItsmApi();
  const { run, isPending, error } = useApiAction(async () => {
    const job = await api.call('startSlaJob', {
      body: { kind: 'reapply', dryRun: true },
    });
    onStarted(job.id);
  });
  return (
    <Flex direction="column" gap="3" align="start">
      <Text as="p" style={{ maxWidth: '48rem' }}>
        {t('administration.reapply.explanation')}
      </Text>
      <Button variant="primary" isPending={isPending} onPress={run}>
        {t('administration.reapply.look')}
      </Button>
      {error && (
        <ErrorNotice
          error={error}
          title={t('administration.slaJob.startFailed')}
        />
      )}
    </Flex>
  );
}
