import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { TicketEventView } from '@mesa-itsm/backstage-plugin-itsm-common';

export const TIMELINE_SHOWS = ['all', 'conversation', 'internal'] as const;
export type TimelineShow = (typeof TIMELINE_SHOWS)[number];

export const TIMELINE_ORDERS = ['newest', 'oldest'] as const;
export type TimelineOrder = (typeof TIMELINE_ORDERS)[number];

/** What of the log is shown and in which order; kept in the URL. */
export function useTimelineView() {
  const [params, setParams] = useSearchParams();
  const show =
    TIMELINE_SHOWS.find(value => value === params.get('show')) ?? 'all';
  const order =
    TIMELINE_ORDERS.find(value => value === params.get('order')) ?? 'newest';
  return useMemo(() => {
    const set = (name: string, value: string, otherwise: string) =>
      setParams(
        before => {
          const next = new URLSearchParams(before);
          if (value === otherwise) {
            next.delete(name);
          } else {
            next.set(name, value);
          }
          return next;
        },
        { replace: true },
      );
    return {
      show,
      order,
      setShow: (value: TimelineShow) => set('show', value, 'all'),
      setOrder: (value: TimelineOrder) => set('order', value, 'newest'),
    };
  }, [show, order, setParams]);
}

/** The entries of the log that a view shows, in its order. */
export function viewEvents(
  events: readonly TicketEventView[],
  show: TimelineShow,
  order: TimelineOrder,
): TicketEventView[] {
  const shown = events.filter(event => {
    switch (show) {
      case 'conversation':
        return event.text !== undefined || event.redacted === true;
      case 'internal':
        return event.visibility === 'internal';
      default:
        return true;
    }
  });
  return order === 'oldest' ? shown.reverse() : shown;
}
