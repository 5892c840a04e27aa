import { expect } from '@playwright/test';
import { check, pick } from './support/fields';
import { press, takeLine, write } from './support/keyboard';
import { people } from './support/people';
import { story } from './support/story';
import { TicketPage } from './support/TicketPage';
import { unique } from './support/unique';

story(
  'a request about a system reaches the team that owns it and is found by it',
  async ({ enter }) => {
    const title = unique('The receipt shows the wrong period');
    const page = await enter(people.itzel, {
      path: '/itsm/portal/new/system-error?field.system=system:default/payroll',
    });
    const form = page.getByRole('form', { name: 'New request' });
    // Filled in by the link, and shown by its title.
    await expect(form.getByRole('combobox', { name: /System/ })).toHaveValue(
      'Nómina',
    );
    const fill = (name: string, text: string) =>
      write(form.getByRole('textbox', { name, exact: true }), text);
    await fill('Screen or option', 'Receipts');
    await fill('What you did, step by step', 'Print the receipt of the month');
    await check(form, 'How often', 'Always');
    await fill('Description', 'The period on the receipt is of last month.');
    await fill('Short title', title);
    await press(form.getByRole('button', { name: 'Send request' }));

    const ticket = new TicketPage(page);
    const ref = await ticket.ref();
    await expect(ticket.people).toContainText('Desarrollo de Sistemas');
    await expect(
      ticket.head.getByRole('link', { name: 'Nómina' }),
    ).toBeVisible();
    await expect(
      ticket.panel('Configuration items').getByRole('listitem'),
    ).toContainText(['Nómina']);

    const queue = await enter(people.gisela, {
      path: '/itsm/requests?chip=myTeams',
    });
    await press(queue.getByRole('button', { name: /^Filters/ }));
    const filters = queue.getByRole('region', { name: 'Filters' });
    const system = filters.getByRole('combobox', { name: 'System' });
    await write(system, 'nomina');
    await takeLine(system, 'Nómina');
    await expect(queue).toHaveURL(/primaryEntity=system(%3A|:)default/);
    const rows = queue
      .getByRole('table', { name: 'Requests' })
      .locator('tbody')
      .getByRole('row');
    await expect(rows.filter({ hasText: title })).toContainText('Nómina');
    await expect(rows.filter({ hasNotText: 'Nómina' })).toHaveCount(0);

    await queue.goto(
      `/itsm/requests?q=${ref}&primaryEntity=system:default/budget-control`,
    );
    await expect(
      queue.getByText('No request matches these filters'),
    ).toBeVisible();
  },
);

story(
  'a team works the requests of the systems that it owns',
  async ({ enter }) => {
    const page = await enter(people.ciro, {
      language: 'es',
      path: '/itsm/portal/new/system-error',
    });
    const title = unique('El auxiliar no suma');
    const form = page.getByRole('form', { name: 'Nueva solicitud' });
    const fill = (name: string, text: string) =>
      write(form.getByRole('textbox', { name, exact: true }), text);
    // Owned by Finanzas, supported by the developers: the support decides.
    await pick(form, /Sistema/, 'presupuestal', 'Control Presupuestal');
    await fill('Pantalla u opción', 'Auxiliares');
    await fill('Qué hizo, paso a paso', 'Consultar el auxiliar de marzo');
    await check(form, 'Con qué frecuencia', 'A veces');
    await fill('Descripción', 'El total no corresponde a los renglones.');
    await fill('Título breve', title);
    await press(form.getByRole('button', { name: 'Enviar la solicitud' }));
    const ref = await new TicketPage(page, 'es').ref();

    const developer = new TicketPage(await enter(people.gisela));
    await developer.open(ref);
    await expect(developer.people).toContainText('Desarrollo de Sistemas');
    await developer.begin('Start work');
    await expect(developer.head).toContainText('In progress');
    await expect(developer.people).toContainText(people.gisela.name);
  },
);
