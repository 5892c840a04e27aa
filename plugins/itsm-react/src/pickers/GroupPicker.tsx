import { useCallback } from 'react';
import { useItsmApi } from '../hooks';
import { AsyncPicker, type PickerProps } from './AsyncPicker';
import type { PickerLoader } from './usePickerPages';

function GroupPicker(props: PickerProps & { purpose: 'team' | 'unit' }) {
  const { purpose, ...rest } = props;
  const api = useItsmApi();
  const load = useCallback<PickerLoader>(
    ({ q, cursor, signal }) =>
      api.call('pickGroups', { query: { q, cursor, purpose }, signal }),
    [api, purpose],
  );
  return <AsyncPicker {...rest} load={load} />;
}

/** Chooses a unit that people belong to. @public */
export function UnitPicker(props: PickerProps) {
  return <GroupPicker {...props} purpose="unit" />;
}

/** Chooses a group that works tickets. @public */
export function TeamPicker(props: PickerProps) {
  return <GroupPicker {...props} purpose="team" />;
}
