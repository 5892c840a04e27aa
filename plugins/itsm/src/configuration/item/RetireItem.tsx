import { useState } from 'react';
import { Button, Text } from '@backstage/ui';
import type { ConfigurationItem } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ErrorNotice,
  useItsmApi,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiArchiveLine } from '@remixicon/react';
import { useApiAction } from '../../administration/serviceLevels/useApiAction';
import { FormDialog } from '../../dialogs';
import { itemParams, itemTitle } from '../itemParams';

/** Takes an item out of the catalog, once that is confirmed. */
export function RetireItem(props: {
  item: ConfigurationItem;
  onRetired: (item: ConfigurationItem) => void;
}) {
  const { t } = useItsmTranslation();
  const api = useItsmApi();
  const { item, onRetired } = props;
  const [isAsking, setAsking] = useState(false);
  const { run, isPending, error } = useApiAction(async () => {
    const retired = await api.call('retireConfigurationItem', {
      params: itemParams(item.ref),
      body: { version: item.version },
    });
    setAsking(false);
    onRetired(retired);
  });
  return (
    <>
      <Button
        variant="secondary"
        iconStart={<RiArchiveLine />}
        onPress={() => setAsking(true)}
      >
        {t('configuration.retire')}
      </Button>
      {isAsking && (
        <FormDialog
          title={t('configuration.retire.title', { title: itemTitle(item) })}
          isOpen
          onClose={() => setAsking(false)}
          onSubmit={run}
          submitLabel={t('configuration.retire')}
          isPending={isPending}
          focusesCancel
          destructive
          width={480}
        >
          <Text>{t('configuration.retire.text')}</Text>
          {error && (
            <ErrorNotice
              error={error}
              title={t('configuration.retireFailed')}
            />
          )}
        </FormDialog>
      )}
    </>
  );
}
