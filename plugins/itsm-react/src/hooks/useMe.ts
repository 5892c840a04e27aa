import { useSyncExternalStore } from 'react';
import type { Me } from '@mesa-itsm/backstage-plugin-itsm-common';
import { MeStore } from './MeStore';
import { useItsmApi } from './useItsmApi';

/** @public */
export interface MeQuery {
  value: Me | undefined;
  loading: boolean;
  error: Error | undefined;
  refresh: () => void;
}

/**
 * The signed-in person with roles, units and rights. All components of a
 * page share one request.
 *
 * @public
 */
export function useMe(): MeQuery {
  const store = MeStore.of(useItsmApi());
  const { value, loading, error } = useSyncExternalStore(
    store.subscribe,
    store.getSnapshot,
  );
  return { value, loading, error, refresh: store.refresh };
}
