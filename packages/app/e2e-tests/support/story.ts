import { BrowserContext, expect, Page, test } from '@playwright/test';
import { DeskApi } from './DeskApi';
import { KeysOnly } from './keyboard';
import { Person, refOf } from './people';
import { Language } from './signIn';

type EnterOptions = {
  language?: Language;
  path?: string;
  /** Told with the mouse; without it, a press of the mouse fails the story. */
  withMouse?: boolean;
};

/**
 * Opens the portal as a person who is signed in already, in a browser of
 * their own, so that several people can act in one story. The theme is the
 * one that the browser prefers.
 */
type Enter = (person: Person, options?: EnterOptions) => Promise<Page>;

/** A story of several people, told with the keyboard alone; see the fixtures. */
export const story = test.extend<{
  enter: Enter;
  /** The desk's API, to set the stage and to check what a page must not do. */
  desk: DeskApi;
}>({
  page: async ({ page }, provide) => {
    const watch = await KeysOnly.on(page);
    await provide(page);
    watch.expectKept();
  },
  enter: async ({ browser }, provide) => {
    const opened: BrowserContext[] = [];
    const watches: KeysOnly[] = [];
    await provide(async (person, options = {}) => {
      const context = await browser.newContext();
      opened.push(context);
      const page = await context.newPage();
      if (!options.withMouse) {
        watches.push(await KeysOnly.on(page));
      }
      await page.addInitScript(
        ([ref, language]) => {
          // Only the start: what a story changes later is kept.
          window.localStorage['mesa.demoSignIn.person'] ??= ref;
          window.localStorage.language ??= language;
        },
        [refOf(person), options.language ?? 'en'],
      );
      await page.goto(options.path ?? '/itsm');
      await expect(page.getByTestId('sidebar-root')).toBeAttached();
      return page;
    });
    for (const context of opened) {
      await context.close();
    }
    for (const watch of watches) {
      watch.expectKept();
    }
  },
  desk: async ({ request }, provide) => {
    await provide(new DeskApi(request));
  },
});
