import { expect, Page } from '@playwright/test';
import { press, write } from './keyboard';

/** Language of the interface. */
export type Language = 'en' | 'es';

const settingsLabel = { en: 'Settings', es: 'Ajustes' };

/**
 * Signs in through the demo sign-in page as one of the people it lists, and
 * waits until the portal shows.
 *
 * @param name - name as on the card, such as "Noé Villegas Couoh"
 */
export async function signIn(
  page: Page,
  name: string,
  options: {
    language?: Language;
    theme?: 'light' | 'dark';
    path?: string;
  } = {},
) {
  const { language = 'en', theme = 'light', path = '/' } = options;
  await page.addInitScript(
    ([chosenLanguage, chosenTheme]) => {
      // Only the start: what a story changes later is kept.
      window.localStorage.language ??= chosenLanguage;
      window.localStorage.theme ??= chosenTheme;
    },
    [language, theme],
  );
  await page.goto(path);
  await press(
    page.getByRole('article').filter({ hasText: name }).getByRole('button'),
  );
  await expect(
    page
      .getByTestId('sidebar-root')
      .getByRole('link', { name: settingsLabel[language] }),
  ).toBeVisible();
}

/** Signs in as any User of the catalog by entity ref, through the field for somebody else. */
export async function signInByRef(page: Page, ref: string) {
  await page.goto('/');
  await write(page.getByLabel('Entity ref of a person'), ref);
  await press(page.getByRole('button', { name: 'Sign in', exact: true }));
}
