import type { RefObject } from 'react';
import { useShortcuts } from '../shortcuts';

const ROW = '[data-queue-row]';

/** Moves the focus among the rows; from outside it starts at an end. */
function moveFocus(root: HTMLElement | null, step: 1 | -1): boolean {
  const rows = Array.from(root?.querySelectorAll<HTMLElement>(ROW) ?? []);
  if (rows.length === 0) {
    return false;
  }
  const at = rows.findIndex(row => row === document.activeElement);
  const start = step === 1 ? 0 : rows.length - 1;
  const next = at === -1 ? start : at + step;
  rows[Math.min(rows.length - 1, Math.max(0, next))].focus();
  return true;
}

/**
 * Keys of the queue: j and k move among the rows, as the arrows do once a
 * row has the focus; x selects it; Enter follows the focused row's link by itself.
 */
export function useQueueShortcuts(options: {
  rows: RefObject<HTMLElement>;
  search: RefObject<HTMLElement>;
  onNextPage?: () => void;
  onPreviousPage?: () => void;
  /** Left out: rows cannot be selected. */
  onSelect?: (ref: string) => void;
  onHelp: () => void;
}): void {
  const { rows, search } = options;
  const arrow = (step: 1 | -1) => () => {
    const isOnRow = document.activeElement?.matches(ROW) ?? false;
    return isOnRow && moveFocus(rows.current, step) ? undefined : false;
  };
  useShortcuts({
    j: () => void moveFocus(rows.current, 1),
    k: () => void moveFocus(rows.current, -1),
    ArrowDown: arrow(1),
    ArrowUp: arrow(-1),
    x: () => {
      const row = document.activeElement?.closest<HTMLElement>(ROW);
      const ref = row?.dataset.queueRow;
      return ref && options.onSelect ? options.onSelect(ref) : false;
    },
    n: () => options.onNextPage?.(),
    p: () => options.onPreviousPage?.(),
    '/': () => search.current?.querySelector('input')?.focus(),
    '?': () => options.onHelp(),
  });
}
