import { useCallback, useEffect, useRef, useState } from 'react';
import type { EndpointArguments } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmApi,
  useItsmQuery,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { newIdempotencyKey } from '../data/newIdempotencyKey';
import { useTicketPage } from '../data/TicketPageContext';

/** The server works impact out within seconds. */
const LOOK_AGAIN = 4_000;

/** What is decided about suggestions, by references. */
export type ImpactDecision = EndpointArguments<'decideTicketImpact'>['body'];

/**
 * What suffers with the ticket on screen, read again with the ticket and until
 * the server has worked it out.
 */
export function useTicketImpact() {
  const api = useItsmApi();
  const { ticket, refresh: refreshTicket } = useTicketPage();
  const query = useItsmQuery('getTicketImpact', {
    params: { ref: ticket.ref },
  });
  const { refresh, setValue, value, loading } = query;
  const shown = useRef(ticket);
  useEffect(() => {
    if (shown.current !== ticket) {
      shown.current = ticket;
      refresh();
    }
  }, [ticket, refresh]);
  const isPending = value?.isPending ?? false;
  useEffect(() => {
    if (!isPending || loading) {
      return undefined;
    }
    const timer = setTimeout(refresh, LOOK_AGAIN);
    return () => clearTimeout(timer);
  }, [isPending, loading, refresh]);

  const [deciding, setDeciding] = useState<{ error?: Error }>();
  const decide = useCallback(
    async (body: ImpactDecision) => {
      setDeciding({});
      try {
        setValue(
          await api.call('decideTicketImpact', {
            params: { ref: ticket.ref },
            body,
            idempotencyKey: newIdempotencyKey(),
          }),
        );
        setDeciding(undefined);
        refreshTicket();
        return true;
      } catch (error) {
        setDeciding({ error: error as Error });
        return false;
      }
    },
    [api, ticket.ref, setValue, refreshTicket],
  );
  return {
    value,
    error: query.error,
    refresh,
    decide,
    isDeciding: deciding !== undefined && deciding.error === undefined,
    decideError: deciding?.error,
  };
}
