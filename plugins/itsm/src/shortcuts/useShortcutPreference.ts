import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import { useCallback, useMemo } from 'react';
import useObservable from 'react-use/lib/useObservable';

const BUCKET = 'itsm';
const KEY = 'singleKeyShortcuts';

/**
 * Whether shortcuts of a single key are on. They can be switched off, as
 * people who speak to their computer type keys by accident (WCAG 2.1.4).
 */
export function useShortcutPreference(): [boolean, (on: boolean) => void] {
  const storage = useApi(storageApiRef);
  const bucket = useMemo(() => storage.forBucket(BUCKET), [storage]);
  const changes = useMemo(() => bucket.observe$<boolean>(KEY), [bucket]);
  const snapshot = useObservable(changes, bucket.snapshot<boolean>(KEY));
  const set = useCallback((on: boolean) => void bucket.set(KEY, on), [bucket]);
  return [snapshot.value ?? true, set];
}
