import { useCallback, useEffect, useRef, useState } from 'react';
import { toError } from '@backstage/errors';
import type {
  EndpointId,
  EndpointResponse,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { CallArguments } from '../api';
import { useItsmApi } from './useItsmApi';

/** An answer of the API as a component sees it. @public */
export interface ItsmQuery<T> {
  /** The last answer to these arguments; kept while it is asked again. */
  value: T | undefined;
  /** Whether a request is under way. */
  loading: boolean;
  /** Why the last request failed. */
  error: Error | undefined;
  /** Asks again and keeps showing the old answer meanwhile. */
  refresh: () => void;
  /** Puts an answer in place, such as the one a write returned. */
  setValue: (value: T) => void;
}

/** @public */
export interface ItsmQueryOptions {
  /** Keeps the answer to the arguments before until the new one is there. */
  keepPrevious?: boolean;
}

interface State<T> {
  key: string;
  value?: T;
  error?: Error;
  loading: boolean;
}

/**
 * Asks an endpoint and follows its arguments. Requests that nobody waits for
 * any more are aborted.
 *
 * @param args - undefined while there is nothing to ask yet
 * @public
 */
export function useItsmQuery<K extends EndpointId>(
  endpoint: K,
  args: Omit<CallArguments<K>, 'signal' | 'idempotencyKey'> | undefined,
  options: ItsmQueryOptions = {},
): ItsmQuery<EndpointResponse<K>> {
  type Value = EndpointResponse<K>;
  const api = useItsmApi();
  const key = args === undefined ? '' : `${endpoint} ${JSON.stringify(args)}`;
  const [round, setRound] = useState(0);
  const [state, setState] = useState<State<Value>>({
    key,
    loading: args !== undefined,
  });
  const latestArgs = useRef(args);
  latestArgs.current = args;
  const keepPrevious = options.keepPrevious ?? false;

  useEffect(() => {
    const asked = latestArgs.current;
    if (asked === undefined) {
      setState({ key, loading: false });
      return undefined;
    }
    const abort = new AbortController();
    setState(before => ({
      key,
      loading: true,
      ...(before.key === key || keepPrevious ? { value: before.value } : {}),
    }));
    api
      .call(endpoint, { ...asked, signal: abort.signal } as CallArguments<K>)
      .then(
        value => {
          if (!abort.signal.aborted) {
            setState({ key, value, loading: false });
          }
        },
        (error: unknown) => {
          if (!abort.signal.aborted) {
            setState(before => ({
              key,
              value: before.value,
              error: toError(error),
              loading: false,
            }));
          }
        },
      );
    return () => abort.abort();
  }, [api, endpoint, key, round, keepPrevious]);

  const refresh = useCallback(() => setRound(before => before + 1), []);
  const setValue = useCallback(
    (value: Value) => setState({ key, value, loading: false }),
    [key],
  );
  // Between a change of arguments and the effect that asks for them, the
  // state still belongs to the arguments before.
  const isCurrent = state.key === key;
  return {
    value: isCurrent || keepPrevious ? state.value : undefined,
    loading: isCurrent ? state.loading : args !== undefined,
    error: isCurrent ? state.error : undefined,
    refresh,
    setValue,
  };
}
