import { useCallback, useEffect, useRef, useState } from 'react';
import type {
  EndpointId,
  EndpointResponse,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { CallArguments } from '../api';
import { useItsmApi } from './useItsmApi';

type Page = { items: unknown[]; next?: string };

/** Endpoints that answer page by page. @public */
export type PagedEndpointId = {
  [K in EndpointId]: EndpointResponse<K> extends Page ? K : never;
}[EndpointId];

/** @public */
export type PageItem<K extends PagedEndpointId> = EndpointResponse<K> extends {
  items: (infer Item)[];
}
  ? Item
  : never;

/** A list of the API, as far as it has been read. @public */
export interface ItsmPages<T> {
  /** Undefined until the first page is there. */
  items: T[] | undefined;
  loading: boolean;
  loadingMore: boolean;
  error: Error | undefined;
  hasMore: boolean;
  /** Reads the next page and appends it. */
  loadMore: () => void;
  /** Reads as much as is shown again, and keeps showing it meanwhile. */
  refresh: () => void;
}

interface State<T> {
  key: string;
  items?: T[];
  next?: string;
  loading: boolean;
  loadingMore: boolean;
  error?: Error;
}

/**
 * Reads a list with a keyset cursor, page after page.
 *
 * @param args - without `cursor`; undefined while there is nothing to ask
 * @public
 */
export function useItsmPages<K extends PagedEndpointId>(
  endpoint: K,
  args: Omit<CallArguments<K>, 'signal' | 'idempotencyKey'> | undefined,
): ItsmPages<PageItem<K>> {
  type Item = PageItem<K>;
  const api = useItsmApi();
  const key = args === undefined ? '' : `${endpoint} ${JSON.stringify(args)}`;
  const [round, setRound] = useState(0);
  const [state, setState] = useState<State<Item>>({
    key,
    loading: args !== undefined,
    loadingMore: false,
  });
  const latest = useRef({ args, state });
  latest.current = { args, state };
  const more = useRef<AbortController>();

  const read = useCallback(
    (cursor: string | undefined, signal: AbortSignal) =>
      readPage<K>(api, endpoint, latest.current.args, cursor, signal),
    [api, endpoint],
  );

  useEffect(() => {
    if (latest.current.args === undefined) {
      setState({ key, loading: false, loadingMore: false });
      return undefined;
    }
    const abort = new AbortController();
    const before = latest.current.state;
    const shown = before.key === key ? before.items : undefined;
    setState({
      key,
      items: shown,
      next: shown && before.next,
      loading: true,
      loadingMore: false,
    });
    readAtLeast(read, shown?.length ?? 0, abort.signal).then(
      page => {
        if (!abort.signal.aborted) {
          setState({ key, ...page, loading: false, loadingMore: false });
        }
      },
      (error: Error) => {
        if (!abort.signal.aborted) {
          setState(now => ({ ...now, error, loading: false }));
        }
      },
    );
    return () => {
      abort.abort();
      more.current?.abort();
    };
  }, [key, round, read]);

  const loadMore = useCallback(() => {
    const { next, loading, loadingMore } = latest.current.state;
    if (next === undefined || loading || loadingMore) {
      return;
    }
    const abort = new AbortController();
    more.current = abort;
    setState(now => ({ ...now, loadingMore: true, error: undefined }));
    read(next, abort.signal).then(
      page => {
        if (!abort.signal.aborted) {
          setState(now => ({
            ...now,
            items: [...(now.items ?? []), ...page.items],
            next: page.next,
            loadingMore: false,
          }));
        }
      },
      (error: Error) => {
        if (!abort.signal.aborted) {
          setState(now => ({ ...now, error, loadingMore: false }));
        }
      },
    );
  }, [read]);

  const refresh = useCallback(() => setRound(before => before + 1), []);
  const isCurrent = state.key === key;
  return {
    items: isCurrent ? state.items : undefined,
    loading: isCurrent ? state.loading : args !== undefined,
    loadingMore: isCurrent && state.loadingMore,
    error: isCurrent ? state.error : undefined,
    hasMore: isCurrent && state.next !== undefined,
    loadMore,
    refresh,
  };
}

interface PageOf<T> {
  items: T[];
  next?: string;
}

async function readPage<K extends PagedEndpointId>(
  api: ReturnType<typeof useItsmApi>,
  endpoint: K,
  args: object | undefined,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<PageOf<PageItem<K>>> {
  const query = (args as { query?: object } | undefined)?.query;
  const page = await api.call(endpoint, {
    ...args,
    query: { ...query, ...(cursor === undefined ? {} : { cursor }) },
    signal,
  } as unknown as CallArguments<K>);
  return page as unknown as PageOf<PageItem<K>>;
}

/** As many pages as it takes to have what was shown before. */
async function readAtLeast<T>(
  read: (cursor: string | undefined, signal: AbortSignal) => Promise<PageOf<T>>,
  count: number,
  signal: AbortSignal,
): Promise<PageOf<T>> {
  const items: T[] = [];
  let next: string | undefined;
  do {
    const page = await read(next, signal);
    items.push(...page.items);
    next = page.next;
  } while (next !== undefined && items.length < count && !signal.aborted);
  return { items, next };
}
