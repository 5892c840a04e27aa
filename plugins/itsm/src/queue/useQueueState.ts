import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { TicketType } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  formatQueueState,
  type ListFilter,
  parseQueueState,
  type QueueState,
  withField,
  withFilter,
  withoutFilters,
} from './queueState';

export interface QueueControls {
  queue: QueueState;
  /** Changes part of the list; goes back to its first page. */
  change: (
    patch: Partial<Omit<QueueState, 'type' | 'filters' | 'fields' | 'cursors'>>,
    options?: { replace?: boolean },
  ) => void;
  setFilter: (filter: ListFilter, values: readonly string[]) => void;
  /** Sets or takes off the filter by one answer of the form. */
  setField: (id: string, value: string | undefined) => void;
  clearAll: () => void;
  nextPage: (cursor: string) => void;
  previousPage: () => void;
}

/** The queue's state, read from the URL and written to it. */
export function useQueueState(type: TicketType): QueueControls {
  const [params, setParams] = useSearchParams();
  const queue = useMemo(() => parseQueueState(params, type), [params, type]);

  const update = useCallback(
    (
      next: (before: QueueState) => QueueState,
      options?: { replace?: boolean },
    ) =>
      setParams(
        before => formatQueueState(next(parseQueueState(before, type))),
        options,
      ),
    [setParams, type],
  );

  return useMemo(
    () => ({
      queue,
      change: (patch, options) =>
        update(before => ({ ...before, ...patch, cursors: [] }), options),
      setFilter: (filter, values) =>
        update(before => withFilter(before, filter, values)),
      setField: (id, value) => update(before => withField(before, id, value)),
      clearAll: () => update(withoutFilters),
      nextPage: cursor =>
        update(before => ({
          ...before,
          cursors: [...before.cursors, cursor],
        })),
      previousPage: () =>
        update(before => ({ ...before, cursors: before.cursors.slice(0, -1) })),
    }),
    [queue, update],
  );
}
