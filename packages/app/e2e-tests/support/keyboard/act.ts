import { expect, Locator } from '@playwright/test';
import { reach } from './reach';

/**
 * Presses a button, link, menu entry, tab or line of a list, or sets a
 * checkbox, switch or radio button, with the keyboard.
 */
export async function press(target: Locator) {
  await expect(target).toBeEnabled();
  await reach(target);
  const key = await target.evaluate(element => {
    const isBox =
      element instanceof HTMLInputElement &&
      ['checkbox', 'radio'].includes(element.type);
    return isBox ? 'Space' : 'Enter';
  });
  await target.page().keyboard.press(key);
}

/** Types into a field, in place of what stands in it. */
export async function write(field: Locator, text: string) {
  await expect(field).toBeEditable();
  await reach(field);
  await field.page().keyboard.press('Control+A');
  await field.page().keyboard.type(text);
  await expect(field).toHaveValue(text);
}

/** Puts a text into a field that nobody would type, such as a document. */
export async function paste(field: Locator, text: string) {
  await expect(field).toBeEditable();
  await reach(field);
  await field.page().keyboard.press('Control+A');
  await field.page().keyboard.insertText(text);
  await expect(field).toHaveValue(text);
}

/** Takes a line of the list that a field shows while it is typed into. */
export async function takeLine(field: Locator, line: string) {
  const { keyboard } = field.page();
  // The list is drawn beside the form, not inside it.
  const option = field.page().getByRole('option', { name: line }).first();
  await expect(option).toBeVisible();
  await expect(async () => {
    const isChosen = await option.evaluate(
      element =>
        document.activeElement?.getAttribute('aria-activedescendant') ===
        element.id,
    );
    if (!isChosen) {
      await keyboard.press('ArrowDown');
    }
    expect(isChosen, `${line} reached with the arrows`).toBe(true);
  }).toPass({ intervals: [50] });
  await keyboard.press('Enter');
}
