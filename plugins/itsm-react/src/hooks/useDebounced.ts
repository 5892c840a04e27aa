import { useEffect, useState } from 'react';

/**
 * The value after it has rested for a while.
 *
 * @param delay - milliseconds
 * @public
 */
export function useDebounced<T>(value: T, delay: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return settled;
}
