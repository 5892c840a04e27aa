import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  formatImpactState,
  type ImpactState,
  parseImpactState,
} from './impactState';

export interface ImpactControls {
  state: ImpactState;
  change: (
    patch: Partial<ImpactState>,
    options?: { replace?: boolean },
  ) => void;
}

/** The state of the impact screen, read from the URL and written to it. */
export function useImpactState(): ImpactControls {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => parseImpactState(params), [params]);
  const change = useCallback<ImpactControls['change']>(
    (patch, options) =>
      setParams(
        before => formatImpactState({ ...parseImpactState(before), ...patch }),
        options,
      ),
    [setParams],
  );
  return { state, change };
}
