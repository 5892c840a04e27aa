import { useState } from 'react';
import { TextField } from '@backstage/ui';
import { FieldErrorScope } from '@mesa-itsm/backstage-plugin-itsm-react';
import { writtenTime } from '../draft/hoursDraft';

/**
 * A time of day up to 24:00, which the time fields of browsers do not know.
 * Handed over once it is written, so that half of it is not found wrong.
 */
export function TimeInput(props: {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}) {
  const { name, label, value, onChange, error } = props;
  const [typed, setTyped] = useState<string>();
  const commit = () => {
    if (typed !== undefined) {
      setTyped(undefined);
      onChange(writtenTime(typed));
    }
  };
  return (
    <FieldErrorScope
      name={name}
      error={typed === undefined ? error : undefined}
    >
      <TextField
        name={name}
        size="small"
        aria-label={label}
        placeholder="00:00"
        inputMode="numeric"
        maxLength={5}
        autoComplete="off"
        validationBehavior="aria"
        value={typed ?? value}
        onChange={setTyped}
        onBlur={commit}
        onKeyDown={event => event.key === 'Enter' && commit()}
      />
    </FieldErrorScope>
  );
}
