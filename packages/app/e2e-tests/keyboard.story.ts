import { expect, Locator } from '@playwright/test';
import { choose, pick } from './support/fields';
import { expectInSight, press, reach, write } from './support/keyboard';
import { people } from './support/people';
import { story } from './support/story';
import { TicketPage } from './support/TicketPage';
import { unique } from './support/unique';

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
    await reach(page.getByRole('tab', { name: 'Home' }));
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
    await reach(row);
    await page.keyboard.press('Enter');

    const ticket = new TicketPage(page);
    expect(await ticket.ref()).toBe(ref);
    const resolve = ticket.actions.getByRole('button', { name: 'Resolve' });
    await reach(resolve);
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
  await reach(single);
  await page.keyboard.press('Space');
  await expect(single).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.keyboard.press('j');
  await expect(table.locator(':focus')).toHaveCount(0);

  await press(page.getByRole('button', { name: 'Keyboard shortcuts' }));
  await press(single);
  await expect(single).toBeChecked();
});

story(
  'a row that has the focus is never covered by the bar of what is selected',
  async ({ enter }) => {
    const page = await enter(people.noe, { path: '/itsm/requests?state=all' });
    const table = page.getByRole('table', { name: 'Requests' });
    await expect(table).toBeVisible();
    // From outside, k begins with the last row.
    await page.keyboard.press('k');
    await page.keyboard.press('x');
    await expect(
      page.getByRole('region', { name: 'Selected tickets' }),
    ).toContainText('1 selected');
    const first = table.locator('tbody').getByRole('checkbox').first();
    const focused = page.locator(':focus');
    // Up through the boxes and the links of all rows.
    while (!(await first.evaluate(box => box === document.activeElement))) {
      await page.keyboard.press('Shift+Tab');
      await expect(table.locator(':focus')).toHaveCount(1);
      await expectInSight(focused);
    }
  },
);

story(
  'the focus stays near when what had it is gone',
  async ({ enter, desk }) => {
    const { ref } = await desk.file(people.itzel, {
      title: unique('La contraseña no sirve'),
      offering: 'password-reset',
    });
    const page = await enter(people.noe, { path: `/itsm/tickets/${ref}` });
    const ticket = new TicketPage(page);
    // An action without questions, and one with a dialog.
    await ticket.begin('Start work');
    await expect(ticket.head).toContainText('In progress');
    await expect(ticket.actions).toBeFocused();
    await ticket.act('Set pending', async dialog => {
      await choose(dialog, /Reason/, 'Waiting for the requester');
      await write(dialog.getByRole('textbox', { name: 'Comment' }), '¿Cuál?');
    });
    await expect(ticket.head).toContainText('Pending');
    await expect.poll(() => holdsFocus(ticket.actions)).toBe(true);

    await press(page.getByRole('button', { name: 'Add a watcher' }));
    const dialog = ticket.dialog('Add a watcher');
    await pick(dialog, /Person/, 'samuel', people.samuel.name);
    await press(dialog.getByRole('button', { name: 'Save', exact: true }));
    await expect(dialog).toBeHidden();
    await expect(
      page.getByRole('button', { name: 'Add a watcher' }),
    ).toBeFocused();
    const watchers = page.getByRole('list', { name: 'Watchers' });
    await press(
      watchers.getByRole('button', { name: `Remove ${people.samuel.name}` }),
    );
    await expect(watchers).not.toContainText(people.samuel.name);
    await expect.poll(() => holdsFocus(watchers)).toBe(true);
  },
);
