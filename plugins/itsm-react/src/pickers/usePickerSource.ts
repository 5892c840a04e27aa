import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PickerItem } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useDebounced } from '../hooks';

/** Reads one page of a picker. @public */
export type PickerLoader = (options: {
  q: string;
  cursor?: string;
  signal: AbortSignal;
}) => Promise<{ items: PickerItem[]; next?: string }>;

/** Milliseconds of rest after which what was typed is asked for. */
const TYPING_PAUSE = 250;

interface State {
  items: PickerItem[];
  next?: string;
  loading: 'loading' | 'loadingMore' | 'filtering' | 'idle' | 'error';
}

/**
 * The lines of a picker for what is typed, read page by page. Asks nothing
 * until `start` was called: a form has many pickers and most stay closed.
 */
export function usePickerSource(load: PickerLoader) {
  const [filterText, setFilterText] = useState('');
  const [isStarted, setStarted] = useState(false);
  const [state, setState] = useState<State>({ items: [], loading: 'idle' });
  const q = useDebounced(filterText.trim(), TYPING_PAUSE);
  const latest = useRef({ load, state, q });
  latest.current = { load, state, q };
  const more = useRef<AbortController>();

  useEffect(() => {
    if (!isStarted) {
      return undefined;
    }
    const abort = new AbortController();
    setState(before => ({
      items: before.items,
      loading: before.items.length > 0 ? 'filtering' : 'loading',
    }));
    load({ q, signal: abort.signal }).then(
      page => {
        if (!abort.signal.aborted) {
          setState({ ...page, loading: 'idle' });
        }
      },
      () => {
        if (!abort.signal.aborted) {
          setState({ items: [], loading: 'error' });
        }
      },
    );
    return () => {
      abort.abort();
      more.current?.abort();
    };
  }, [isStarted, q, load]);

  const loadMore = useCallback(() => {
    const { state: now, load: read, q: asked } = latest.current;
    if (now.next === undefined || now.loading !== 'idle') {
      return;
    }
    const abort = new AbortController();
    more.current = abort;
    setState(before => ({ ...before, loading: 'loadingMore' }));
    read({ q: asked, cursor: now.next, signal: abort.signal }).then(
      page => {
        if (!abort.signal.aborted) {
          setState(before => ({
            items: [...before.items, ...page.items],
            next: page.next,
            loading: 'idle',
          }));
        }
      },
      () => {
        if (!abort.signal.aborted) {
          setState(before => ({ ...before, loading: 'error' }));
        }
      },
    );
  }, []);

  const start = useCallback(() => setStarted(true), []);
  return useMemo(
    () => ({ ...state, filterText, setFilterText, loadMore, start }),
    [state, filterText, loadMore, start],
  );
}
