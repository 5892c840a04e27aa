import { expect } from '@playwright/test';
import { choose, pick } from './support/fields';
import { press, write } from './support/keyboard';
import { people } from './support/people';
import { story } from './support/story';
import { TicketPage } from './support/TicketPage';
import { unique } from './support/unique';

story(
  'an agent asks back, the answer resumes the work, and an engineer resolves it',
  async ({ enter, desk }) => {
    const title = unique('Mi cuenta está bloqueada');
    const { ref } = await desk.file(people.ximena, {
      title,
      offering: 'password-reset',
    });

    const queue = await enter(people.noe, { path: '/itsm/requests' });
    const agent = new TicketPage(queue);
    await write(
      queue.getByRole('searchbox', {
        name: 'Search requests by words or reference',
      }),
      title,
    );
    const rows = queue
      .getByRole('table', { name: 'Requests' })
      .locator('tbody');
    await expect(rows.getByRole('row')).toHaveCount(1);
    await expect(rows.getByRole('row')).toContainText('Mesa de Servicios');
    await expect(queue).toHaveURL(/[?&]q=/);
    await press(rows.getByRole('link', { name: title }));

    expect(await agent.ref()).toBe(ref);
    await expect(agent.people).toContainText('Nobody yet');
    await agent.begin('Start work');
    await expect(agent.head).toContainText('In progress');
    await expect(agent.people).toContainText(people.noe.name);

    await agent.act('Set pending', async dialog => {
      await choose(dialog, /Reason/, 'Waiting for the requester');
      await write(
        dialog.getByRole('textbox', { name: 'Comment' }),
        '¿Desde qué equipo intenta entrar?',
      );
    });
    await expect(agent.head).toContainText('Pending');

    const requester = await enter(people.ximena, {
      language: 'es',
      path: '/itsm/home',
    });
    const asked = new TicketPage(requester, 'es');
    await expect(
      requester.getByRole('region', { name: 'Mis solicitudes abiertas' }),
    ).toContainText('Se necesita su respuesta');
    await asked.open(ref);
    await expect(
      asked.entry('¿Desde qué equipo intenta entrar?'),
    ).toBeVisible();
    await asked.reply('Desde el equipo de la ventanilla 3.');
    await expect(asked.head).toContainText('En atención');
    await expect(
      asked.entry('Desde el equipo de la ventanilla 3.'),
    ).toBeVisible();

    await expect(agent.head).toContainText('In progress');
    await agent.act('Assign', async dialog => {
      await pick(dialog, /Team/, 'redes', 'Redes y Telecomunicaciones');
      await pick(dialog, /Person/, 'lucero', people.lucero.name);
      await write(
        dialog.getByRole('textbox', { name: 'Internal note' }),
        'Parece el directorio, no la contraseña.',
      );
    });
    await expect(agent.people).toContainText('Redes y Telecomunicaciones');
    await expect(agent.people).toContainText(people.lucero.name);

    const engineer = await enter(people.lucero, {
      path: '/itsm/requests?chip=mine',
    });
    await press(engineer.getByRole('link', { name: title }));
    const worked = new TicketPage(engineer);
    const note = unique('Relación de confianza del equipo rota');
    await worked.note(note);
    await expect(worked.entry(note)).toContainText('Internal');
    await worked.act('Resolve', async dialog => {
      await choose(dialog, /How it was resolved/, 'Fulfilled');
      await write(
        dialog.getByRole('textbox', { name: /Solution/ }),
        'El equipo se volvió a unir al dominio. Ya puede entrar.',
      );
      await choose(dialog, /Cause/, 'Wrong configuration');
    });
    await expect(worked.head).toContainText('Resolved');
    await expect(worked.panel('Solution')).toContainText('Wrong configuration');

    await expect(asked.head).toContainText('Resuelta');
    await expect(asked.panel('Solución')).toContainText(
      'El equipo se volvió a unir al dominio.',
    );
    await expect(requester.getByText('Configuración incorrecta')).toHaveCount(
      0,
    );
    await expect(asked.entry(note)).toHaveCount(0);
  },
);

story(
  'a request that came to the wrong team is sent on without naming a person',
  async ({ enter, desk }) => {
    const { ref } = await desk.file(people.itzel, {
      title: unique('Ruido en la línea'),
      offering: 'password-reset',
    });
    const agent = new TicketPage(await enter(people.noe));
    await agent.open(ref);
    await agent.act('Send to another team', async dialog => {
      await pick(dialog, /Team/, 'redes', 'Redes y Telecomunicaciones');
    });
    await expect(agent.people).toContainText('Redes y Telecomunicaciones');
    await expect(agent.people).toContainText('Nobody yet');
    await expect(agent.head).toContainText('New');
    // Not of their team any more: they route it, they do not take it.
    await expect(agent.actions.getByRole('button')).not.toHaveCount(0);
    await expect(
      agent.actions.getByRole('button', { name: 'Start work' }),
    ).toHaveCount(0);
  },
);
