import { expect, Locator } from '@playwright/test';

/**
 * Types into a field that searches, and takes the line with exactly this
 * text.
 *
 * @param within - the form or dialog with the field
 */
export async function pick(
  within: Locator,
  label: string | RegExp,
  text: string,
  line: string = text,
) {
  const field = within.getByRole('combobox', { name: label });
  await field.fill(text);
  // The list is drawn beside the form, not inside it.
  const option = within.page().getByRole('option', { name: line }).first();
  await option.click();
  await expect(field).toHaveValue(line);
  // Lines that come late would open the list again over the next field.
  await field.press('Tab');
}

/** Takes a line of a field that opens a list. */
export async function choose(
  within: Locator,
  label: string | RegExp,
  line: string,
) {
  await within.getByRole('button', { name: label }).click();
  await within.page().getByRole('option', { name: line, exact: true }).click();
}

/** Takes one of the answers that are all in sight. */
export async function check(
  within: Locator,
  question: string | RegExp,
  answer: string,
) {
  // The input itself is drawn by its label.
  await within
    .getByRole('radiogroup', { name: question })
    .getByText(answer, { exact: true })
    .click();
}

/**
 * Types an instant into a date field with a time of day, part by part.
 *
 * @param at - in the zone of the browser, which is UTC in stories
 */
export async function typeInstant(within: Locator, label: string, at: Date) {
  const field = within.getByRole('group', { name: label });
  const hour = at.getUTCHours();
  const parts: [string, number][] = [
    ['month', at.getUTCMonth() + 1],
    ['day', at.getUTCDate()],
    ['year', at.getUTCFullYear()],
    ['hour', hour % 12 || 12],
    ['minute', at.getUTCMinutes()],
  ];
  for (const [part, value] of parts) {
    const segment = field.getByRole('spinbutton', {
      name: new RegExp(`^${part}`, 'i'),
    });
    await segment.click();
    await segment.pressSequentially(String(value).padStart(2, '0'));
  }
  const half = field.getByRole('spinbutton', { name: /^AM\/PM/i });
  await half.click();
  await half.press(hour < 12 ? 'a' : 'p');
}
