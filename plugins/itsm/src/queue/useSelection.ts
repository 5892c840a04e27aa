import { useCallback, useEffect, useMemo, useState } from 'react';
import type { TicketSummary } from '@mesa-itsm/backstage-plugin-itsm-common';

/** The rows of the page on screen that are selected. */
export interface Selection {
  /** The selected tickets as they are on screen, in their order. */
  tickets: readonly TicketSummary[];
  has: (ref: string) => boolean;
  toggle: (ref: string) => void;
  /** Selects exactly these. */
  set: (refs: readonly string[]) => void;
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Which rows are selected. Only what is on screen can be: a selection that
 * nobody sees would be acted upon by mistake.
 *
 * @param page - tells pages and filters apart; another one starts empty
 */
export function useSelection(
  page: string,
  shown: readonly TicketSummary[] | undefined,
): Selection {
  const [refs, setRefs] = useState(NOTHING);
  useEffect(() => setRefs(NOTHING), [page]);
  const toggle = useCallback(
    (ref: string) =>
      setRefs(before => {
        const after = new Set(before);
        if (!after.delete(ref)) {
          after.add(ref);
        }
        return after;
      }),
    [],
  );
  const set = useCallback(
    (chosen: readonly string[]) => setRefs(new Set(chosen)),
    [],
  );
  return useMemo(
    () => ({
      tickets: (shown ?? []).filter(ticket => refs.has(ticket.ref)),
      has: ref => refs.has(ref),
      toggle,
      set,
    }),
    [shown, refs, toggle, set],
  );
}
