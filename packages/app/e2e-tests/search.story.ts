import { expect, Locator, Page } from '@playwright/test';
import { press, write } from './support/keyboard';
import { people } from './support/people';
import { story } from './support/story';
import { TicketPage } from './support/TicketPage';
import { unique } from './support/unique';

const TICKETS_ALONE = /types(\[\]|%5B%5D)=itsm-ticket/;

/** A unit of the catalog, and a word that it is found by. */
const UNIT = { word: 'payroll', title: 'Recursos Humanos' };

/** Searches for everything. */
async function searchPortal(page: Page, words: string) {
  if (TICKETS_ALONE.test(page.url())) {
    const types = page.getByRole('navigation', { name: 'filter by type' });
    await press(types.getByRole('button', { name: /^All/ }));
    await expect(page).not.toHaveURL(TICKETS_ALONE);
  }
  await write(page.getByRole('textbox', { name: 'Search' }), words);
}

async function showTicketsAlone(page: Page) {
  const types = page.getByRole('navigation', { name: 'filter by type' });
  await press(types.getByRole('button', { name: /^Tickets/ }));
  await expect(page).toHaveURL(TICKETS_ALONE);
}

/** Nothing is found, and not only nothing yet. */
async function expectNothing(page: Page, words: string, link: Locator) {
  await searchPortal(page, words);
  await expect(page).toHaveURL(new RegExp(words.split(' ').at(-1)!));
  await expect(page.getByText('Sorry, no results were found')).toBeVisible();
  await showTicketsAlone(page);
  await expect(page.getByText('Sorry, no results were found')).toBeVisible();
  await expect(link).toHaveCount(0);
}

story(
  'a word of the log is found by whoever may read it, in the queue and in the portal',
  async ({ enter, desk }) => {
    const title = unique('No puedo entrar');
    const typed = unique('pagina');
    const secret = unique('bitacora interna');
    const { ref } = await desk.file(people.ximena, {
      title,
      offering: 'password-reset',
    });
    await desk.comment(
      people.noe,
      ref,
      'public',
      `Desde ${UNIT.word} falla la ${typed.replace('pagina', 'página')}.`,
    );
    await desk.comment(people.noe, ref, 'internal', `Revisar: ${secret}.`);

    const queue = await enter(people.noe, { path: '/itsm/requests' });
    const box = queue.getByRole('searchbox', {
      name: 'Search requests by words or reference',
    });
    const rows = queue
      .getByRole('table', { name: 'Requests' })
      .locator('tbody')
      .getByRole('row');
    await write(box, typed);
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText(title);
    // The excerpt marks the word as it was written.
    await expect(rows.locator('mark').first()).toHaveText('página');
    await write(box, secret);
    await expect(rows.locator('mark').first()).toHaveText('bitacora');
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText(title);

    const page = await enter(people.ximena, { path: '/search' });
    const link = page.getByRole('link', { name: title });
    await searchPortal(page, UNIT.word);
    const found = page
      .getByRole('link')
      .filter({ hasText: new RegExp(`${title}|${UNIT.title}`) });
    await expect(found.filter({ hasText: UNIT.title })).not.toHaveCount(0);
    await expect(found.first()).toContainText(title);

    await expectNothing(page, secret, link);
    await searchPortal(page, typed);
    await expect(link).toBeVisible();
    await showTicketsAlone(page);
    await expect(link).toBeVisible();
    await expect(page.locator('mark').first()).toHaveText('página');
    await press(link);
    const ticket = new TicketPage(page);
    expect(await ticket.ref()).toBe(ref);
    await expect(ticket.head).toContainText(title);

    const other = await enter(people.ciro, { path: '/search' });
    await expectNothing(other, typed, other.getByRole('link', { name: title }));
  },
);
