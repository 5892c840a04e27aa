import { type RefObject, useEffect, useRef } from 'react';

/** What opens from a region and gives the focus back when it closes. */
const OPENED = '[role="dialog"], [role="menu"], [role="listbox"]';

/**
 * Keeps the focus in a region whose buttons come and go. A browser drops the
 * focus when the button that has it is taken away or disabled, and whoever
 * works with the keyboard or a screen reader would start from the top of the page again.
 *
 * @param region - takes the focus in that case; it needs `tabIndex={-1}`
 */
export function useFocusKeeper(region: RefObject<HTMLElement>): void {
  const wasHere = useRef(false);

  useEffect(() => {
    const onFocusIn = ({ target }: FocusEvent) => {
      const opened = target instanceof Element && target.closest(OPENED);
      if (!opened || opened.contains(region.current)) {
        wasHere.current = region.current?.contains(target as Node) ?? false;
      }
    };
    document.addEventListener('focusin', onFocusIn);
    return () => document.removeEventListener('focusin', onFocusIn);
  }, [region]);

  // After each render, once lists and dialogs that closed have given the focus
  // back, which they do in the next frame.
  useEffect(() => {
    const keep = () => {
      const { activeElement } = document;
      const isLost =
        activeElement === document.body || activeElement?.matches(':disabled');
      if (wasHere.current && isLost) {
        region.current?.focus();
      }
    };
    let frame = window.requestAnimationFrame(() => {
      frame = window.requestAnimationFrame(keep);
    });
    return () => window.cancelAnimationFrame(frame);
  });
}
