import type { Me } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  type ItsmQuery,
  useItsmQuery,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import type { FormType } from './ticketDraft';

/**
 * Whether a person may file a kind of ticket. What a role does not give, an
 * entity may: its owner plans changes to it. Only the address names the
 * entity, so without one the role alone counts.
 *
 * @param entity - reference of the entity that the address names
 */
export function useMayFile(
  type: FormType,
  me: Me | undefined,
  entity: string | undefined,
): Pick<ItsmQuery<boolean>, 'value' | 'error' | 'refresh'> {
  const byRole = me?.can.file.includes(type);
  const { value, error, refresh } = useItsmQuery(
    'getEntityOverview',
    byRole === false && entity ? { query: { ref: entity } } : undefined,
  );
  if (byRole || !entity) {
    return { value: byRole, error: undefined, refresh };
  }
  return { value: value?.file.includes(type), error, refresh };
}
