import { expect, Page } from '@playwright/test';
import { openCard } from './support/card';
import { Overheard } from './support/Overheard';
import { people } from './support/people';
import { story } from './support/story';
import { TicketPage } from './support/TicketPage';
import { unique } from './support/unique';

/** What is sent to the last part of an address. */
const bodies: Record<string, object> = {
  comments: { visibility: 'public', text: 'x' },
  watchers: { person: 'user:default/ximena-arreola' },
  access: { person: 'user:default/ximena-arreola' },
  transitions: { action: 'cancel', version: 1, reason: 'x' },
  apply: { yaml: '', dryRun: true },
};

/** What the requests of a person must be answered with. */
async function expectAnswers(
  overheard: Overheard,
  expected: Record<string, number>,
) {
  for (const [request, status] of Object.entries(expected)) {
    const [method, path] = request.split(' ');
    const answer = await overheard.fetch(path, {
      method,
      ...(method === 'POST' ? { body: bodies[path.split('/').at(-1)!] } : {}),
    });
    expect(answer.status, `${request}: ${answer.text}`).toBe(status);
  }
}

async function expectNotFound(page: Page, ref: string) {
  await page.goto(`/itsm/tickets/${ref}`);
  await expect(page.getByText(`${ref} was not found`)).toBeVisible();
}

story(
  'a requester reaches internal entries and foreign requests by no route',
  async ({ enter, desk }) => {
    const marker = unique('secreto').replace(' ', '');
    const secretTitle = unique(`Procedimiento ${marker}`);
    const title = unique('La extensión no tiene tono');
    const { ref } = await desk.file(people.ximena, { title });
    const secret = await desk.file(people.itzel, {
      title: secretTitle,
      restricted: true,
    });
    await desk.comment(people.lucero, ref, 'internal', `Nota ${marker}`);
    await desk.act(people.lucero, ref, 'assign', {
      team: 'group:default/networks',
      assignee: 'user:default/lucero-almanza',
      note: `Turno ${marker}`,
    });
    await desk.act(people.lucero, ref, 'resolve', {
      resolutionCode: 'fulfilled',
      solution: 'Se cambió el cable.',
      cause: 'wear',
    });

    // The stage is set: the desk does see all of it.
    const internal = await desk.call(
      people.lucero,
      'GET',
      `/v1/tickets/${ref}/events?limit=200`,
    );
    expect(JSON.stringify(internal.body)).toContain(`Turno ${marker}`);
    const hidden = await desk.call(
      people.lucero,
      'GET',
      `/v1/tickets?state=all&q=${marker}`,
    );
    expect(JSON.stringify(hidden.body)).toContain(secret.ref);

    const page = await enter(people.ximena, { path: '/itsm/portal/requests' });
    const overheard = Overheard.on(page);
    const ticket = new TicketPage(page);
    await page.goto('/itsm/portal/requests?state=done');
    await openCard(page, `${ref} ${title}`);
    await expect(ticket.entry('resolved it')).toBeVisible();
    await expect(page.getByText('Wear of use')).toHaveCount(0);
    await page.goto(`/itsm/requests?state=all&q=${marker}`);
    await expect(
      page.getByText('This page is for the service desk'),
    ).toBeVisible();
    await page.goto(`/search?query=${marker}`);
    await expectNotFound(page, secret.ref);
    await page.goto('/itsm/administration');
    await expect(
      page.getByText('This page is for the service desk'),
    ).toBeVisible();

    const found = await overheard.fetch(`/v1/tickets?state=all&q=${marker}`);
    expect(JSON.parse(found.text).items).toEqual([]);
    const counted = await overheard.fetch(`/v1/tickets/counts?q=${marker}`);
    expect(counted.text).not.toMatch(/"value":[1-9]/);
    const log = await overheard.fetch(`/v1/tickets/${ref}/events?limit=200`);
    const numbers = JSON.parse(log.text).items.map(
      (event: { seq: number }) => event.seq,
    );
    // Also no gap tells that something is kept back.
    expect(numbers).toEqual(
      [...numbers.keys()].map(index => numbers.length - index),
    );

    await expectAnswers(overheard, {
      [`GET /v1/tickets/${ref}`]: 200,
      [`GET /v1/tickets/${ref}/response-templates`]: 403,
      [`GET /v1/tickets/${secret.ref}`]: 404,
      [`GET /v1/tickets/${secret.ref}/events`]: 404,
      [`GET /v1/tickets/${secret.ref}/response-templates`]: 404,
      [`POST /v1/tickets/${secret.ref}/comments`]: 404,
      [`POST /v1/tickets/${secret.ref}/watchers`]: 404,
      [`POST /v1/tickets/${secret.ref}/access`]: 404,
      [`POST /v1/tickets/${secret.ref}/transitions`]: 404,
      'GET /v1/tickets/REQ-999999': 404,
      'GET /v1/definitions': 403,
      'GET /v1/definitions/CodeList/causes': 403,
      'GET /v1/definitions/problems': 403,
      'POST /v1/definitions/apply': 403,
      'GET /v1/catalogue/offerings/database-script': 404,
      'GET /v1/admin/outbox': 403,
      'GET /v1/admin/notes': 403,
    });
    const link = await overheard.fetch(`/v1/tickets/${ref}/links`, {
      method: 'POST',
      body: { kind: 'related', ref: secret.ref },
    });
    expect([403, 404]).toContain(link.status);
    const note = await overheard.fetch(`/v1/tickets/${ref}/comments`, {
      method: 'POST',
      body: { visibility: 'internal', text: 'x' },
    });
    expect(note.status).toBe(403);

    expect(overheard.count).toBeGreaterThan(20);
    const all = await overheard.text();
    expect(all).toContain('Se cambió el cable.');
    // What she asked for comes back in no answer, found or refused.
    expect(all).not.toContain(`Nota ${marker}`);
    expect(all).not.toContain(`Turno ${marker}`);
    expect(all).not.toContain(secretTitle);
    expect(all).not.toContain('"wear"');
  },
);

story(
  'signals tell nobody of what they may not read',
  async ({ enter, desk }) => {
    const { ref } = await desk.file(people.ximena, {
      title: unique('Ruido en la línea'),
    });
    const secret = await desk.file(people.itzel, {
      title: unique('Asunto reservado'),
      restricted: true,
    });
    const page = await enter(people.ximena, { path: `/itsm/tickets/${ref}` });
    const overheard = Overheard.on(page);
    const ticket = new TicketPage(page);
    await ticket.open(ref);

    const inside = unique('Revisar el conmutador');
    await desk.comment(people.lucero, secret.ref, 'public', 'En camino.');
    await desk.comment(people.lucero, ref, 'internal', inside);
    const answer = unique('Mañana pasa un técnico');
    await desk.comment(people.lucero, ref, 'public', answer);
    await expect(ticket.entry(answer)).toBeVisible();
    const all = await overheard.text();
    expect(all).toContain(ref);
    expect(all).not.toContain(secret.ref);
    expect(all).not.toContain(inside);
  },
);

story(
  'a restricted request is hidden from the desk, but not from its team',
  async ({ enter, desk }) => {
    const title = unique('Intervención reservada');
    const { ref } = await desk.file(people.itzel, { title, restricted: true });

    const agent = await enter(people.noe, {
      path: `/itsm/requests?state=all&q=${ref}`,
    });
    await expect(
      agent.getByText('No request matches these filters'),
    ).toBeVisible();
    await expectNotFound(agent, ref);

    const engineer = new TicketPage(await enter(people.lucero));
    await engineer.open(ref);
    await expect(engineer.head).toContainText('Restricted');
    await expect(engineer.head).toContainText(title);
  },
);
