import { expect } from '@playwright/test';
import { openCard } from './support/card';
import { check } from './support/fields';
import { press, write } from './support/keyboard';
import { people } from './support/people';
import { story } from './support/story';
import { TicketPage } from './support/TicketPage';
import { unique } from './support/unique';

story(
  'a requester finds an offering, is told what is missing, files it and follows it',
  async ({ enter }) => {
    const title = unique('Aviso de horario en la portada');
    const page = await enter(people.ximena, {
      language: 'es',
      path: '/itsm/portal',
    });

    // Typed without accents, as in a hurry.
    await write(
      page.getByRole('searchbox', { name: 'Buscar en el catálogo' }),
      'actualizacion pagina',
    );
    await openCard(page, 'Actualización del sitio web institucional');
    await expect(page).toHaveURL(/\/itsm\/portal\/new\/website-update/);

    const form = page.getByRole('form', { name: 'Nueva solicitud' });
    const filed: string[] = [];
    page.on('request', request => {
      if (request.method() === 'POST' && /\/v1\/tickets$/.test(request.url())) {
        filed.push(request.url());
      }
    });

    await write(form.getByRole('textbox', { name: 'Título breve' }), title);
    await press(form.getByRole('button', { name: 'Enviar la solicitud' }));
    const summary = form.getByRole('alert');
    await expect(summary).toContainText('4 respuestas requieren su atención');
    await expect(summary).toBeFocused();
    const question = form.getByRole('radiogroup', { name: 'Qué debe hacerse' });
    await expect(question).toHaveAttribute('aria-invalid', 'true');
    await expect(question).toContainText('Elija una opción.');
    const description = form.getByRole('textbox', { name: 'Descripción' });
    await expect(description).toHaveAccessibleDescription(
      /Responda esta pregunta\./,
    );

    // The summary leads to the question.
    await press(
      summary.getByRole('link', {
        name: 'Descripción: Responda esta pregunta.',
      }),
    );
    await expect(description).toBeFocused();
    await write(description, 'Cambió el horario de la ventanilla única.');

    // A choice brings up a question that is asked only then.
    await check(form, 'Qué debe hacerse', 'Cambiar');
    await check(form, 'Tipo de contenido', 'Página');
    await check(form, 'El titular de la unidad ya lo aprobó', 'Sí');
    const address = form.getByRole('textbox', {
      name: 'Dirección de la página',
    });
    await write(address, 'la portada');
    await write(
      form.getByRole('textbox', { name: 'Título', exact: true }),
      'Nuevo horario',
    );
    await press(form.getByRole('button', { name: 'Enviar la solicitud' }));
    await expect(summary).toContainText('Una respuesta requiere su atención');
    await expect(address).toHaveAccessibleDescription(
      /Escriba una dirección que empiece con https:\/\//,
    );
    expect(filed).toEqual([]);

    await write(address, 'https://secretaria.example/');
    await press(form.getByRole('button', { name: 'Enviar la solicitud' }));

    const ticket = new TicketPage(page, 'es');
    const ref = await ticket.ref();
    expect(filed).toHaveLength(1);
    await expect(ticket.head).toContainText(title);
    await expect(ticket.head).toContainText('Nueva');
    await expect(
      page.getByText('Los contenidos se publican en un día hábil.'),
    ).toBeVisible();
    await expect(ticket.people).toContainText('Web');

    await page.goto('/itsm/portal/requests');
    const mine = page.getByRole('list', { name: 'Solicitudes' });
    await openCard(mine, `${ref} ${title}`);
    await expect(ticket.head).toContainText(title);
    // Going back leads to the list, not into the form again.
    await page.goBack();
    await expect(mine).toBeVisible();
  },
);
