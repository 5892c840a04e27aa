import { expect } from '@playwright/test';
import { card } from './support/card';
import { check, choose, pick } from './support/fields';
import { press, write } from './support/keyboard';
import { people } from './support/people';
import { story } from './support/story';
import { TicketPage } from './support/TicketPage';
import { unique } from './support/unique';

story(
  'a liaison files for a colleague without an account; other units do not see it',
  async ({ enter }) => {
    const title = unique('El equipo de caja no enciende');
    const colleague = unique('Amalia Puc');
    const page = await enter(people.nadia, {
      language: 'es',
      path: '/itsm/portal/new/computer-repair',
    });
    const form = page.getByRole('form', { name: 'Nueva solicitud' });
    const fill = (name: string, text: string) =>
      write(form.getByRole('textbox', { name, exact: true }), text);

    await check(form, '¿Para quién es?', 'Para un colega sin cuenta');
    await fill('Correo electrónico', 'amalia.puc');
    await press(form.getByRole('button', { name: 'Enviar la solicitud' }));
    await expect(form.getByRole('alert')).toContainText('Nombre completo');
    await expect(form.getByRole('alert')).toContainText('Correo electrónico');

    await fill('Nombre completo', colleague);
    await fill('Correo electrónico', 'amalia.puc@secretaria.example');
    await fill('Teléfono', '55 5555 0188');
    await expect(form.getByRole('button', { name: /Unidad/ })).toContainText(
      'Finanzas',
    );
    await fill('Número de inventario', 'FIN-0451');
    await fill('Edificio, piso y oficina', 'Edificio A, piso 1, caja');
    await choose(form, /Qué sucede/, 'No enciende');
    await fill('Descripción', 'No da señal de corriente.');
    await fill('Título breve', title);
    await press(form.getByRole('button', { name: 'Enviar la solicitud' }));

    const ticket = new TicketPage(page, 'es');
    const ref = await ticket.ref();
    await expect(ticket.people).toContainText(colleague);
    await expect(ticket.people).toContainText('amalia.puc@secretaria.example');
    await expect(ticket.people).toContainText('55 5555 0188');
    await expect(ticket.people).toContainText('Finanzas');

    await page.goto('/itsm/portal/requests');
    await check(
      page.locator('body'),
      'De quién son las solicitudes',
      'De mis unidades',
    );
    await expect(page).toHaveURL(/of=units/);
    const ofUnits = page.getByRole('list', { name: 'Solicitudes' });
    await expect(card(ofUnits, `${ref} ${title}`)).toContainText(
      `para ${colleague}`,
    );

    for (const outsider of [people.rodolfo, people.ciro, people.itzel]) {
      const other = new TicketPage(
        await enter(outsider, { path: `/itsm/tickets/${ref}` }),
      );
      await expect(
        other.page.getByText(`${ref} was not found`),
        `${outsider.name} must not see it`,
      ).toBeVisible();
      await expect(other.page.getByText(title)).toHaveCount(0);
    }
    const otherLiaison = await enter(people.rodolfo, {
      path: '/itsm/portal/requests?of=units&state=all',
    });
    await expect(
      otherLiaison.getByRole('list', { name: 'Requests' }),
    ).toBeVisible();
    await expect(otherLiaison.getByText(title)).toHaveCount(0);
  },
);

story(
  'a liaison files for a colleague who has an account, who then sees it',
  async ({ enter }) => {
    const title = unique('La impresora atasca el papel');
    const page = await enter(people.nadia, {
      language: 'es',
      path: `/itsm/portal/new/computer-repair?title=${encodeURIComponent(
        title,
      )}`,
    });
    const form = page.getByRole('form', { name: 'Nueva solicitud' });
    const fill = (name: string, text: string) =>
      write(form.getByRole('textbox', { name, exact: true }), text);
    await check(form, '¿Para quién es?', 'Para un colega con cuenta');
    const field = form.getByRole('combobox', { name: /Para quién es/ });
    // Only colleagues of the unit can be chosen.
    await write(field, 'itzel');
    await expect(
      page.getByRole('option', { name: 'Sin resultados' }),
    ).toBeVisible();
    await pick(form, /Para quién es/, 'ciro', people.ciro.name);
    await fill('Número de inventario', 'FIN-0452');
    await fill('Edificio, piso y oficina', 'Edificio A, piso 2');
    await choose(form, /Qué sucede/, 'Está lento');
    await fill('Descripción', 'Tarda mucho en abrir.');
    await press(form.getByRole('button', { name: 'Enviar la solicitud' }));
    const ref = await new TicketPage(page, 'es').ref();

    const colleague = await enter(people.ciro, {
      language: 'es',
      path: '/itsm/portal/requests',
    });
    await expect(card(colleague, `${ref} ${title}`)).toBeVisible();
  },
);
