import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  formatImpactState,
  type ImpactState,
  parseImpactState,
} from './impactState';

export interface ImpactControls {
  state: ImpactState;
  /** The root whose page it is; it stays. */
  fixed?: string;
  change: (
    patch: Partial<ImpactState>,
    options?: { replace?: boolean },
  ) => void;
}

/**
 * The state of the impact screen, read from the URL and written to it.
 *
 * @param fixed - the root whose page it is
 */
export function useImpactState(fixed?: string): ImpactControls {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => parseImpactState(params, fixed), [fixed, params]);
  const change = useCallback<ImpactControls['change']>(
    (patch, options) =>
      setParams(
        before =>
          formatImpactState(
            { ...parseImpactState(before, fixed), ...patch },
            fixed,
          ),
        options,
      ),
    [fixed, setParams],
  );
  return { state, change, fixed };
}
