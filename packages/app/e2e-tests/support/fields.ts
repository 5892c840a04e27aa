import { expect, Locator } from '@playwright/test';
import { press, reach, takeLine, write } from './keyboard';

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
  await write(field, text);
  await takeLine(field, line);
  await expect(field).toHaveValue(line);
  // Lines that come late would open the list again over the next field.
  await within.page().keyboard.press('Tab');
}

/** Takes a line of a field that opens a list. */
export async function choose(
  within: Locator,
  label: string | RegExp,
  line: string,
) {
  await press(within.getByRole('button', { name: label }));
  await press(within.page().getByRole('option', { name: line, exact: true }));
}

/** Takes one of the answers that are all in sight. */
export async function check(
  within: Locator,
  question: string | RegExp,
  answer: string,
) {
  const group = within.getByRole('radiogroup', { name: question });
  const words = within.page().getByText(answer, { exact: true });
  // Some say more than the answer, such as when it is the right one.
  const radio = group
    .getByRole('radio', { name: answer, exact: true })
    .or(group.locator('label').filter({ has: words }).getByRole('radio'));
  await press(radio);
  await expect(radio).toBeChecked();
}

/**
 * Types an instant into a date field with a time of day, part by part.
 *
 * @param at - in the zone of the browser, which is UTC in stories
 */
export async function typeInstant(within: Locator, label: string, at: Date) {
  const { keyboard } = within.page();
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
    await reach(
      field.getByRole('spinbutton', { name: new RegExp(`^${part}`, 'i') }),
    );
    await keyboard.type(String(value).padStart(2, '0'));
  }
  await reach(field.getByRole('spinbutton', { name: /^AM\/PM/i }));
  await keyboard.press(hour < 12 ? 'a' : 'p');
}
