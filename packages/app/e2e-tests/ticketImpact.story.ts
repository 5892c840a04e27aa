import { expect, Page } from '@playwright/test';
import { press } from './support/keyboard';
import { people } from './support/people';
import { expectFit, takePicture } from './support/screens';
import { story } from './support/story';
import { TicketPage } from './support/TicketPage';
import { unique } from './support/unique';

const FIRST = 'resource:default/db-node-1';
const SECOND = 'resource:default/db-node-2';
const CLUSTER = 'Clúster de bases de datos';
/** A system whose database is on the cluster, with nothing open on it. */
const DEPENDENT = '/catalog/default/system/asset-inventory';
const SITE_LOG = 'Bitácora de Obra, aplicación';
/** Timers come every five seconds, and pages look again after four. */
const SOON = { timeout: 60_000 };

const outage = (ref: string) => ({
  entities: [{ ref, role: 'affected' as const, effect: 'outage' as const }],
});

/** Health on the page of an entity. */
const healthOn = (page: Page) => page.getByRole('region', { name: 'Health' });

/**
 * Opens a page anew until something holds on it. What a unit uses is looked
 * up once a minute.
 */
async function openUntil(
  page: Page,
  path: string,
  holds: () => Promise<void>,
): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await holds();
  }).toPass({ timeout: 100_000 });
}

story(
  'the second node of a pair fails, what suffers is accepted, and recovery clears it',
  async ({ enter, desk }) => {
    story.slow();
    // What a unit has asked about is what it uses.
    await desk.fileKind(people.itzel, 'incident', {
      title: unique('La Nómina no imprime'),
      entities: [{ ref: 'system:default/payroll', role: 'primary' }],
    });
    const title = unique('El nodo 1 no responde');
    const first = await desk.fileKind(people.noe, 'incident', {
      title,
      ...outage(FIRST),
    });
    const page = await enter(people.samuel, {
      path: `/itsm/tickets/${first.ref}`,
    });
    const ticket = new TicketPage(page);
    const suffers = ticket.panel('What suffers with it');
    // The other node carries the cluster alone: only the whole that they are
    // part of works in part, and what that is part of.
    await expect(suffers).toContainText(
      '2 configuration items suffer with it.',
      SOON,
    );

    const developer = await enter(people.gisela, { path: DEPENDENT });
    await expect(
      developer.getByRole('link', { name: 'Service desk: in order' }),
    ).toBeVisible();

    const second = await desk.fileKind(people.noe, 'incident', {
      title: unique('El nodo 2 tampoco'),
      ...outage(SECOND),
    });
    await expect(suffers).toContainText('Proposed impact', SOON);
    await takePicture(page, 'ticket-suffers');
    await press(suffers.getByRole('button', { name: 'Review suggestions' }));
    const table = page.getByRole('table', { name: /suggested items?$/ });
    const cluster = table.getByRole('row').filter({
      has: page.getByRole('link', { name: CLUSTER }),
    });
    await expect(cluster).toContainText('Nodo de base de datos 1');
    await expect(cluster).toContainText('is needed by');
    await takePicture(page, 'ticket-suffers-list');
    for (const item of [CLUSTER, SITE_LOG]) {
      await press(table.getByRole('checkbox', { name: `Choose ${item}` }));
    }
    await press(page.getByRole('button', { name: 'Accept as affected' }));
    await expect(cluster).toHaveCount(0);
    await page.keyboard.press('Escape');
    const items = ticket.panel('Configuration items');
    await expect(items).toContainText(CLUSTER);
    await expect(items).toContainText(SITE_LOG);

    // Who owns a part of it, and has no role at the desk, sees it there.
    const owner = await enter(people.dalia, {
      path: '/catalog/default/component/site-log-web/service-desk',
    });
    await expect(healthOn(owner)).toContainText('Out of service');
    await expect(
      healthOn(owner).getByRole('link', { name: `${first.ref} ${title}` }),
    ).toBeVisible();
    await expect(
      owner.getByRole('list', { name: 'Tickets, newest first' }),
    ).toContainText(title);
    await takePicture(owner, 'ticket-suffers-owner');
    // The system that it is part of says on its first page that it suffers.
    await owner.goto('/catalog/default/system/site-log');
    await expect(
      owner.getByRole('link', { name: 'Service desk: impaired' }),
    ).toBeVisible();
    await expect(healthOn(owner)).toContainText('Impaired');
    await expect(healthOn(owner)).toContainText(SITE_LOG);
    await takePicture(owner, 'ticket-suffers-system');

    // A system that rests upon it suffers without being on the ticket.
    await developer.goto(`${DEPENDENT}/service-desk`);
    await expect(healthOn(developer)).toContainText('Impaired');
    await expect(healthOn(developer)).toContainText(
      `ImpairedBase de datos de InventarioSomething it relies on is out of service${CLUSTER}`,
    );
    await takePicture(developer, 'ticket-suffers-dependent');
    await developer.goto(DEPENDENT);
    await expect(
      developer.getByRole('link', { name: 'Service desk: impaired' }),
    ).toBeVisible();

    // Whoever uses what rests upon it is told, and why it does not work.
    const banner = `Nómina works only in part because of ${CLUSTER}`;
    const user = await enter(people.itzel);
    await openUntil(user, '/itsm/home', () =>
      expect(user.getByText(banner)).toBeVisible({ timeout: 5_000 }),
    );
    await takePicture(user, 'ticket-suffers-banner');
    await user.goto('/itsm/portal');
    await expect(user.getByText(banner)).toBeVisible();

    // The second node comes back: the cluster seems to have recovered.
    await desk.act(people.noe, second.ref, 'cancel', {
      reason: 'El nodo volvió por sí solo.',
    });
    await page.goto(`/itsm/tickets/${first.ref}`);
    await expect(suffers).toContainText(
      '2 accepted items seem to have recovered',
      SOON,
    );
    await takePicture(page, 'ticket-suffers-recovered');
    await press(suffers.getByRole('button', { name: 'Review suggestions' }));
    const recovered = page.getByRole('region', {
      name: '2 accepted items that seem to have recovered',
    });
    await takePicture(page, 'ticket-suffers-recovered-list');
    await press(recovered.getByRole('checkbox', { name: 'Choose all' }));
    await press(recovered.getByRole('button', { name: 'Take off the ticket' }));
    await expect(recovered).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(items).not.toContainText(CLUSTER);
    await expect(items).not.toContainText(SITE_LOG);
    await page.goto('/catalog/default/resource/db-cluster/service-desk');
    // One of its nodes is still out, which it stands.
    await expect(healthOn(page)).toContainText('Impaired');
    await desk.act(people.noe, first.ref, 'cancel', {
      reason: 'Era una prueba.',
    });
    await expect(healthOn(page)).toContainText('In order', SOON);
    await developer.reload();
    await expect(
      developer.getByRole('link', { name: 'Service desk: in order' }),
    ).toBeVisible();
    await openUntil(user, '/itsm/home', async () => {
      await expect(user.getByText('Hello, Itzel')).toBeVisible();
      await user.waitForLoadState('networkidle');
      await expect(user.getByText(banner)).toHaveCount(0);
    });
  },
);

story(
  'an incident tells what was changed before it, with the reasons',
  async ({ enter, desk }) => {
    const change = await desk.beginChange(people.gisela, {
      title: unique('Versión nueva del portal de Nómina'),
      entity: 'component:default/payroll-web',
    });
    const { ref } = await desk.fileKind(people.noe, 'incident', {
      title: unique('La Nómina no abre'),
      entities: [{ ref: 'component:default/payroll-web', role: 'primary' }],
    });
    const page = await enter(people.samuel, { path: `/itsm/tickets/${ref}` });
    const before = new TicketPage(page).panel('Changed before it broke');
    await expect(before).toContainText(change.ref);
    await expect(before).toContainText('Was under way when it broke');
    await takePicture(page, 'ticket-changed-before');
  },
);

story('what suffers is fit for people in Spanish', async ({ enter, desk }) => {
  story.slow();
  const { ref } = await desk.fileKind(people.noe, 'incident', {
    title: unique('Se apagó el respaldo eléctrico A'),
    ...outage('resource:default/ups-a'),
  });
  const page = await enter(people.samuel, {
    language: 'es',
    path: `/itsm/tickets/${ref}`,
  });
  const suffers = new TicketPage(page).panel('Qué resulta afectado');
  await expect(suffers).toContainText(/resultan? afectados?\./, SOON);
  await expectFit(page, 'ticket-suffers-es');
  await press(suffers.getByRole('button', { name: 'Revisar sugerencias' }));
  const table = page.getByRole('table', { name: /sugeridos?$/ });
  await expect(table).toContainText('Por qué');
  await takePicture(page, 'ticket-suffers-list-es');
  await page.goto('/catalog/default/resource/ups-a/service-desk');
  await expect(page.getByRole('region', { name: 'Estado' })).toContainText(
    'Fuera de servicio',
  );
  await expectFit(page, 'entity-health-es');
  await desk.act(people.noe, ref, 'cancel', { reason: 'Fue un ensayo.' });
});
