import { expect } from '@playwright/test';
import { press, write } from './support/keyboard';
import { people } from './support/people';
import { story } from './support/story';
import { TicketPage } from './support/TicketPage';
import { unique } from './support/unique';

story(
  'what somebody else changes shows without a reload, and typing is kept',
  async ({ enter, desk }) => {
    const title = unique('No se escucha al otro lado');
    const { ref } = await desk.file(people.itzel, { title });

    const page = await enter(people.itzel, { path: `/itsm/tickets/${ref}` });
    const asked = new TicketPage(page);
    await expect(asked.head).toContainText('New');
    const field = page.getByRole('textbox', { name: 'Write a reply' });
    await write(field, 'Además, hay ruido');
    await page.evaluate(() => Object.assign(window, { loadedOnce: true }));

    const queue = await enter(people.noe, { path: `/itsm/requests?q=${ref}` });
    const row = queue
      .getByRole('table', { name: 'Requests' })
      .getByRole('row', { name: title });
    await expect(row).toContainText('New');
    await queue.evaluate(() => Object.assign(window, { loadedOnce: true }));

    const worked = new TicketPage(await enter(people.lucero));
    await worked.open(ref);
    await worked.begin('Start work');
    await expect(worked.head).toContainText('In progress');
    const answer = unique('Voy para allá');
    await worked.reply(answer);

    await expect(asked.head).toContainText('In progress');
    await expect(asked.entry(answer)).toBeVisible();
    await expect(asked.people).toContainText(people.lucero.name);
    await expect(field).toHaveValue('Además, hay ruido');
    await expect(row).toContainText('In progress');
    await expect(row).toContainText(people.lucero.name);
    for (const one of [page, queue]) {
      expect(await one.evaluate(() => 'loadedOnce' in window)).toBe(true);
    }
  },
);

story(
  'a change that came in between is shown before it can be overwritten',
  async ({ enter, desk }) => {
    const { ref } = await desk.file(people.itzel, {
      title: unique('La línea se corta'),
    });
    const page = await enter(people.lucero, { path: `/itsm/tickets/${ref}` });
    const ticket = new TicketPage(page);
    await ticket.begin('Resolve');
    const dialog = ticket.dialog('Resolve');
    const solution = dialog.getByRole('textbox', { name: /Solution/ });
    await write(solution, 'Se cambió el cable.');
    await press(dialog.getByRole('button', { name: /How it was resolved/ }));
    await press(page.getByRole('option', { name: 'Fulfilled', exact: true }));

    await desk.act(people.noe, ref, 'dispatch', {
      team: 'group:default/support',
    });
    await press(dialog.getByRole('button', { name: 'Resolve', exact: true }));
    await expect(dialog).toContainText('Somebody changed it in the meantime');
    await expect(dialog).toContainText('Team');
    expect((await desk.read(people.noe, ref)).status).toBe('new');

    await press(
      dialog.getByRole('button', {
        name: 'Load it again and keep what I typed',
      }),
    );
    await expect(solution).toHaveValue('Se cambió el cable.');
    await press(dialog.getByRole('button', { name: 'Resolve', exact: true }));
    await expect(dialog).toBeHidden();
    await expect(ticket.head).toContainText('Resolved');
  },
);
