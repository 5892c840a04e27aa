import {
  CONFIGURATION_ITEM_STATES,
  INVENTORY_TEXTS,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  FieldInput,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { ChoiceInput } from '../../dialogs';
import { FieldGroup } from './FieldGroup';
import { ItemText } from './ItemText';
import type { ItemForm } from './useItemForm';

/** What is known of an item as a thing. */
export function InventoryFields({ form }: { form: ItemForm }) {
  const { t } = useItsmTranslation();
  return (
    <FieldGroup legend={t('configuration.section.inventory')}>
      <ChoiceInput
        name="state"
        label={t('configuration.field.state')}
        placeholder={t('common.none')}
        options={CONFIGURATION_ITEM_STATES.map(id => ({
          id,
          label: t(`configuration.state.${id}`),
        }))}
        value={form.draft.state || undefined}
        onChange={value => form.set({ state: value ?? '' })}
        error={form.errorAt('state')}
      />
      {INVENTORY_TEXTS.map(field => (
        <ItemText
          key={field}
          form={form}
          field={field}
          maxLength={field === 'location' ? 200 : 100}
        />
      ))}
      <ItemText form={form} field="ipAddress" maxLength={45} />
      <ItemDate form={form} field="purchaseDate" />
      <ItemDate form={form} field="warrantyEnd" />
    </FieldGroup>
  );
}

/** A date of the calendar, in no zone. */
function ItemDate(props: {
  form: ItemForm;
  field: 'purchaseDate' | 'warrantyEnd';
}) {
  const { t } = useItsmTranslation();
  const { form, field } = props;
  const error = form.errorAt(field);
  return (
    <FieldInput
      spec={{
        id: field,
        type: 'date',
        label: t(`configuration.field.${field}`),
        required: false,
        filterable: false,
        when: [],
      }}
      answer={form.draft[field] || undefined}
      onAnswer={(_, answer) =>
        form.set({ [field]: typeof answer === 'string' ? answer : '' })
      }
      issues={error ? [{ path: `fields.${field}`, text: error }] : []}
    />
  );
}
