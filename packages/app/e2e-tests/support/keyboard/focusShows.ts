import { expect, Locator } from '@playwright/test';

/** How long a transition or a scrolling may take until the focus shows. */
const SOON = { timeout: 5_000 };

/**
 * How a control and what surrounds it are drawn, as far as a mark of focus
 * changes it. Many controls are drawn by their label, field or card.
 */
export function lookOf(target: Locator): Promise<string> {
  return target.evaluate(element => {
    const label = element.closest('label');
    const card = element.parentElement;
    const drawn = [
      element,
      ...element.querySelectorAll('*'),
      card,
      ...(card?.children ?? []),
      card?.parentElement,
      card?.parentElement?.parentElement,
      label,
      ...(label?.querySelectorAll('*') ?? []),
    ].filter(part => part instanceof Element);
    // A mark may also be an element of its own.
    return drawn
      .slice(0, 40)
      .flatMap(part =>
        [undefined, '::before', '::after'].map(pseudo => {
          const style = getComputedStyle(part, pseudo);
          return [
            style.outlineStyle === 'none'
              ? ''
              : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`,
            style.boxShadow,
            style.borderColor,
            style.backgroundColor,
            style.textDecorationLine,
          ].join(' ');
        }),
      )
      .join('\n')
      .concat(String(drawn.length));
  });
}

/**
 * The focus can be seen (WCAG 2.4.7).
 *
 * @param before - the look of the control without the focus; undefined when
 *   it had the focus from the start
 */
export async function expectFocusShows(
  target: Locator,
  before: string | undefined,
) {
  expect(
    await target.evaluate(element => element.matches(':focus-visible')),
    'the browser marks the focus',
  ).toBe(true);
  if (before !== undefined) {
    await expect
      .poll(() => lookOf(target), { message: 'the focus is drawn', ...SOON })
      .not.toBe(before);
  }
}

/** At least a part of what has the focus is in sight (WCAG 2.4.11). */
export async function expectInSight(target: Locator) {
  await expect
    .poll(
      () =>
        target.evaluate(element => {
          // A box is drawn by its label, the hidden link of a card by the card.
          const isBox = element.matches('[type="checkbox"], [type="radio"]');
          let drawn = (isBox && element.closest('label')) || element;
          const isTiny = ({ width, height }: DOMRect) =>
            width < 8 || height < 8;
          while (drawn.parentElement && isTiny(drawn.getBoundingClientRect())) {
            drawn = drawn.parentElement;
          }
          const { left, top, width, height } = drawn.getBoundingClientRect();
          const parts = [0.5, 0.1, 0.9];
          return parts.some(across =>
            parts.some(down => {
              const hit = document.elementFromPoint(
                left + width * across,
                top + height * down,
              );
              return (
                hit !== null && (drawn.contains(hit) || hit.contains(drawn))
              );
            }),
          );
        }),
      { message: 'what has the focus is in sight', ...SOON },
    )
    .toBe(true);
}
