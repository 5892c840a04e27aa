import { useCallback, useEffect, useRef, useState } from 'react';
import type { PickerItem } from '@mesa-itsm/backstage-plugin-itsm-common';

/** Reads one page of a picker. @public */
export type PickerLoader = (options: {
  q: string;
  cursor?: string;
  signal: AbortSignal;
}) => Promise<{ items: PickerItem[]; next?: string }>;

interface State {
  items: PickerItem[];
  next?: string;
  loading: 'loading' | 'loadingMore' | 'filtering' | 'idle' | 'error';
}

/** The pages of one search after the other; only the latest one counts. */
export function usePickerPages(load: PickerLoader) {
  const [state, setState] = useState<State>({ items: [], loading: 'idle' });
  const asked = useRef<{ load: PickerLoader; q: string }>();
  const latest = useRef(state);
  latest.current = state;
  const { run, abort } = useLatestRun();

  const read = useCallback(
    (q: string) => {
      if (asked.current?.load === load && asked.current.q === q) {
        return;
      }
      asked.current = { load, q };
      setState(({ items }) => ({
        items,
        loading: items.length > 0 ? 'filtering' : 'loading',
      }));
      run(
        signal => load({ q, signal }),
        ({ items, next }) => setState({ items, next, loading: 'idle' }),
        () => {
          asked.current = undefined;
          setState({ items: [], loading: 'error' });
        },
      );
    },
    [load, run],
  );

  const readMore = useCallback(() => {
    const { items: before, next: cursor, loading } = latest.current;
    if (cursor === undefined || loading !== 'idle' || !asked.current) {
      return;
    }
    const { load: again, q } = asked.current;
    setState(now => ({ ...now, loading: 'loadingMore' }));
    run(
      signal => again({ q, cursor, signal }),
      ({ items, next }) =>
        setState({ items: [...before, ...items], next, loading: 'idle' }),
      () => setState({ items: before, loading: 'error' }),
    );
  }, [run]);

  const stop = useCallback(() => {
    const { loading } = latest.current;
    if (loading !== 'idle' && loading !== 'error') {
      abort();
      asked.current = undefined;
      setState(({ items }) => ({ items, loading: 'idle' }));
    }
  }, [abort]);

  return { state, read, readMore, stop };
}

type Page = Awaited<ReturnType<PickerLoader>>;

/** One reading at a time: another one drops the answer of the one before. */
function useLatestRun() {
  const underWay = useRef<AbortController>();
  const abort = useCallback(() => underWay.current?.abort(), []);
  useEffect(() => abort, [abort]);
  const run = useCallback(
    (
      start: (signal: AbortSignal) => Promise<Page>,
      onPage: (page: Page) => void,
      onError: () => void,
    ) => {
      abort();
      const controller = new AbortController();
      const { signal } = controller;
      underWay.current = controller;
      start(signal).then(
        page => signal.aborted || onPage(page),
        () => signal.aborted || onError(),
      );
    },
    [abort],
  );
  return { run, abort };
}
