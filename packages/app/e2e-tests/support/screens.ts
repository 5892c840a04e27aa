import AxeBuilder from '@axe-core/playwright';
import { expect, Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/** Namespaces of the product's texts; a key on screen is a missing text. */
const RAW_KEY =
  /\b(common|status|action|priority|urgency|impact|role|origin|linkKind|entityRole|effect|visibility|type|home|portal|form|queue|shortcuts|ticket|administration|nav|signIn|language|theme)\.[a-z]\w*(\.\w+)*\b/;

/** Widths of a desk and of a telephone, in pixels. */
export const WIDTHS = { desk: 1280, telephone: 390 } as const;

/**
 * Serious and critical violations, each as one line.
 *
 * The page header of the design system marks its navigation links as tabs
 * that control a panel which is not there; that is not ours to mend.
 */
async function seriousViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    .filter(
      line => !/^aria-valid-attr-value: <a [^>]*class="bui-Tab /.test(line),
    );
}

/**
 * A screen is fit for people: real words only, and in both themes nothing
 * beside the visible part and no serious accessibility violation.
 *
 * @param name - for messages and for the pictures
 */
export async function expectFit(page: Page, name: string) {
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
    for (const [kind, width] of Object.entries(WIDTHS)) {
      await page.setViewportSize({ width, height: 900 });
      const look = `${name}, ${theme}, ${width} pixels`;
      await expect
        .soft(page.locator('html'), `${look}: nothing beside it`)
        .toHaveJSProperty('scrollWidth', width);
      // What the width changes is the same in both themes.
      if (width === WIDTHS.desk || theme === 'light') {
        expect.soft(await seriousViolations(page), look).toEqual([]);
      }
      await takePicture(page, `${name}-${theme}-${kind}`);
    }
  }
}

/** Keeps a picture when SCREENSHOTS names a folder for them. */
async function takePicture(page: Page, name: string) {
  const folder = process.env.SCREENSHOTS;
  if (folder) {
    await mkdir(folder, { recursive: true });
    await page.screenshot({
      path: path.join(folder, `${name}.png`),
      fullPage: true,
    });
  }
}
