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
 *
 * A title that stands in the field because it was chosen is not typed:
 * nothing is asked for it, lines under way are dropped, and whoever comes
 * back to the field browses all lines.
 *
 * @param chosenTitle - title of what is chosen, if anything is
 */
export function usePickerSource(load: PickerLoader, chosenTitle?: string) {
  const [filterText, setFilterText] = useState('');
  const [isStarted, setStarted] = useState(false);
  const { state, read, readMore, stop } = usePickerPages(load);
  const typed = filterText.trim();
  const isChoice = chosenTitle !== undefined && typed === chosenTitle.trim();
  const rested = useDebounced(typed, TYPING_PAUSE);

  useEffect(() => {
    if (isChoice) {
      stop();
    }
  }, [isChoice, stop]);

  useEffect(() => {
    if (isStarted && !isChoice && rested === typed) {
      read(typed);
    }
  }, [isStarted, isChoice, rested, typed, read]);

  const start = useCallback(() => {
    setStarted(true);
    read(isChoice ? '' : typed);
  }, [isChoice, typed, read]);

  return useMemo(
    () => ({
      ...state,
      isChoice,
      filterText,
      setFilterText,
      loadMore: readMore,
      start,
    }),
    [state, isChoice, filterText, readMore, start],
  );
}

/** The pages of one search after the other; only the latest one counts. */
function usePickerPages(load: PickerLoader) {
  const [state, setState] = useState<State>({ items: [], loading: 'idle' });
  const asked = useRef<{ load: PickerLoader; q: string }>();
  const underWay = useRef<AbortController>();
  const latest = useRef(state);
  latest.current = state;

  const run = useCallback(
    (
      page: { load: PickerLoader; q: string; cursor?: string },
      merge: (items: PickerItem[]) => PickerItem[],
    ) => {
      underWay.current?.abort();
      const abort = new AbortController();
      underWay.current = abort;
      const { q, cursor } = page;
      page
        .load({ q, ...(cursor ? { cursor } : {}), signal: abort.signal })
        .then(
          ({ items, next }) => {
            if (!abort.signal.aborted) {
              setState({ items: merge(items), next, loading: 'idle' });
            }
          },
          () => {
            if (!abort.signal.aborted) {
              asked.current = undefined;
              setState({ items: merge([]), loading: 'error' });
            }
          },
        );
    },
    [],
  );

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
      run({ load, q }, items => items);
    },
    [load, run],
  );

  const readMore = useCallback(() => {
    const { next, loading, items: before } = latest.current;
    if (next === undefined || loading !== 'idle' || !asked.current) {
      return;
    }
    setState(now => ({ ...now, loading: 'loadingMore' }));
    run({ ...asked.current, cursor: next }, items => [...before, ...items]);
  }, [run]);

  const stop = useCallback(() => {
    const { loading } = latest.current;
    if (loading !== 'idle' && loading !== 'error') {
      underWay.current?.abort();
      asked.current = undefined;
      setState(({ items }) => ({ items, loading: 'idle' }));
    }
  }, []);

  useEffect(() => () => underWay.current?.abort(), []);
  return { state, read, readMore, stop };
}
