import { NumberField } from '@backstage/ui';
import {
  FieldErrorScope,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';

/** A number, or none. */
export function NumberInput(props: {
  name: string;
  label: string;
  description?: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  error: string | undefined;
  /** Digits after the point; whole numbers when left out. */
  digits?: number;
  /** What is lower cannot be written. */
  min?: number;
  isRequired?: boolean;
}) {
  const { t } = useItsmTranslation();
  const { name, value, onChange, error, digits = 0, isRequired } = props;
  return (
    <FieldErrorScope name={name} error={error}>
      <NumberField
        name={name}
        label={props.label}
        description={props.description}
        secondaryLabel={isRequired ? t('common.required') : undefined}
        isRequired={isRequired}
        minValue={props.min}
        validationBehavior="aria"
        // Years are no thousands.
        formatOptions={{ maximumFractionDigits: digits, useGrouping: false }}
        value={value ?? NaN}
        onChange={number => onChange(Number.isNaN(number) ? undefined : number)}
      />
    </FieldErrorScope>
  );
}
