import { useState } from 'react';
import { Alert, Button } from '@backstage/ui';
import type { ConfigurationItem } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ErrorNotice,
  LoadingBlock,
  useItsmApi,
  useItsmQuery,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { itemParams, itemTitle } from '../itemParams';
import type { ConfigurationControls } from '../useConfigurationState';
import { fieldsOf } from './itemDraft';
import { ItemEditor } from './ItemEditor';

/** Changes an item; what it says now is read first. */
export function EditItem(props: {
  item: string;
  controls: ConfigurationControls;
}) {
  const { t } = useItsmTranslation();
  const { item: ref, controls } = props;
  const [round, setRound] = useState(0);
  const { value, error, loading, refresh } = useItsmQuery(
    'getConfigurationItem',
    { params: itemParams(ref) },
  );
  const close = () => controls.change({ view: 'facts' });
  if (error && !value) {
    return (
      <ErrorNotice
        error={error}
        title={t('configuration.itemError')}
        onRetry={refresh}
      />
    );
  }
  // Never an old version: what is written would be refused.
  if (!value || loading) {
    return <LoadingBlock lines={8} />;
  }
  if (value.retiredAt) {
    return (
      <Alert
        status="warning"
        icon
        title={t('configuration.form.retired')}
        customActions={
          <Button variant="secondary" onPress={close}>
            {t('common.back')}
          </Button>
        }
      />
    );
  }
  return (
    <Editor
      key={round}
      item={value}
      onClose={close}
      onReload={() => {
        setRound(round + 1);
        refresh();
      }}
    />
  );
}

function Editor(props: {
  item: ConfigurationItem;
  onClose: () => void;
  onReload: () => void;
}) {
  const { t } = useItsmTranslation();
  const api = useItsmApi();
  const { item, onClose, onReload } = props;
  return (
    <ItemEditor
      title={t('configuration.form.edit', { title: itemTitle(item) })}
      item={item}
      save={draft =>
        api.call('updateConfigurationItem', {
          params: itemParams(item.ref),
          body: { version: item.version, item: fieldsOf(draft) },
        })
      }
      onSaved={onClose}
      onClose={onClose}
      onReload={onReload}
    />
  );
}
