import { CONFIGURATION_ITEM_KINDS } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { ChoiceInput } from '../../dialogs';
import { FieldGroup } from './FieldGroup';
import { ItemText } from './ItemText';
import type { ItemForm } from './useItemForm';

/** What an item is called, and what it is. */
export function IdentityFields(props: { form: ItemForm; isNew: boolean }) {
  const { t } = useItsmTranslation();
  const { form, isNew } = props;
  return (
    <FieldGroup legend={t('configuration.section.identity')}>
      {isNew && (
        <>
          <ChoiceInput
            name="kind"
            label={t('configuration.field.kind')}
            description={t('configuration.kindHint')}
            isRequired
            options={CONFIGURATION_ITEM_KINDS.map(id => ({
              id,
              label: t(`configuration.kind.${id}`),
            }))}
            value={form.draft.kind}
            onChange={kind => form.set({ kind: kind ?? '' })}
            error={form.errorAt('kind')}
          />
          <ItemText
            form={form}
            field="name"
            description={t('configuration.nameHint')}
            isRequired
            maxLength={63}
          />
        </>
      )}
      <ItemText
        form={form}
        field="type"
        description={t('configuration.typeHint')}
        isRequired
        maxLength={63}
      />
      <ItemText
        form={form}
        field="title"
        description={t('configuration.titleHint')}
        maxLength={200}
      />
      <ItemText form={form} field="description" maxLength={2000} rows={3} />
    </FieldGroup>
  );
}
