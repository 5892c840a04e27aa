import { expect } from '@playwright/test';
import { press } from './support/keyboard';
import { people } from './support/people';
import { story } from './support/story';
import { unique } from './support/unique';

story(
  'what was promised is seen in the queue and on the ticket, and how it was counted',
  async ({ enter, desk }) => {
    const title = unique('Contraseña bloqueada');
    const { ref } = await desk.file(people.ximena, {
      title,
      offering: 'password-reset',
    });
    const page = await enter(people.noe, {
      path: `/itsm/requests?q=${ref}`,
    });
    const row = page
      .getByRole('table', { name: 'Requests' })
      .locator('tbody')
      .getByRole('row');
    await expect(row).toHaveCount(1);
    await expect(row).toContainText('The next target is due on');
    await press(row.getByRole('link', { name: title }));

    const panel = page.getByRole('region', { name: 'Service level' });
    await expect(panel).toContainText('1 working hour');
    await expect(panel).toContainText('8 working hours');
    await press(
      panel.getByRole('button', { name: 'How it was counted: Resolution' }),
    );
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(`How the time of ${ref} was counted`);
    await expect(page).toHaveURL(/sla=resolution/);
    await expect(dialog).toContainText('Requests served on the same day');
    await expect(dialog).toContainText('Office hours');
    await expect(dialog).toContainText('Federal holidays of Mexico');
    // The drawing in words: one stop of the tab key, and the arrows inside.
    const drawing = dialog.getByRole('listbox');
    await drawing.focus();
    await page.keyboard.press('End');
    await expect(drawing).toHaveAttribute('aria-activedescendant', /.+/);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);

    await desk.act(people.noe, ref, 'start');
    await expect(panel.getByRole('region', { name: 'Response' })).toContainText(
      'In time',
    );

    // Whoever asked sees when it is due, and nothing of how the desk is told.
    const portal = await enter(people.ximena, {
      path: '/itsm/portal/requests',
    });
    await expect(
      portal.getByRole('listitem').filter({ hasText: title }),
    ).toContainText(/due|Was due/i);
  },
);
