import { FieldInput } from '@mesa-itsm/backstage-plugin-itsm-react';

/** A date of the calendar, in no zone: `YYYY-MM-DD`, empty for none. */
export function CivilDateInput(props: {
  /** Path of the field; unique on the page. */
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}) {
  const { name, label, value, onChange, error } = props;
  return (
    <FieldInput
      spec={{
        id: name,
        type: 'date',
        label,
        required: true,
        filterable: false,
        when: [],
      }}
      answer={value || undefined}
      onAnswer={(_, answer) =>
        onChange(typeof answer === 'string' ? answer : '')
      }
      issues={error ? [{ path: `fields.${name}`, text: error }] : []}
    />
  );
}
