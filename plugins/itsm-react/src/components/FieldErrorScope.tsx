import type { ReactNode } from 'react';
import { FormValidationContext } from 'react-aria-components';

/** @public */
export interface FieldErrorScopeProps {
  /** `name` of the field inside. */
  name: string;
  /** What is wrong with its answer, if anything is. */
  error: string | undefined;
  children: ReactNode;
}

/**
 * Shows a finding at the Backstage UI field inside it and ties the two for
 * screen readers. The fields only show findings of their own or of a form
 * above them; this is such a form, for one field.
 *
 * @public
 */
export function FieldErrorScope(props: FieldErrorScopeProps) {
  const { name, error, children } = props;
  return (
    // A new object each time on purpose: a field hides what it was told
    // before as soon as it is edited, and shows it again for a new object.
    <FormValidationContext.Provider value={error ? { [name]: error } : {}}>
      {children}
    </FormValidationContext.Provider>
  );
}
