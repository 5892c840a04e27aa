import { expect } from '@playwright/test';
import { press } from './support/keyboard';
import { people } from './support/people';
import { expectFit, takePicture } from './support/screens';
import { story } from './support/story';
import { TicketPage } from './support/TicketPage';
import { unique } from './support/unique';

const FIRST = 'resource:default/db-node-1';
const SECOND = 'resource:default/db-node-2';
/** Timers come every five seconds, and pages look again after four. */
const SOON = { timeout: 60_000 };

const outage = (ref: string) => ({
  entities: [{ ref, role: 'affected' as const, effect: 'outage' as const }],
});

story(
  'the second node of a pair fails, what suffers is accepted, and recovery clears it',
  async ({ enter, desk }) => {
    story.slow();
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
    // The other node carries the cluster alone; the whole they are part of
    // works in part.
    await expect(suffers).toContainText(
      /configuration items? suffers? with it|Nothing else suffers/,
      SOON,
    );
    await expect(suffers).not.toContainText('Clúster de bases de datos');

    const second = await desk.fileKind(people.noe, 'incident', {
      title: unique('El nodo 2 tampoco'),
      ...outage(SECOND),
    });
    await expect(suffers).toContainText('Proposed impact', SOON);
    await takePicture(page, 'ticket-suffers');
    await press(suffers.getByRole('button', { name: 'Review suggestions' }));
    const table = page.getByRole('table', { name: /suggested items?$/ });
    const cluster = table.getByRole('row').filter({
      has: page.getByRole('link', { name: 'Clúster de bases de datos' }),
    });
    await expect(cluster).toContainText('Nodo de base de datos 1');
    await expect(cluster).toContainText('is needed by');
    await takePicture(page, 'ticket-suffers-list');
    await press(
      cluster.getByRole('checkbox', {
        name: 'Choose Clúster de bases de datos',
      }),
    );
    await press(page.getByRole('button', { name: 'Accept as affected' }));
    await expect(cluster).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(ticket.panel('Configuration items')).toContainText(
      'Clúster de bases de datos',
    );

    // Whoever uses what rests upon it is told, and why it does not work.
    await page.goto('/catalog/default/resource/db-cluster/service-desk');
    const health = page.getByRole('region', { name: 'Health' });
    await expect(health).toContainText('Out of service');
    await expect(
      page.getByRole('list', { name: 'Tickets, newest first' }),
    ).toContainText(title);
    await takePicture(page, 'ticket-suffers-owner');

    // The second node comes back: the cluster seems to have recovered.
    await desk.act(people.noe, second.ref, 'cancel', {
      reason: 'El nodo volvió por sí solo.',
    });
    await page.goto(`/itsm/tickets/${first.ref}`);
    await expect(suffers).toContainText('seems to have recovered', SOON);
    await takePicture(page, 'ticket-suffers-recovered');
    await press(suffers.getByRole('button', { name: 'Review suggestions' }));
    const recovered = page.getByRole('region', {
      name: /accepted items? that seems? to have recovered$/,
    });
    await takePicture(page, 'ticket-suffers-recovered-list');
    await press(
      recovered.getByRole('checkbox', {
        name: 'Choose Clúster de bases de datos',
      }),
    );
    await press(recovered.getByRole('button', { name: 'Take off the ticket' }));
    await expect(recovered).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(ticket.panel('Configuration items')).not.toContainText(
      'Clúster de bases de datos',
    );
    await page.goto('/catalog/default/resource/db-cluster/service-desk');
    await expect(health).toBeVisible();
    await expect(health).not.toContainText('Out of service', SOON);
    await desk.act(people.noe, first.ref, 'cancel', {
      reason: 'Era una prueba.',
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
