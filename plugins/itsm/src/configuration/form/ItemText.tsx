import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { TextInput } from '../../dialogs';
import type { TextField } from './itemDraft';
import type { ItemForm } from './useItemForm';

/** A text of an item. */
export function ItemText(props: {
  form: ItemForm;
  field: TextField | 'name';
  description?: string;
  isRequired?: boolean;
  maxLength: number;
  rows?: number;
}) {
  const { t } = useItsmTranslation();
  const { form, field, ...rest } = props;
  return (
    <TextInput
      {...rest}
      name={field}
      label={t(`configuration.field.${field}`)}
      value={form.draft[field]}
      onChange={value => form.set({ [field]: value })}
      error={form.errorAt(field)}
    />
  );
}
