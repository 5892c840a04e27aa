import { useCallback } from 'react';
import { useItsmApi } from '../hooks';
import { AsyncPicker, type PickerProps } from './AsyncPicker';
import type { PickerLoader } from './usePickerPages';

/** @public */
export interface EntityPickerProps extends PickerProps {
  /** Catalog kinds to choose from; all when left out. */
  kinds?: readonly string[];
  /** Values of `spec.type` to choose from; all when left out. */
  types?: readonly string[];
}

/** Chooses an entity of the catalog. @public */
export function EntityPicker({ kinds, types, ...props }: EntityPickerProps) {
  const api = useItsmApi();
  const kind = kinds?.join(',') || undefined;
  const type = types?.join(',') || undefined;
  const load = useCallback<PickerLoader>(
    ({ q, cursor, signal }) =>
      api.call('pickEntities', { query: { q, cursor, kind, type }, signal }),
    [api, kind, type],
  );
  return <AsyncPicker {...props} load={load} />;
}
