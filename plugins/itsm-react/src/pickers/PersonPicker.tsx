import { useCallback } from 'react';
import { useItsmApi } from '../hooks';
import { AsyncPicker, type PickerProps } from './AsyncPicker';
import type { PickerLoader } from './usePickerPages';

/** @public */
export interface PersonPickerProps extends PickerProps {
  /** Only members of this group. */
  memberOf?: string;
}

/** Chooses a person of the catalog. @public */
export function PersonPicker({ memberOf, ...props }: PersonPickerProps) {
  const api = useItsmApi();
  const load = useCallback<PickerLoader>(
    ({ q, cursor, signal }) =>
      api.call('pickPeople', { query: { q, cursor, memberOf }, signal }),
    [api, memberOf],
  );
  return <AsyncPicker {...props} load={load} />;
}
