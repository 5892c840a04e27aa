import {
  useItsmApi,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import type { ConfigurationControls } from '../useConfigurationState';
import { newItemOf } from './itemDraft';
import { ItemEditor } from './ItemEditor';

/** Writes an item that is not there yet. */
export function NewItem({ controls }: { controls: ConfigurationControls }) {
  const { t } = useItsmTranslation();
  const api = useItsmApi();
  return (
    <ItemEditor
      title={t('configuration.form.new')}
      item={undefined}
      save={draft =>
        api.call('createConfigurationItem', { body: newItemOf(draft) })
      }
      onSaved={({ ref }) => controls.change({ item: ref, view: 'facts' })}
      onClose={() => controls.change({ item: undefined, view: 'facts' })}
    />
  );
}
