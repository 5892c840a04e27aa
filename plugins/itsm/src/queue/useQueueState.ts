import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { TicketType } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  DEFAULT_CHIP,
  formatQueueState,
  LIST_FILTERS,
  type ListFilter,
  parseQueueState,
  type QueueState,
} from './queueState';

export interface QueueControls {
  queue: QueueState;
  /** Changes part of the list; goes back to its first page. */
  change: (
    patch: Partial<Omit<QueueState, 'type' | 'filters' | 'cursors'>>,
    options?: { replace?: boolean },
  ) => void;
  setFilter: (filter: ListFilter, values: readonly string[]) => void;
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
        update(before => ({
          ...before,
          filters: { ...before.filters, [filter]: values },
          cursors: [],
        })),
      clearAll: () =>
        update(before => ({
          ...before,
          chip: before.state ? DEFAULT_CHIP : before.chip,
          state: undefined,
          window: {},
          q: '',
          filters: Object.fromEntries(
            LIST_FILTERS.map(filter => [filter, []]),
          ) as unknown as QueueState['filters'],
          cursors: [],
        })),
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
