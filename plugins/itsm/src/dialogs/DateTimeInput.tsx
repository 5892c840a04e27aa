import { DatePicker } from '@backstage/ui';
import {
  FieldErrorScope,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { DateTime } from 'luxon';

export interface DateTimeInputProps {
  name: string;
  label: string;
  description?: string;
  onChange: (value: string | undefined) => void;
  isRequired?: boolean;
  error?: string;
}

/**
 * A date with a time of day in the reader's zone; hands over ISO 8601 in
 * UTC. What is typed stays in the field, which keeps it in its own form.
 */
export function DateTimeInput(props: DateTimeInputProps) {
  const { t } = useItsmTranslation();
  const { name, error, onChange, isRequired } = props;
  return (
    <FieldErrorScope name={name} error={error}>
      <DatePicker
        name={name}
        label={props.label}
        description={props.description}
        secondaryLabel={isRequired ? t('common.required') : undefined}
        isRequired={isRequired}
        validationBehavior="aria"
        granularity="minute"
        shouldForceLeadingZeros
        onChange={value =>
          onChange(
            value
              ? DateTime.fromISO(value.toString()).toUTC().toISO() ?? undefined
              : undefined,
          )
        }
      />
    </FieldErrorScope>
  );
}
