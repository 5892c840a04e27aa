import { useCallback, useMemo } from 'react';
import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import type { TicketType } from '@mesa-itsm/backstage-plugin-itsm-common';
import useObservable from 'react-use/lib/useObservable';

/** Filters and order of a queue under a name; `query` as in the address. */
export type SavedView = {
  name: string;
  query: string;
};

const BUCKET = 'itsm-queue-views';

/** The views that a person keeps for a queue, wherever the app stores them. */
export function useSavedViews(type: TicketType) {
  const storage = useApi(storageApiRef);
  const bucket = useMemo(() => storage.forBucket(BUCKET), [storage]);
  const changes = useMemo(
    () => bucket.observe$<SavedView[]>(type),
    [bucket, type],
  );
  const snapshot = useObservable(changes, bucket.snapshot<SavedView[]>(type));
  const stored = snapshot.value;
  const views = useMemo(
    () => (Array.isArray(stored) ? (stored as SavedView[]) : []),
    [stored],
  );
  const save = useCallback(
    (view: SavedView) =>
      bucket.set(
        type,
        [...views.filter(({ name }) => name !== view.name), view].sort((a, b) =>
          a.name.localeCompare(b.name),
        ),
      ),
    [bucket, type, views],
  );
  const remove = useCallback(
    (name: string) =>
      bucket.set(
        type,
        views.filter(view => view.name !== name),
      ),
    [bucket, type, views],
  );
  return { views, save, remove };
}
