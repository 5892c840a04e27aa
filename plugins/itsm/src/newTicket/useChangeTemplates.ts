import type { ChangeTemplates as Templates } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmQuery } from '@mesa-itsm/backstage-plugin-itsm-react';

/** The templates of standard changes, and what the chosen one leaves open. */
export interface ChangeTemplates {
  /** Undefined while they are read. */
  items: Templates['items'] | undefined;
  error: Error | undefined;
  refresh: () => void;
  /** Whether a part of the plan is open; everything while none is chosen. */
  mayGive: (part: string) => boolean;
}

/**
 * Reads the templates once they are needed.
 *
 * @param isOn - whether the change is a standard one
 * @param chosen - name of the chosen template
 */
export function useChangeTemplates(
  isOn: boolean,
  chosen: string | undefined,
): ChangeTemplates {
  const { value, error, refresh } = useItsmQuery(
    'listChangeTemplates',
    isOn ? {} : undefined,
  );
  const template = value?.items.find(({ name }) => name === chosen);
  const editable: readonly string[] | undefined = template?.editable;
  return {
    items: value?.items,
    error,
    refresh,
    mayGive: part => !editable || editable.includes(part),
  };
}
