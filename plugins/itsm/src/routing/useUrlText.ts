import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/**
 * A piece of state that lives in the address, so that it can be shared,
 * reloaded and gone back to.
 *
 * @param name - of the query parameter; it is left out while empty
 */
export function useUrlText(name: string): [string, (value: string) => void] {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (value: string) =>
      setParams(
        before => {
          const after = new URLSearchParams(before);
          if (value === '') {
            after.delete(name);
          } else {
            after.set(name, value);
          }
          return after;
        },
        { replace: true },
      ),
    [name, setParams],
  );
  return [params.get(name) ?? '', set];
}
