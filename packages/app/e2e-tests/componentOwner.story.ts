import { expect } from '@playwright/test';
import { check } from './support/fields';
import { press, write } from './support/keyboard';
import { Overheard } from './support/Overheard';
import { people } from './support/people';
import { story } from './support/story';
import { TicketPage } from './support/TicketPage';
import { unique } from './support/unique';

const OWN = 'component:default/site-log-web';
const FOREIGN = 'system:default/payroll';

function about(ref: string) {
  return { entities: [{ ref, role: 'primary' as const }] };
}

story(
  'an owner outside the desk follows what concerns the system, and nothing else',
  async ({ enter, desk }) => {
    const secret = unique('anotación').replace(' ', '');
    const own = {
      incident: unique('La bitácora no guarda la nota'),
      problem: unique('La bitácora pierde notas sin señal'),
      change: unique('Guardar las notas en el teléfono'),
    };
    const foreign = {
      incident: unique('La nómina no abre'),
      problem: unique('La nómina se detiene'),
      change: unique('Mudar la nómina'),
    };
    const incident = await desk.fileKind(people.ximena, 'incident', {
      title: own.incident,
      ...about(OWN),
    });
    await desk.comment(people.gisela, incident.ref, 'internal', secret);
    await desk.comment(people.gisela, incident.ref, 'public', 'Lo revisamos.');
    await desk.fileKind(people.gisela, 'problem', {
      title: own.problem,
      ...about(OWN),
    });
    const change = await desk.fileKind(people.gisela, 'change', {
      title: own.change,
      changeKind: 'normal',
      ...about(OWN),
    });
    await desk.comment(people.gisela, change.ref, 'internal', secret);
    const others = [
      await desk.fileKind(people.gisela, 'incident', {
        title: foreign.incident,
        ...about(FOREIGN),
      }),
      await desk.fileKind(people.gisela, 'problem', {
        title: foreign.problem,
        ...about(FOREIGN),
      }),
      await desk.fileKind(people.gisela, 'change', {
        title: foreign.change,
        changeKind: 'normal',
        ...about(FOREIGN),
      }),
    ];

    const page = await enter(people.dalia);
    const overheard = Overheard.on(page);
    const list = page.getByRole('list', { name: 'Tickets, newest first' });
    await page.goto('/catalog/default/component/site-log-web/service-desk');
    await expect(list).toContainText(own.incident);
    await expect(list).toContainText(own.problem);
    await expect(list).toContainText(own.change);
    await press(page.getByRole('button', { name: /^Changes, \d+\+? open/ }));
    await expect(list).not.toContainText(own.incident);
    await expect(list).toContainText(own.change);

    // The system shows what concerns its parts.
    await page.goto('/catalog/default/system/site-log/service-desk');
    await expect(list).toContainText(own.incident);

    const ticket = new TicketPage(page);
    await press(list.getByRole('link', { name: own.incident }));
    await expect(ticket.head).toContainText(incident.ref);
    await expect(ticket.entry('Lo revisamos.')).toBeVisible();
    await expect(ticket.entry(secret)).toHaveCount(0);
    await expect(page.getByText('Internal note')).toHaveCount(0);
    await ticket.open(change.ref);
    await expect(ticket.panel('Plan')).toBeVisible();
    await expect(ticket.entry(secret)).toHaveCount(0);

    // Of another system she learns nothing, by no address.
    await page.goto('/catalog/default/system/payroll/service-desk');
    await expect(page.getByText('Nothing open here')).toBeVisible();
    for (const { ref } of others) {
      await page.goto(`/itsm/tickets/${ref}`);
      await expect(page.getByText(`${ref} was not found`)).toBeVisible();
    }
    await page.goto('/itsm/changes');
    await expect(
      page.getByText('This page is for the service desk'),
    ).toBeVisible();

    const found = await overheard.fetch('/v1/tickets?state=all&q=nomina');
    expect(JSON.parse(found.text).items).toEqual([]);
    const all = await overheard.text();
    expect(all).toContain(own.change);
    expect(all).not.toContain(secret);
    for (const title of Object.values(foreign)) {
      expect(all).not.toContain(title);
    }
  },
);

story('an owner proposes a change to what is owned', async ({ enter }) => {
  const title = unique('Aceptar fotografías grandes');
  const page = await enter(people.dalia, {
    path: '/catalog/default/component/site-log-web/service-desk',
  });
  await press(page.getByRole('link', { name: 'New change' }));
  const form = page.getByRole('form', { name: 'Plan a change' });
  await expect(form).toContainText('Bitácora de Obra, aplicación');
  await check(form, 'Kind of change', 'Normal');
  await write(form.getByRole('textbox', { name: 'Title', exact: true }), title);
  await write(
    form.getByRole('textbox', { name: 'Description', exact: true }),
    'Las cámaras nuevas toman fotografías de 12 MB.',
  );
  await press(form.getByRole('button', { name: 'Save the draft' }));
  const ticket = new TicketPage(page);
  await expect(ticket.head).toContainText(title);
  await expect(ticket.head).toContainText('Draft');
  await expect(ticket.people).toContainText('Desarrollo de Sistemas');
});

story(
  'the pages of a unit and of a person show what the groups of theirs own',
  async ({ enter, desk }) => {
    const title = unique('La bitácora no abre en el campamento');
    const { ref } = await desk.fileKind(people.ximena, 'incident', {
      title,
      ...about(OWN),
    });
    // In a portal that has just begun, the groups are looked at first.
    await expect
      .poll(
        async () => {
          const { body } = await desk.call(
            people.gisela,
            'GET',
            `/v1/tickets?related=group:default/public-works`,
          );
          return JSON.stringify(body);
        },
        { timeout: 60_000 },
      )
      .toContain(ref);

    const page = await enter(people.gisela);
    const list = page.getByRole('list', { name: 'Tickets, newest first' });
    for (const path of ['group/public-works', 'user/dalia-anaya']) {
      await page.goto(`/catalog/default/${path}/service-desk`);
      await expect(list).toContainText(title);
    }
    await page.goto('/catalog/default/group/finance/service-desk');
    await expect(
      page.getByRole('heading', { name: 'Tickets about what is owned here' }),
    ).toBeVisible();
    await expect(page.getByText(title)).toHaveCount(0);
  },
);
