import { useState } from 'react';
import { DatePicker } from '@backstage/ui';
import { parseDateTime } from '@internationalized/date';
import { DateTime } from 'luxon';
import { useItsmTranslation } from '../translations';
import { FieldErrorScope } from './FieldErrorScope';

/** @public */
export interface DateTimeInputProps {
  name: string;
  label: string;
  description?: string;
  /** What it begins with, ISO 8601; later changes of it are not looked at. */
  defaultValue?: string;
  onChange: (value: string | undefined) => void;
  isRequired?: boolean;
  error?: string;
  size?: 'small' | 'medium';
}

/**
 * A date with a time of day in the reader's zone; hands over ISO 8601 in
 * UTC. What is typed stays in the field, which keeps it in its own form.
 *
 * @public
 */
export function DateTimeInput(props: DateTimeInputProps) {
  const { t } = useItsmTranslation();
  const { name, error, onChange, isRequired } = props;
  const [initial] = useState(() => toLocal(props.defaultValue));
  return (
    <FieldErrorScope name={name} error={error}>
      <DatePicker
        name={name}
        size={props.size}
        label={props.label}
        description={props.description}
        secondaryLabel={isRequired ? t('common.required') : undefined}
        isRequired={isRequired}
        validationBehavior="aria"
        granularity="minute"
        shouldForceLeadingZeros
        defaultValue={initial}
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

function toLocal(iso: string | undefined) {
  const local = iso ? DateTime.fromISO(iso).toLocal() : undefined;
  return local?.isValid
    ? parseDateTime(local.toFormat("yyyy-MM-dd'T'HH:mm"))
    : undefined;
}
