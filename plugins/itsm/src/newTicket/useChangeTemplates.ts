import {
  changeTemplateSpecSchema,
  type DefinitionHead,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmQuery } from '@mesa-itsm/backstage-plugin-itsm-react';

/** The templates of standard changes, and what the chosen one leaves open. */
export interface ChangeTemplates {
  /** Undefined while they are read. */
  items: readonly DefinitionHead[] | undefined;
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
  const list = useItsmQuery(
    'listDefinitions',
    isOn ? { query: { kind: 'ChangeTemplate' } } : undefined,
  );
  const definition = useItsmQuery(
    'getDefinition',
    isOn && chosen
      ? { params: { kind: 'ChangeTemplate', name: chosen }, query: {} }
      : undefined,
  );
  const spec = changeTemplateSpecSchema.safeParse(definition.value?.spec);
  const editable: readonly string[] | undefined = spec.success
    ? spec.data.editable
    : undefined;
  return {
    items: list.value?.items.filter(({ retired }) => !retired),
    error: list.error,
    refresh: list.refresh,
    mayGive: part => !chosen || !editable || editable.includes(part),
  };
}
