import { DatePicker } from '@backstage/ui';
import { parseDate } from '@internationalized/date';
import type { CommonFieldProps } from './FieldInput';

export interface DateInputProps {
  common: CommonFieldProps;
  /** Civil date `YYYY-MM-DD`. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** A civil date; bounds are told by findings and not forced. */
export function DateInput({ common, value, onChange }: DateInputProps) {
  return (
    <DatePicker
      {...common}
      size="medium"
      granularity="day"
      value={value === undefined ? null : toDate(value)}
      onChange={date =>
        onChange(date === null ? undefined : date.toString().slice(0, 10))
      }
    />
  );
}

function toDate(value: string) {
  try {
    return parseDate(value);
  } catch {
    // From an address that somebody wrote by hand.
    return null;
  }
}
