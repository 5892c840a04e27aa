import { useMemo } from 'react';
import type { EntityState } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmQuery,
  useThrottled,
  useTicketSignal,
} from '@mesa-itsm/backstage-plugin-itsm-react';

/** References that the endpoint of states takes at once. */
export const MOST_STATES = 500;

/** By reference; those that nothing is known of are missing. */
export type EntityStateMap = ReadonlyMap<string, EntityState>;

/** Health and tickets of entities, kept up to date. */
export function useEntityStates(refs: readonly string[]) {
  const { value, error, refresh } = useItsmQuery(
    'getEntityStates',
    refs.length > 0
      ? { body: { refs: refs.slice(0, MOST_STATES) } }
      : undefined,
    { keepPrevious: true },
  );
  useTicketSignal(useThrottled(refresh));
  const states: EntityStateMap = useMemo(
    () => new Map((value?.items ?? []).map(state => [state.ref, state])),
    [value],
  );
  return { states, isKnown: value !== undefined, error, refresh };
}
