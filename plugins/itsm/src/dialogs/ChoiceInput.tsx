import { Select } from '@backstage/ui';
import {
  FieldErrorScope,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';

export interface ChoiceInputProps {
  name: string;
  label: string;
  description?: string;
  options: readonly { id: string; label: string; description?: string }[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  isRequired?: boolean;
  error?: string;
  placeholder?: string;
}

/** One of a few choices. A choice that is not required can be taken back. */
export function ChoiceInput(props: ChoiceInputProps) {
  const { t } = useItsmTranslation();
  const { name, error, options, value, onChange, isRequired } = props;
  const none = { id: '', label: t('common.none') };
  return (
    <FieldErrorScope name={name} error={error}>
      <Select
        name={name}
        label={props.label}
        description={props.description}
        secondaryLabel={isRequired ? t('common.required') : undefined}
        isRequired={isRequired}
        validationBehavior="aria"
        placeholder={props.placeholder ?? t('ticket.choose')}
        options={isRequired ? options : [none, ...options]}
        value={value ?? null}
        onChange={key => onChange(key ? String(key) : undefined)}
      />
    </FieldErrorScope>
  );
}
