import { expect } from '@playwright/test';
import { press, write } from './support/keyboard';
import { people } from './support/people';
import { story } from './support/story';
import { TicketPage } from './support/TicketPage';
import { unique } from './support/unique';

story(
  'a requester reopens, closes, and a reply afterwards opens a linked request',
  async ({ enter, desk }) => {
    const title = unique('La extensión 4521 no tiene tono');
    const { ref } = await desk.file(people.itzel, { title });
    await desk.resolve(ref, 'Se cambió el cable del aparato.');

    const page = await enter(people.itzel, { language: 'es' });
    const ticket = new TicketPage(page, 'es');
    await ticket.open(ref);
    await expect(ticket.panel('Solución')).toContainText(
      'Se cambió el cable del aparato.',
    );

    // Reopening needs a reason; without one nothing happens.
    await ticket.begin('Reabrir');
    const dialog = ticket.dialog('Reabrir');
    await press(dialog.getByRole('button', { name: 'Reabrir' }));
    const comment = dialog.getByRole('textbox', { name: 'Comentario' });
    await expect(comment).toHaveAttribute('aria-invalid', 'true');
    await write(comment, 'Volvió a quedarse sin tono.');
    await press(dialog.getByRole('button', { name: 'Reabrir' }));
    await expect(dialog).toBeHidden();
    await expect(ticket.head).toContainText('En atención');
    await expect(ticket.entry('Volvió a quedarse sin tono.')).toBeVisible();

    await desk.act(people.lucero, ref, 'resolve', {
      resolutionCode: 'fulfilled',
      solution: 'Se cambió el aparato.',
    });
    await expect(ticket.panel('Solución')).toContainText(
      'Se cambió el aparato.',
    );
    await ticket.act('Cerrar', async closing => {
      await write(
        closing.getByRole('textbox', { name: 'Comentario' }),
        'Gracias.',
      );
    });
    await expect(ticket.head).toContainText('Cerrada');
    await expect(ticket.actions).toHaveCount(0);

    await expect(
      page.getByText('lo que envíe abre uno nuevo, vinculado a este'),
    ).toBeVisible();
    const again = unique('Otra vez no hay tono');
    await ticket.reply(again);
    await expect(page).not.toHaveURL(new RegExp(ref));
    const followUp = await ticket.ref();
    await expect(ticket.head).toContainText('Nueva');
    await expect(ticket.panel('Descripción')).toContainText(again);
    await expect(ticket.panel('Casos vinculados')).toContainText(ref);

    await ticket.open(ref);
    await expect(ticket.head).toContainText('Cerrada');
    await expect(ticket.panel('Casos vinculados')).toContainText(followUp);
    await expect(ticket.entry(again)).toHaveCount(0);
  },
);
