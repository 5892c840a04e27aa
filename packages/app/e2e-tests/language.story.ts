import { expect } from '@playwright/test';
import { card } from './support/card';
import { people } from './support/people';
import { story } from './support/story';
import { TicketPage } from './support/TicketPage';
import { unique } from './support/unique';

story(
  'language and theme are chosen in the settings and kept',
  async ({ enter, desk }) => {
    const title = unique('El aparato no timbra');
    const { ref } = await desk.file(people.itzel, { title });
    const page = await enter(people.itzel, { path: '/settings' });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('option', { name: 'Español' }).click();
    await page.getByRole('button', { name: 'Oscuro' }).click();

    await page.getByRole('link', { name: 'Mesa de servicios' }).click();
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
      '¿Qué necesita?',
    );
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await expect(page.locator('body')).toHaveAttribute(
      'data-theme-mode',
      'dark',
    );
    await page.getByRole('link', { name: 'Todas mis solicitudes' }).click();
    await card(page, `${ref} ${title}`).click();
    const ticket = new TicketPage(page, 'es');
    await expect(ticket.people).toContainText('Solicitante');
    await expect(ticket.entry('registró la solicitud')).toBeVisible();

    // The desk writes mail in this language from now on.
    await expect
      .poll(async () =>
        JSON.stringify((await desk.call(people.itzel, 'GET', '/v1/me')).body),
      )
      .toContain('"language":"es"');
  },
);
