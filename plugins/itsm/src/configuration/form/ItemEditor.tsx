import { type FormEvent, useRef } from 'react';
import { Button, Flex, Text } from '@backstage/ui';
import type { ConfigurationItem } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ErrorNotice,
  ItsmApiError,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useUnsavedChanges } from '../../leaving';
import { IdentityFields } from './IdentityFields';
import { InventoryFields } from './InventoryFields';
import type { ItemDraft } from './itemDraft';
import { PeopleFields } from './PeopleFields';
import { ServiceFields } from './ServiceFields';
import { useItemForm } from './useItemForm';

/** The form of an item, new or there already. */
export function ItemEditor(props: {
  title: string;
  item: ConfigurationItem | undefined;
  save: (draft: ItemDraft) => Promise<ConfigurationItem>;
  onSaved: (item: ConfigurationItem) => void;
  onClose: () => void;
  /** Reads the item anew when somebody else changed it. */
  onReload?: () => void;
}) {
  const { t } = useItsmTranslation();
  const { title, item, onClose, onReload } = props;
  const form = useItemForm(item, props.save);
  const unsaved = useUnsavedChanges(form.isChanged);
  const root = useRef<HTMLFormElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (form.isPending) {
      return;
    }
    const saved = await form.submit();
    if (saved) {
      unsaved.leave(() => props.onSaved(saved));
      return;
    }
    // The first of what is wrong may be far above.
    window.requestAnimationFrame(() =>
      root.current
        ?.querySelector<HTMLElement>('[aria-invalid="true"]')
        ?.focus(),
    );
  };
  const isStale =
    form.failure instanceof ItsmApiError && form.failure.code === 'itemChanged';
  return (
    <form ref={root} aria-label={title} onSubmit={submit} noValidate>
      <Flex direction="column" gap="5" pt="4" align="stretch">
        <Text as="h2" variant="title-small" style={{ margin: 0 }}>
          {title}
        </Text>
        <IdentityFields form={form} isNew={!item} />
        <PeopleFields form={form} />
        <ServiceFields form={form} />
        <InventoryFields form={form} />
        {form.failure && (
          <ErrorNotice
            error={form.failure}
            title={t('configuration.form.saveFailed')}
          />
        )}
        <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {t('common.save')}
          </Button>
          {isStale && onReload && (
            <Button
              variant="secondary"
              onPress={() => unsaved.askToLeave(onReload)}
            >
              {t('configuration.form.loadAgain')}
            </Button>
          )}
          <Button
            variant="secondary"
            onPress={() => unsaved.askToLeave(onClose)}
          >
            {t('common.cancel')}
          </Button>
          <Text role="status" color="danger">
            {form.mistakes > 0
              ? t('configuration.form.mistakes', { count: form.mistakes })
              : ''}
          </Text>
        </Flex>
      </Flex>
      {unsaved.dialog}
    </form>
  );
}
