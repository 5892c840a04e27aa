import { expect, Page } from '@playwright/test';

/** Watches that a page is operated with the keyboard alone. */
export class KeysOnly {
  readonly #found: string[] = [];

  /** Must be called before the page is opened. */
  static async on(page: Page): Promise<KeysOnly> {
    const watch = new KeysOnly();
    await page.exposeBinding('notByKeys', (_, what: string) => {
      watch.#found.push(what);
    });
    await page.addInitScript(() => {
      const report = (what: string, target: EventTarget | null) =>
        Object(window).notByKeys(
          `${what} ${
            target instanceof Element ? target.outerHTML.slice(0, 120) : ''
          }`,
        );
      let keyed: EventTarget | null = null;
      window.addEventListener(
        'pointerdown',
        event => event.isTrusted && report('a pointer pressed', event.target),
        true,
      );
      window.addEventListener(
        'keydown',
        event => {
          keyed = event.target;
        },
        true,
      );
      window.addEventListener(
        'input',
        event => {
          // A text that a test put into a field at once comes without a key.
          const isText = event instanceof InputEvent && event.isTrusted;
          if (isText && event.target !== keyed) {
            report('a text was put into', event.target);
          }
        },
        true,
      );
    });
    return watch;
  }

  expectKept() {
    expect(this.#found, 'done otherwise than with the keyboard').toEqual([]);
  }
}
