import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { TextInput } from '../../../dialogs';
import type { ErrorAt } from '../issues/fieldErrors';

/** What a new definition is called by others; an old one keeps its name. */
export function NameField(props: {
  isNew: boolean;
  name: string;
  onChange: (name: string) => void;
  errorAt: ErrorAt;
}) {
  const { t } = useItsmTranslation();
  if (!props.isNew) {
    return null;
  }
  return (
    <TextInput
      name="name"
      label={t('administration.editor.name')}
      description={t('administration.editor.nameHint')}
      isRequired
      maxLength={63}
      value={props.name}
      onChange={props.onChange}
      error={props.errorAt('name')}
    />
  );
}
