import { expect, Page } from '@playwright/test';
import { check, choose, typeInstant } from './support/fields';
import { press, write } from './support/keyboard';
import { people } from './support/people';
import { story } from './support/story';
import { TicketPage } from './support/TicketPage';
import { unique } from './support/unique';

const HOUR = 60 * 60 * 1000;
const SWITCH = {
  page: '/catalog/default/resource/access-switch-annex',
  title: 'Conmutador del anexo',
};

type Titles = { incident: string; problem: string; change: string };

function textbox(page: Page, form: string, name: string) {
  return page
    .getByRole('form', { name: form })
    .getByRole('textbox', { name, exact: true });
}

/** From the page of the switch; the form knows what it is about. */
async function reportIncident(page: Page, title: string): Promise<string> {
  await page.goto(SWITCH.page);
  await press(page.getByRole('button', { name: 'More actions' }));
  await press(page.getByRole('menuitem', { name: 'Report an incident' }));
  await expect(
    page.getByRole('combobox', { name: /^What is affected/ }),
  ).toHaveValue(SWITCH.title);
  await write(textbox(page, 'Report an incident', 'Title'), title);
  await write(
    textbox(page, 'Report an incident', 'Description'),
    'Todo el anexo se queda sin red por unos minutos.',
  );
  await press(page.getByRole('button', { name: 'Report it' }));
  const ticket = new TicketPage(page);
  const ref = await ticket.ref();
  await expect(ticket.head).toContainText(title);
  await expect(ticket.panel('Configuration items')).toContainText(SWITCH.title);
  return ref;
}

/** From the page of the incident, which explains what it is linked to. */
async function recordProblem(
  page: Page,
  incident: string,
  title: string,
): Promise<string> {
  const ticket = new TicketPage(page);
  await ticket.fileFrom('New problem from this');
  await expect(page.getByText(`Investigates ${incident}`)).toBeVisible();
  await write(textbox(page, 'Record a problem', 'Title'), title);
  await write(
    textbox(page, 'Record a problem', 'Description'),
    'Se reinicia cada vez que sube la temperatura.',
  );
  await press(page.getByRole('button', { name: 'Record it' }));
  await expect(ticket.head).toContainText(title);
  await expect(ticket.links).toContainText(incident);
  return await ticket.ref();
}

/** From the page of the problem; the plan is left for later. */
async function draftChange(
  page: Page,
  problem: string,
  title: string,
): Promise<string> {
  const ticket = new TicketPage(page);
  await ticket.fileFrom('New change from this');
  await expect(page.getByText(`Fixes ${problem}`)).toBeVisible();
  await check(
    page.getByRole('form', { name: 'Plan a change' }),
    'Kind of change',
    'Normal',
  );
  await write(textbox(page, 'Plan a change', 'Title'), title);
  await write(
    textbox(page, 'Plan a change', 'Description'),
    'El anexo queda sin red quince minutos.',
  );
  await press(page.getByRole('button', { name: 'Save the draft' }));
  await expect(ticket.head).toContainText(title);
  await expect(ticket.head).toContainText('Draft');
  await expect(ticket.links).toContainText(problem);
  return await ticket.ref();
}

/** Submitting says what is missing, and leads to where it is written. */
async function completeThePlan(page: Page) {
  const ticket = new TicketPage(page);
  await ticket.begin('Submit');
  const blocked = ticket.dialog('Submit');
  await expect(blocked).toContainText('Complete these parts first');
  await expect(blocked).toContainText('Start of the window');
  await expect(blocked).toContainText('Rollback');
  await press(blocked.getByRole('button', { name: 'Edit the plan' }));

  const dialog = ticket.dialog('Edit the plan');
  const start = new Date(Date.now() + 24 * HOUR);
  await typeInstant(dialog, 'Start of the window', start);
  await typeInstant(
    dialog,
    'End of the window',
    new Date(start.getTime() + 2 * HOUR),
  );
  await check(dialog, /out of service/, 'Yes');
  for (const [name, text] of [
    ['Reason for the change', 'El ventilador ya no enfría.'],
    ['Implementation', 'Cambiar el módulo de ventilación.'],
    ['Test', 'Una hora con carga real.'],
    ['Rollback', 'Montar el módulo anterior.'],
  ]) {
    await write(dialog.getByRole('textbox', { name, exact: true }), text);
  }
  await press(dialog.getByRole('button', { name: 'Save' }));
  await expect(dialog).toBeHidden();
  await expect(ticket.panel('Plan')).toContainText('With an outage');
  await expect(ticket.panel('Plan')).not.toContainText('Not written yet');
  await ticket.act('Submit', async () => {});
  await expect(ticket.head).toContainText('Assessment');
}

async function expectOnTab(page: Page, titles: Titles, status: Titles) {
  const list = page.getByRole('list', { name: 'Tickets, newest first' });
  for (const kind of ['incident', 'problem', 'change'] as const) {
    await expect(
      list.getByRole('listitem').filter({ hasText: titles[kind] }),
    ).toContainText(status[kind]);
  }
}

story(
  'an incident leads to a problem, the problem to a change, and the change ends all three',
  async ({ enter, desk }) => {
    story.slow();
    const titles = {
      incident: unique('El anexo se queda sin red'),
      problem: unique('El conmutador del anexo se reinicia'),
      change: unique('Cambiar la ventilación del conmutador'),
    };
    const page = await enter(people.lucero);
    const ticket = new TicketPage(page);
    const incident = await reportIncident(page, titles.incident);
    await ticket.begin('Start work');
    await expect(ticket.head).toContainText('In progress');
    const problem = await recordProblem(page, incident, titles.problem);

    // Known error and workaround.
    await desk.act(people.lucero, problem, 'assign', {
      team: 'group:default/networks',
      assignee: 'user:default/lucero-almanza',
    });
    await expect(ticket.head).toContainText('Assigned');
    await ticket.act('Analyse the cause', async () => {});
    await expect(ticket.head).toContainText('Root cause analysis');
    await ticket.act('Record a known error', async dialog => {
      await write(
        dialog.getByRole('textbox', { name: 'Root cause' }),
        'El ventilador se detiene.',
      );
      await write(
        dialog.getByRole('textbox', { name: 'Workaround' }),
        'Abrir la puerta del gabinete.',
      );
    });
    await expect(ticket.head).toContainText('Known error');
    await press(
      ticket
        .panel('Analysis')
        .getByRole('button', { name: 'Communicate the workaround' }),
    );
    const communicate = ticket.dialog('Communicate the workaround');
    await expect(communicate).toContainText('1 open ticket');
    await press(communicate.getByRole('button', { name: 'Send it' }));
    await expect(communicate).toBeHidden();
    await expect(page.getByText('The workaround was sent.')).toBeVisible();

    // The incident tells of it and waits for the problem.
    await ticket.open(incident);
    await expect(ticket.entry('Abrir la puerta del gabinete.')).toBeVisible();
    await expect(ticket.links).toContainText('Investigated by');
    await expect(ticket.links).toContainText(problem);
    await ticket.act('Set pending', async dialog => {
      await choose(dialog, /Reason/, 'Waiting for a problem');
      await write(
        dialog.getByRole('textbox', { name: 'Comment' }),
        'Se corrige con el problema.',
      );
    });
    await expect(ticket.head).toContainText('Pending');

    await ticket.open(problem);
    await ticket.act('Start the fix', async () => {});
    await expect(ticket.head).toContainText('Fix in progress');
    const change = await draftChange(page, problem, titles.change);
    await completeThePlan(page);
    await expect(
      ticket.actions.getByRole('button', { name: 'Validate' }),
    ).toHaveCount(0);

    // Somebody else decides.
    const manager = new TicketPage(await enter(people.horacio));
    await manager.page.goto('/itsm/changes?chip=toDecide');
    await press(
      manager.page.getByRole('link', { name: titles.change }).first(),
    );
    await manager.act('Validate', async () => {});
    await expect(manager.head).toContainText('Authorization');
    await manager.act('Approve', async dialog => {
      await write(
        dialog.getByRole('textbox', { name: 'Comment' }),
        'Aprobado, con aviso al anexo.',
      );
    });
    await expect(manager.head).toContainText('Scheduled');

    await expect(ticket.head).toContainText('Scheduled');
    await expect(ticket.entry('Aprobado, con aviso al anexo.')).toBeVisible();
    await page.goto(`${SWITCH.page}/service-desk`);
    await expectOnTab(page, titles, {
      incident: 'Pending',
      problem: 'Fix in progress',
      change: 'Scheduled',
    });

    await ticket.open(change);
    await ticket.act('Start the implementation', async () => {});
    await expect(ticket.head).toContainText('Being implemented');
    await ticket.act('Complete', async dialog => {
      await choose(dialog, /How it ended/, 'Successful');
    });
    await expect(ticket.head).toContainText('Closed');
    await expect(ticket.panel('Plan')).toContainText('Successful');

    await ticket.open(problem);
    await expect(ticket.head).toContainText('Resolved');
    await expect(ticket.panel('Analysis')).toContainText('Fixed');
    await expect(ticket.entry('the change that puts it right')).toBeVisible();
    await ticket.open(incident);
    await expect(ticket.head).toContainText('Resolved');
    // What its requester reads names neither problem nor change.
    await expect(ticket.panel('Solution')).toContainText(
      'The cause was found and corrected.',
    );
    await expect(ticket.entry('the problem behind it is fixed')).toBeVisible();

    await page.goto(`${SWITCH.page}/service-desk`);
    // What is not there says nothing before the list is.
    await expect(
      page
        .getByRole('list', { name: 'Tickets, newest first' })
        .or(page.getByText('Nothing open here')),
    ).toBeVisible();
    await expect(page.getByText(titles.incident)).toHaveCount(0);
    await press(
      page.getByRole('switch', {
        name: 'Also show resolved and closed tickets',
      }),
    );
    await expect(page).toHaveURL(/done=yes/);
    await expectOnTab(page, titles, {
      incident: 'Resolved',
      problem: 'Resolved',
      change: 'Closed',
    });
  },
);
