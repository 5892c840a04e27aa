import { useMemo } from 'react';
import {
  useItsmQuery,
  useThrottled,
  useTicketSignal,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { filterItems } from '../model/filterItems';
import { type ImpactState, toImpactQuery } from '../state';
import { useEntityStates } from './useEntityStates';

/**
 * What suffers or is relied on, as the address asks, narrowed by its filters,
 * with what is open and planned on it.
 */
export function useImpact(state: ImpactState) {
  const query = useMemo(() => toImpactQuery(state), [state]);
  const impact = useItsmQuery('getImpact', query && { query }, {
    keepPrevious: true,
  });
  // What open incidents have put out of service is part of the answer.
  useTicketSignal(useThrottled(impact.refresh));
  const { value } = impact;
  const { kinds, criticalities, owners } = state;
  const items = useMemo(
    () =>
      value ? filterItems(value.items, { kinds, criticalities, owners }) : [],
    [value, kinds, criticalities, owners],
  );
  const refs = useMemo(
    () => [
      ...(value?.roots ?? []).map(({ ref }) => ref),
      ...items.map(({ entity }) => entity.ref),
    ],
    [value, items],
  );
  const { states } = useEntityStates(refs);
  return { impact, items, states, shownRefs: refs.length };
}
