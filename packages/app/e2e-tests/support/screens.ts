import AxeBuilder from '@axe-core/playwright';
import { expect, Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/** Namespaces of the product's texts; a key on screen is a missing text. */
const RAW_KEY =
  /\b(common|status|action|priority|urgency|impact|role|origin|linkKind|entityRole|effect|visibility|type|home|portal|form|queue|shortcuts|ticket|administration|configuration|nav|signIn|language|theme)\.[a-z]\w*(\.\w+)*\b/;

/** Widths of a desk and of a telephone, in pixels. */
export const WIDTHS = { desk: 1280, telephone: 390 } as const;

/** What Backstage draws and nobody but Backstage can mend. */
const NOT_OURS = [
  // The page header of the design system marks navigation links as tabs that
  // control a panel which is not there.
  /^aria-valid-attr-value: <a [^>]*class="bui-Tab /,
  // The search page puts each result into a list item, and these into no list.
  /^listitem: <li class="MuiListItem-root /,
  // The bell of the notifications plugin shows a number that its name leaves out.
  /^label-content-name-mismatch: <a [^>]*href="\/notifications">/,
  // The catalog graph draws a wheel without a name each time it reads again.
  /^aria-progressbar-name: <div class="MuiCircularProgress-root /,
];

/**
 * What the design system tells screen readers. It stays for some seconds, also
 * when the button that the words belong to is no longer waiting.
 */
const ANNOUNCER = '[data-live-announcer]';

/**
 * Serious and critical violations, each as one line. Beside what axe looks at
 * by itself, that is the size of targets, which WCAG 2.2 has brought.
 */
async function seriousViolations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } } })
    .exclude(ANNOUNCER);
  let { violations, passes, incomplete } = await axe.analyze();
  const looked = () =>
    [...violations, ...passes, ...incomplete].map(({ id }) => id);
  // A dialog that has not begun to fade in has nothing to be looked at yet,
  // and hides all that has.
  for (let again = 0; again < 3; again += 1) {
    if (looked().includes('color-contrast')) {
      break;
    }
    await page.waitForTimeout(1_000);
    ({ violations, passes, incomplete } = await axe.analyze());
  }
  expect(looked(), 'axe looks at contrast').toContain('color-contrast');
  expect(looked(), 'axe looks at targets').toContain('target-size');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    .filter(line => !NOT_OURS.some(pattern => pattern.test(line)));
}

/**
 * The ones that are still there a little later: colours on their way from one
 * theme to the other are nobody's to read.
 */
async function lastingViolations(page: Page): Promise<string[]> {
  let found = await seriousViolations(page);
  for (let again = 0; again < 3 && found.length > 0; again += 1) {
    await page.waitForTimeout(1_000);
    found = await seriousViolations(page);
  }
  return found;
}

/**
 * The grid of the stock home page measures itself when the window changes, and
 * so before the navigation beside it has come or gone.
 */
async function measureAgain(page: Page) {
  await waitForRest(page);
  await page.evaluate(() => window.dispatchEvent(new Event('resize')));
}

/** Half faded in, a text has less contrast than it will have. */
async function waitForRest(page: Page) {
  await expect(page.locator('[role="progressbar"]')).toHaveCount(0);
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
      .map(({ finished }) => finished);
    // Some of the stock pages begin and never run.
    const enough = new Promise(resolve => setTimeout(resolve, 2_000));
    await Promise.race([Promise.allSettled(ending), enough]);
  });
}

/**
 * A screen is fit for people: real words only, and in both themes nothing
 * beside the visible part and no serious accessibility violation.
 *
 * @param name - for messages and for the pictures
 * @param arriveAnew - for screens that do not follow a change of the theme
 */
export async function expectFit(
  page: Page,
  name: string,
  arriveAnew?: () => Promise<void>,
) {
  await page.waitForLoadState('networkidle');
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expect(page.getByText(/^(Loading|Cargando)…$/)).toHaveCount(0);

  const text = await page.locator('body').innerText();
  expect.soft(text.match(RAW_KEY)?.[0], `${name}: raw key`).toBeUndefined();
  expect.soft(text, `${name}: value not filled in`).not.toMatch(/\{\{|\}\}/);

  for (const theme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.locator('body')).toHaveAttribute(
      'data-theme-mode',
      theme,
    );
    await arriveAnew?.();
    for (const [kind, width] of Object.entries(WIDTHS)) {
      await page.setViewportSize({ width, height: 900 });
      await measureAgain(page);
      const look = `${name}, ${theme}, ${width} pixels`;
      await expect
        .soft(page.locator('html'), `${look}: nothing beside it`)
        .toHaveJSProperty('scrollWidth', width);
      // What the width changes is the same in both themes.
      if (width === WIDTHS.desk || theme === 'light') {
        await waitForRest(page);
        expect.soft(await lastingViolations(page), look).toEqual([]);
      }
      await takePicture(page, `${name}-${theme}-${kind}`);
    }
  }
  await page.setViewportSize({ width: WIDTHS.desk, height: 900 });
}

/** A screen to look at. */
export type View = {
  name: string;
  path: string;
  /** A text that is there once the screen is. */
  ready: string;
  /** What somebody opens on it. */
  open?: (page: Page) => Promise<void>;
  /**
   * A page of Backstage that keeps styles of the theme it was drawn in when the
   * theme changes, as its search page does. It is visited once in each theme.
   */
  keepsTheme?: boolean;
};

/** Goes from one screen to the next and looks at each. */
export async function expectViewsFit(page: Page, views: readonly View[]) {
  for (const { name, path: address, ready, open, keepsTheme } of views) {
    const arrive = async () => {
      await page.goto(address);
      await expect(
        page.getByText(ready).locator('visible=true').first(),
      ).toBeVisible();
      await open?.(page);
    };
    await arrive();
    await expectFit(page, name, keepsTheme ? arrive : undefined);
  }
}

/** Keeps a picture when SCREENSHOTS names a folder for them. */
export async function takePicture(page: Page, name: string) {
  const folder = process.env.SCREENSHOTS;
  if (folder) {
    await mkdir(folder, { recursive: true });
    await page.screenshot({
      path: path.join(folder, `${name}.png`),
      fullPage: true,
    });
  }
}
