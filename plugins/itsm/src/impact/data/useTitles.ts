import { useMemo } from 'react';
import type { ImpactAnalysis } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ItsmQuery } from '@mesa-itsm/backstage-plugin-itsm-react';
import { useRefTitles } from '../../refTitles';
import { titlesOf } from '../model/hopWords';
import type { ImpactState } from '../state';

/** Titles of what the address names: of the answer, or asked for one by one. */
export function useTitles(
  state: ImpactState,
  impact: ItsmQuery<ImpactAnalysis>,
) {
  const { value, error } = impact;
  const known = useMemo(
    () => (value ? titlesOf(value) : new Map<string, string>()),
    [value],
  );
  const isAnswered = value !== undefined || error !== undefined;
  const missing = isAnswered
    ? [...state.roots, ...state.downs, ...state.fine].filter(
        ref => !known.has(ref),
      )
    : [];
  const { titleOf, learn } = useRefTitles(missing);
  return { titleOf: (ref: string) => known.get(ref) ?? titleOf(ref), learn };
}
