import { useEffect, useRef } from 'react';
import { useShortcutPreference } from './useShortcutPreference';

/** What a key does; returning `false` leaves the key to the browser. */
export type ShortcutHandlers = Readonly<
  Record<string, (event: KeyboardEvent) => void | false>
>;

const TYPING = 'input, textarea, select, [contenteditable="true"]';
const OVERLAY = '[role="dialog"], [role="menu"], [role="listbox"]';

function isForThePage(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : undefined;
  return (
    !event.defaultPrevented &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey &&
    !target?.closest(TYPING) &&
    !target?.closest(OVERLAY) &&
    !document.querySelector('[role="dialog"]')
  );
}

/**
 * Runs handlers for single keys, unless somebody is typing, a dialog is open
 * or the person switched such shortcuts off.
 */
export function useShortcuts(handlers: ShortcutHandlers): void {
  const [isOn] = useShortcutPreference();
  const latest = useRef(handlers);
  latest.current = handlers;

  useEffect(() => {
    if (!isOn) {
      return undefined;
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const handler = latest.current[event.key];
      if (handler && isForThePage(event) && handler(event) !== false) {
        event.preventDefault();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOn]);
}
