import { useCallback, useRef, useState } from 'react';
import type {
  EndpointId,
  EndpointResponse,
  TicketDetail,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  type CallArguments,
  describeFinding,
  ItsmApiError,
  useDescribeContext,
  useItsmApi,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useNavigate } from 'react-router-dom';
import { useItsmRoutes } from '../../routing';
import { changedParts, type TicketPart } from './changedParts';
import { newIdempotencyKey } from './newIdempotencyKey';
import { useTicketPage } from './TicketPageContext';

/**
 * Endpoints that change a ticket: they answer with it, or with nothing where
 * the person may not see it any more afterwards.
 */
export type TicketWriteId =
  | {
      [K in EndpointId]: EndpointResponse<K> extends TicketDetail ? K : never;
    }[EndpointId]
  | 'removeWatcher';

/** Somebody was faster: what the ticket is now, and what they changed. */
export interface TicketConflict {
  latest: TicketDetail;
  parts: readonly TicketPart[];
  /** Why the server refused it. */
  refusal: ItsmApiError;
}

export interface TicketWrite {
  /**
   * Writes; true when it was done. `base` is what the person has seen. When
   * the answer is another ticket, the page goes on to that one.
   */
  run: <K extends TicketWriteId>(
    endpoint: K,
    args: (base: TicketDetail) => CallArguments<K>,
  ) => Promise<boolean>;
  isPending: boolean;
  error: Error | undefined;
  conflict: TicketConflict | undefined;
  /** Takes the newer ticket as the base of the next try. */
  reload: () => void;
  /** What the server found wrong with a field. */
  errorAt: (path: string) => string | undefined;
  reset: () => void;
}

interface State {
  isPending: boolean;
  error?: Error;
  conflict?: TicketConflict;
}

/**
 * One change of the ticket on screen. A form (the default) carries the
 * version that was there when it opened, so that a change by somebody else
 * in between is refused and shown, never overwritten; a `button` carries the
 * version on screen. A repeated try of the same input carries the same
 * idempotency key.
 */
export function useTicketWrite(from: 'form' | 'button' = 'form'): TicketWrite {
  const api = useItsmApi();
  const { ticket, accept, refresh } = useTicketPage();
  const navigate = useNavigate();
  const routes = useItsmRoutes();
  const base = useRef(ticket);
  if (from === 'button') {
    base.current = ticket;
  }
  const attempt = useRef<{ fingerprint: string; key: string }>();
  const [state, setState] = useState<State>({ isPending: false });
  const { error, conflict } = state;
  const context = useDescribeContext();

  const run = useCallback<TicketWrite['run']>(
    async (endpoint, build) => {
      const args = build(base.current);
      const fingerprint = JSON.stringify([endpoint, args]);
      if (attempt.current?.fingerprint !== fingerprint) {
        attempt.current = { fingerprint, key: newIdempotencyKey() };
      }
      setState({ isPending: true });
      try {
        const answer: unknown = await api.call(endpoint, {
          ...args,
          idempotencyKey: attempt.current.key,
        });
        attempt.current = undefined;
        setState({ isPending: false });
        if (answer) {
          const written = answer as TicketDetail;
          if (written.ref !== base.current.ref) {
            // A reply on a closed ticket opens another one.
            navigate(routes.ticket(written.ref));
            return true;
          }
          base.current = written;
          accept(written);
        } else {
          refresh();
        }
        return true;
      } catch (failure) {
        const found = await readConflict(api, base.current, failure);
        setState({
          isPending: false,
          error: failure as Error,
          conflict: found,
        });
        return false;
      }
    },
    [api, accept, refresh, navigate, routes],
  );

  const reload = useCallback(() => {
    if (conflict) {
      base.current = conflict.latest;
      accept(conflict.latest);
    }
    setState({ isPending: false });
  }, [accept, conflict]);

  return {
    run,
    isPending: state.isPending,
    error,
    conflict,
    reload,
    errorAt: path => {
      const problem =
        error instanceof ItsmApiError &&
        error.details.find(detail => detail.path === path);
      return problem ? describeFinding(problem, context) : undefined;
    },
    reset: () => setState({ isPending: false }),
  };
}

async function readConflict(
  api: ReturnType<typeof useItsmApi>,
  before: TicketDetail,
  failure: unknown,
): Promise<TicketConflict | undefined> {
  if (!(failure instanceof ItsmApiError) || failure.status !== 409) {
    return undefined;
  }
  try {
    const latest = await api.call('getTicket', { params: { ref: before.ref } });
    const parts = changedParts(before, latest);
    // Other refusals of this status are no news about the ticket by themselves.
    const isNews =
      parts.length > 0 || !failure.code || failure.code === 'staleVersion';
    return isNews ? { latest, parts, refusal: failure } : undefined;
  } catch {
    // The plain error is shown; the person can try again.
    return undefined;
  }
}
