import { TextAreaField, TextField } from '@backstage/ui';
import {
  FieldErrorScope,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';

export interface TextInputProps {
  name: string;
  label: string;
  description?: string;
  value: string;
  onChange: (value: string) => void;
  isRequired?: boolean;
  error?: string;
  maxLength?: number;
  placeholder?: string;
  /** Lines; a single-line field when left out. */
  rows?: number;
  autoFocus?: boolean;
}

/** A text field that says in the reader's language what it needs. */
export function TextInput({ error, rows, ...props }: TextInputProps) {
  const { t } = useItsmTranslation();
  const common = {
    ...props,
    secondaryLabel: props.isRequired ? t('common.required') : undefined,
    validationBehavior: 'aria' as const,
  };
  return (
    <FieldErrorScope name={props.name} error={error}>
      {rows ? (
        <TextAreaField {...common} rows={rows} />
      ) : (
        <TextField {...common} />
      )}
    </FieldErrorScope>
  );
}
