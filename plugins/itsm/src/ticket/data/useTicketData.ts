import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { TicketDetail } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmPages,
  useItsmQuery,
  useTicketSignal,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { changedParts, type TicketPart } from './changedParts';
import type { TicketPageValue } from './TicketPageContext';

/** Signals come in bursts; the ticket is read at most once in this time. */
const REFRESH_DELAY = 800;

/**
 * A ticket and its log, kept up to date while it is on screen. What somebody
 * types elsewhere on the page is not touched by that.
 */
export function useTicketData(ref: string) {
  const query = useItsmQuery('getTicket', { params: { ref } });
  const events = useItsmPages('listTicketEvents', {
    params: { ref },
    query: { limit: 30 },
  });
  const { refresh: refreshTicket, setValue, value: ticket } = query;
  const { refresh: refreshEvents } = events;

  const refresh = useCallback(() => {
    refreshTicket();
    refreshEvents();
  }, [refreshTicket, refreshEvents]);

  const timer = useRef<ReturnType<typeof setTimeout>>();
  useTicketSignal(signal => {
    if (signal?.refs && !signal.refs.includes(ref)) {
      return;
    }
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      refresh();
    }, REFRESH_DELAY);
  });
  useEffect(() => () => clearTimeout(timer.current), [ref]);

  const { changed, expect } = useForeignChanges(ticket);
  const accept = useCallback(
    (next: TicketDetail) => {
      expect(next);
      setValue(next);
      refreshEvents();
    },
    [expect, setValue, refreshEvents],
  );

  const page = useMemo<TicketPageValue | undefined>(
    () => ticket && { ticket, events, accept, refresh },
    [ticket, events, accept, refresh],
  );
  return { page, error: query.error, refresh, changed };
}

/** Parts that somebody else changed while the ticket was on screen. */
function useForeignChanges(ticket: TicketDetail | undefined) {
  const shown = useRef<TicketDetail>();
  const [changed, setChanged] = useState<readonly TicketPart[]>([]);
  useEffect(() => {
    const before = shown.current;
    shown.current = ticket;
    if (ticket && before && before.ref === ticket.ref && before !== ticket) {
      // Kept until the next write of one's own: a further refresh without
      // differences must not silence it.
      const parts = changedParts(before, ticket);
      setChanged(known => [...new Set([...known, ...parts])]);
    }
  }, [ticket]);
  /** Own writes are no news. */
  const expect = useCallback((next: TicketDetail) => {
    shown.current = next;
    setChanged([]);
  }, []);
  return { changed, expect };
}
