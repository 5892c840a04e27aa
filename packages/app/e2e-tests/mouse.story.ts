import { expect } from '@playwright/test';
import { card } from './support/card';
import { people } from './support/people';
import { story } from './support/story';
import { TicketPage } from './support/TicketPage';
import { unique } from './support/unique';

// The other stories are told with the keyboard alone. What is drawn by a
// card, a row or a label has to answer to the mouse as well.

story(
  'a requester files and follows a request with the mouse',
  async ({ enter }) => {
    const title = unique('El equipo no enciende');
    const page = await enter(people.itzel, {
      language: 'es',
      path: '/itsm/portal?q=equipo de computo',
      withMouse: true,
    });
    await card(page, 'Reparación de equipo de cómputo').click();
    const form = page.getByRole('form', { name: 'Nueva solicitud' });
    const fill = (name: string, text: string) =>
      form.getByRole('textbox', { name, exact: true }).fill(text);
    await fill('Número de inventario', 'RH-0451');
    await fill('Edificio, piso y oficina', 'Edificio A, piso 1');
    await form.getByRole('button', { name: /Qué sucede/ }).click();
    await page.getByRole('option', { name: 'No enciende' }).click();
    await fill('Descripción', 'No da señal de corriente.');
    await fill('Título breve', title);
    await form.getByRole('button', { name: 'Enviar la solicitud' }).click();
    const ref = await new TicketPage(page, 'es').ref();

    await page.goto('/itsm/portal/requests');
    await page
      .getByRole('radiogroup', { name: 'Qué solicitudes' })
      .getByText('Todas', { exact: true })
      .click();
    await card(page, `${ref} ${title}`).click();
    await expect(new TicketPage(page, 'es').head).toContainText(title);
  },
);

story(
  'an agent selects a row, opens it and works it with the mouse',
  async ({ enter, desk }) => {
    const marker = unique('Contraseña olvidada');
    const { ref } = await desk.file(people.ximena, {
      title: marker,
      offering: 'password-reset',
    });
    const page = await enter(people.noe, {
      path: `/itsm/requests?q=${encodeURIComponent(marker)}`,
      withMouse: true,
    });
    const box = page.getByRole('checkbox', { name: `Select ${ref}` });
    // The box itself is drawn by its label.
    await page.locator('label').filter({ has: box }).click();
    await expect(box).toBeChecked();
    await expect(
      page.getByRole('region', { name: 'Selected tickets' }),
    ).toContainText('1 selected');
    // The whole row leads to the ticket, not its title alone.
    await page.getByRole('row').filter({ hasText: ref }).click();

    const ticket = new TicketPage(page);
    expect(await ticket.ref()).toBe(ref);
    await ticket.actions.getByRole('button', { name: 'Start work' }).click();
    await expect(ticket.head).toContainText('In progress');
    await page.getByRole('button', { name: 'Canned replies' }).click();
    await page.getByRole('menuitem').first().click();
    await expect(page.getByRole('textbox', { name: /^Write/ })).not.toHaveValue(
      '',
    );
    await ticket.actions.getByRole('button', { name: 'Set pending' }).click();
    const dialog = ticket.dialog('Set pending');
    await dialog.getByRole('button', { name: /Reason/ }).click();
    await page
      .getByRole('option', { name: 'Waiting for the requester' })
      .click();
    await dialog.getByRole('textbox', { name: 'Comment' }).fill('¿Cuál?');
    await dialog.getByRole('button', { name: 'Set pending' }).click();
    await expect(ticket.head).toContainText('Pending');
  },
);
