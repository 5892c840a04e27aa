import { expect, Locator } from '@playwright/test';
import { expectFocusShows, expectInSight, lookOf } from './focusShows';

/** Entered once by Tab; inside, the arrows move (WAI-ARIA practices). */
const ACROSS = '[role="tablist"], [role="radiogroup"], [role="toolbar"]';
const DOWN = '[role="menu"], [role="listbox"], [role="grid"]';
/** What takes the focus to itself when it opens. */
const OPENED =
  '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** Presses after which a control counts as out of reach. */
const MANY = 200;
/** Pages change while somebody moves on them; more turns go round in circles. */
const MAX_TURNS = 3;

/** What can have the focus, as far as a guess of the way needs to know. */
const STOPS =
  'a[href], button, input, select, textarea, summary, [tabindex="0"]';

type Step = { key: string; isBack: boolean; times: number };

/**
 * The key that leads nearer to a control, and how often it can be pressed
 * before one looks again; undefined once the control has the focus.
 */
function nextStep(target: Locator): Promise<Step | undefined> {
  return target.evaluate(
    (element, { across, down, stops }) => {
      const focused = document.activeElement ?? document.body;
      if (focused === element) {
        return undefined;
      }
      const isBefore = (place: Element) =>
        Boolean(
          focused.compareDocumentPosition(place) &
            Node.DOCUMENT_POSITION_PRECEDING,
        );
      const widget = element.parentElement?.closest(`${across}, ${down}`);
      if (widget?.contains(focused)) {
        const isBack = isBefore(element);
        return widget.matches(across)
          ? { key: isBack ? 'ArrowLeft' : 'ArrowRight', isBack, times: 1 }
          : { key: isBack ? 'ArrowUp' : 'ArrowDown', isBack, times: 1 };
      }
      const place = widget ?? element;
      const isBack = isBefore(place);
      const [from, to] = isBack ? [place, focused] : [focused, place];
      const between = [...document.querySelectorAll(stops)].filter(
        stop =>
          stop.checkVisibility({ visibilityProperty: true }) &&
          from.compareDocumentPosition(stop) &
            Node.DOCUMENT_POSITION_FOLLOWING &&
          to.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_PRECEDING,
      );
      // Some are no stops of their own; half of the way is never too far.
      const times =
        focused === document.body ? 1 : Math.ceil(between.length / 2) || 1;
      return { key: isBack ? 'Shift+Tab' : 'Tab', isBack, times };
    },
    { across: ACROSS, down: DOWN, stops: STOPS },
  );
}

/** What opens takes the focus by itself: nobody should have to look for it. */
async function waitForFocusInside(target: Locator) {
  await expect
    .poll(
      () =>
        target.evaluate((element, opened) => {
          const around = element.parentElement?.closest(opened);
          return !around || around.contains(document.activeElement);
        }, OPENED),
      { message: 'what opened has the focus' },
    )
    .toBe(true);
}

/**
 * Moves the focus to a control with Tab, in the nearer direction, and with
 * the arrows inside lists, menus and groups. A control that cannot be reached
 * so, or does not show that it has the focus, fails the story.
 */
export async function reach(target: Locator) {
  await expect(target).toBeVisible();
  await waitForFocusInside(target);
  const { keyboard } = target.page();
  let step = await nextStep(target);
  const before = step && (await lookOf(target));
  for (let presses = 0, turns = 0; step && presses < MANY; ) {
    for (let time = 0; time < step.times; time += 1, presses += 1) {
      await keyboard.press(step.key);
    }
    const next: Step | undefined = await nextStep(target);
    turns += next && next.isBack !== step.isBack ? 1 : 0;
    if (turns > MAX_TURNS) {
      break;
    }
    step = next;
  }
  await expect(target, 'reached with the keyboard').toBeFocused({
    timeout: 1_000,
  });
  await expectFocusShows(target, before);
  await expectInSight(target);
}
