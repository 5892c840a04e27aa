import { useEffect, useMemo, useRef, useState } from 'react';
import type { TicketSummary } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmQuery,
  useTicketSignal,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { type QueueState, toFilterQuery, toListQuery } from './queueState';

/** Signals come in bursts; the list is read at most once in this time. */
const REFRESH_DELAY = 1500;

/** How many rows are new or have another version. */
export function countChanges(
  before: readonly TicketSummary[],
  after: readonly TicketSummary[],
): number {
  const versions = new Map(before.map(ticket => [ticket.ref, ticket.version]));
  return after.filter(ticket => versions.get(ticket.ref) !== ticket.version)
    .length;
}

/**
 * One page of the queue and the counts of its chips, kept up to date while
 * it is on screen. Rows stay where they are until the new ones are there.
 */
export function useQueueList(queue: QueueState) {
  const listQuery = useMemo(() => toListQuery(queue), [queue]);
  const countQuery = useMemo(() => toFilterQuery(queue), [queue]);
  const list = useItsmQuery(
    'listTickets',
    { query: listQuery },
    { keepPrevious: true },
  );
  const counts = useItsmQuery(
    'countTickets',
    { query: countQuery },
    { keepPrevious: true },
  );
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const refreshList = list.refresh;
  const refreshCounts = counts.refresh;

  useTicketSignal(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      refreshList();
      refreshCounts();
    }, REFRESH_DELAY);
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  const key = JSON.stringify(listQuery);
  const { changed, isOtherPage } = useChangesSince(
    key,
    list.loading,
    list.value?.items,
  );
  return {
    tickets: list.value?.items,
    next: list.value?.next,
    loading: list.loading,
    /** Whether the rows on screen are those of the page before. */
    isOtherPage,
    error: list.error,
    counts: counts.value?.counts,
    changed,
    refresh: () => {
      refreshList();
      refreshCounts();
    },
  };
}

/** Changes that a live refresh of the same page brought, for the announcement. */
function useChangesSince(
  key: string,
  loading: boolean,
  items: readonly TicketSummary[] | undefined,
): { changed: number; isOtherPage: boolean } {
  const shown = useRef<{ key: string; items: readonly TicketSummary[] }>();
  const [changed, setChanged] = useState(0);
  useEffect(() => {
    if (loading || !items || shown.current?.items === items) {
      return;
    }
    const before = shown.current;
    shown.current = { key, items };
    setChanged(before?.key === key ? countChanges(before.items, items) : 0);
  }, [key, loading, items]);
  return { changed, isOtherPage: shown.current?.key !== key };
}
