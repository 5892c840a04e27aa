import { useEffect } from 'react';

/** Milliseconds between two looks at what is under way. */
const PERIOD = 3000;

/**
 * Looks again every few seconds while something is under way, and not at all
 * when nothing is.
 *
 * @param look - must be stable between renders (`useCallback`)
 */
export function usePolling(look: () => void, isUnderWay: boolean): void {
  useEffect(() => {
    if (!isUnderWay) {
      return undefined;
    }
    const timer = setInterval(look, PERIOD);
    return () => clearInterval(timer);
  }, [look, isUnderWay]);
}
