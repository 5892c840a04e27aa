import { useSyncExternalStore } from 'react';
import { minuteTicker } from '../components/minuteTicker';

/**
 * The time, looked at again every minute: for what becomes late while a page
 * is open.
 *
 * @returns UTC milliseconds
 * @public
 */
export function useNow(): number {
  useSyncExternalStore(minuteTicker.subscribe, minuteTicker.getSnapshot);
  return Date.now();
}
