import { CRITICALITIES } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { ChoiceInput } from '../../dialogs';
import { FieldGroup } from './FieldGroup';
import { ItemText } from './ItemText';
import type { ItemForm } from './useItemForm';

/** What the service desk needs to know of an item. */
export function ServiceFields({ form }: { form: ItemForm }) {
  const { t } = useItsmTranslation();
  return (
    <FieldGroup legend={t('configuration.section.service')}>
      <ChoiceInput
        name="criticality"
        label={t('configuration.field.criticality')}
        placeholder={t('common.none')}
        options={CRITICALITIES.map(id => ({
          id,
          label: t(`configuration.criticality.${id}`),
        }))}
        value={form.draft.criticality || undefined}
        onChange={value => form.set({ criticality: value ?? '' })}
        error={form.errorAt('criticality')}
      />
      <ItemText
        form={form}
        field="redundancy"
        description={t('configuration.redundancyHint')}
        maxLength={1000}
      />
      <ItemText
        form={form}
        field="maintenanceWindow"
        description={t('configuration.windowHint')}
        maxLength={200}
      />
      {form.draft.kind === 'Component' && (
        <ItemText
          form={form}
          field="lifecycle"
          description={t('configuration.lifecycleHint')}
          maxLength={63}
        />
      )}
    </FieldGroup>
  );
}
