import { Button, Flex } from '@backstage/ui';
import type { ConfigurationItem } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ErrorNotice,
  useItsmApi,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiInboxUnarchiveLine } from '@remixicon/react';
import { useApiAction } from '../../administration/serviceLevels/useApiAction';
import { itemParams } from '../itemParams';

/** Brings a retired item back into the catalog. */
export function RestoreItem(props: {
  item: ConfigurationItem;
  onRestored: (item: ConfigurationItem) => void;
}) {
  const { t } = useItsmTranslation();
  const api = useItsmApi();
  const { item, onRestored } = props;
  const { run, isPending, error } = useApiAction(async () =>
    onRestored(
      await api.call('restoreConfigurationItem', {
        params: itemParams(item.ref),
        body: { version: item.version },
      }),
    ),
  );
  return (
    <Flex direction="column" gap="2" align="start">
      <Button
        variant="primary"
        iconStart={<RiInboxUnarchiveLine />}
        isPending={isPending}
        onPress={run}
      >
        {t('configuration.restore')}
      </Button>
      {error && (
        <ErrorNotice error={error} title={t('configuration.restoreFailed')} />
      )}
    </Flex>
  );
}
