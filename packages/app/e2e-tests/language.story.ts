import { expect } from '@playwright/test';
import { openCard } from './support/card';
import { press } from './support/keyboard';
import { people } from './support/people';
import { story } from './support/story';
import { TicketPage } from './support/TicketPage';
import { unique } from './support/unique';

// The lists of the host's settings draw the focus with a ripple, which now and
// then does not come.
story.describe.configure({ retries: 1 });

story(
  'language and theme are chosen in the settings and kept',
  async ({ enter, desk }) => {
    const title = unique('El aparato no timbra');
    const { ref } = await desk.file(people.itzel, { title });
    const page = await enter(people.itzel, { path: '/settings' });
    await press(page.getByRole('button', { name: 'English' }));
    await press(page.getByRole('option', { name: 'Español' }));
    await press(page.getByRole('button', { name: 'Oscuro' }));

    await press(page.getByRole('link', { name: 'Mesa de servicios' }));
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
      '¿Qué necesita?',
    );
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await expect(page.locator('body')).toHaveAttribute(
      'data-theme-mode',
      'dark',
    );
    await press(page.getByRole('link', { name: 'Todas mis solicitudes' }));
    await openCard(page, `${ref} ${title}`);
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
