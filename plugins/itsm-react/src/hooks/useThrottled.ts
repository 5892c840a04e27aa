import { useCallback, useEffect, useRef } from 'react';

/** Calls of a burst become one at its begin and one at its end. */
const PAUSE = 3_000;

/**
 * The same callback, at most once in three seconds; a call that comes too
 * early is made up for, so that the last news is never missed.
 *
 * @public
 */
export function useThrottled(callback: () => void): () => void {
  const latest = useRef(callback);
  latest.current = callback;
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const isDue = useRef(false);

  useEffect(() => () => clearTimeout(timer.current), []);

  return useCallback(() => {
    const run = () => {
      isDue.current = false;
      latest.current();
      timer.current = setTimeout(() => {
        timer.current = undefined;
        if (isDue.current) {
          run();
        }
      }, PAUSE);
    };
    if (timer.current === undefined) {
      run();
    } else {
      isDue.current = true;
    }
  }, []);
}
