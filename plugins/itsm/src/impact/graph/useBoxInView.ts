import { type RefObject, useEffect } from 'react';

/**
 * Scrolls the frame of a picture to one of its boxes whenever the picture was
 * laid out anew, so that it does not begin in an empty corner. Where a box has
 * the focus, the browser sees to that.
 *
 * @param laidOut - changes with each layout; undefined before the first
 */
export function useBoxInView(
  picture: RefObject<HTMLElement>,
  box: string | undefined,
  laidOut: object | undefined,
): void {
  useEffect(() => {
    const root = picture.current;
    const frame = root?.parentElement;
    if (!root || !frame || root.contains(root.ownerDocument.activeElement)) {
      return;
    }
    const target = [...root.querySelectorAll('[data-box]')].find(
      each => each.getAttribute('data-box') === box,
    );
    if (target) {
      const inner = target.getBoundingClientRect();
      const outer = frame.getBoundingClientRect();
      frame.scrollTop +=
        (inner.top + inner.bottom) / 2 - (outer.top + outer.bottom) / 2;
    }
    // Only a new layout moves the picture, not each choice in it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [picture, laidOut]);
}
