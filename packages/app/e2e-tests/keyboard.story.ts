import { expect, Locator, Page } from '@playwright/test';
import { people } from './support/people';
import { story } from './support/story';
import { TicketPage } from './support/TicketPage';
import { unique } from './support/unique';

/** Goes on with the Tab key until something has the focus. */
async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  for (let step = 0; step < 60; step += 1) {
    if (await target.evaluate(element => element === document.activeElement)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  await expect(target, 'reached with the Tab key').toBeFocused();
}

function holdsFocus(region: Locator): Promise<boolean> {
  return region.evaluate(element => element.contains(document.activeElement));
}

story(
  'the queue is searched, a request opened and worked with the keyboard alone',
  async ({ enter, desk }) => {
    const title = unique('La contraseña no sirve');
    const { ref } = await desk.file(people.itzel, {
      title,
      offering: 'password-reset',
    });
    const page = await enter(people.noe, { path: '/itsm/home' });
    // Among tabs one moves with the arrows.
    await tabTo(page, page.getByRole('tab', { name: 'Home' }));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: 'Requests' })).toBeFocused();
    await page.keyboard.press('Enter');
    const table = page.getByRole('table', { name: 'Requests' });
    await expect(table).toBeVisible();

    // Single keys: to the rows and to the search.
    await page.keyboard.press('j');
    await expect(table.getByRole('link').first()).toBeFocused();
    await page.keyboard.press('j');
    await expect(table.getByRole('link').nth(1)).toBeFocused();
    await page.keyboard.press('/');
    await expect(
      page.getByRole('searchbox', {
        name: 'Search requests by words or reference',
      }),
    ).toBeFocused();
    await page.keyboard.type(title);
    const row = table.getByRole('link', { name: title });
    await expect(table.getByRole('link')).toHaveCount(1);
    await tabTo(page, row);
    await page.keyboard.press('Enter');

    const ticket = new TicketPage(page);
    expect(await ticket.ref()).toBe(ref);
    const resolve = ticket.actions.getByRole('button', { name: 'Resolve' });
    await tabTo(page, resolve);
    await page.keyboard.press('Enter');
    const dialog = ticket.dialog('Resolve');
    await expect(dialog).toBeVisible();
    await expect.poll(() => holdsFocus(dialog)).toBe(true);
    // The focus stays inside, however often one goes on.
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Tab');
      expect(await holdsFocus(dialog)).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(resolve).toBeFocused();

    await page.keyboard.press('i');
    const note = page.getByRole('textbox', { name: 'Write an internal note' });
    await expect(note).toBeFocused();
    const text = unique('Llamar después de las tres');
    await page.keyboard.type(text);
    await page.keyboard.press('Control+Enter');
    await expect(ticket.entry(text)).toContainText('Internal');
  },
);

story('shortcuts are explained, and can be switched off', async ({ enter }) => {
  const page = await enter(people.samuel, { path: '/itsm/requests' });
  const table = page.getByRole('table', { name: 'Requests' });
  await expect(table).toBeVisible();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  const single = help.getByRole('switch', {
    name: 'Use shortcuts of a single key',
  });
  await expect(single).toBeChecked();
  await tabTo(page, single);
  await page.keyboard.press('Space');
  await expect(single).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.keyboard.press('j');
  await expect(table.locator(':focus')).toHaveCount(0);

  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await single.focus();
  await page.keyboard.press('Space');
  await expect(single).toBeChecked();
});
