import { readFile } from 'node:fs/promises';
import { expect, Page } from '@playwright/test';
import { press, reach, takeLine, write } from './support/keyboard';
import { people } from './support/people';
import { expectFit, takePicture } from './support/screens';
import { story } from './support/story';
import { unique } from './support/unique';

/** Chooses an entity in a field that is empty again afterwards. */
async function add(page: Page, label: string, title: string) {
  const field = page.getByRole('combobox', { name: label });
  await write(field, title);
  await takeLine(field, title);
  await expect(field).toHaveValue('');
  await page.keyboard.press('Tab');
}

story(
  'the desk sees what fails with a machine, and what would if its twin failed too',
  async ({ enter }) => {
    const page = await enter(people.noe, { path: '/itsm/home' });
    await press(page.getByRole('tab', { name: 'Impact' }));
    await expect(page.getByText('What fails if this fails?')).toBeVisible();
    await add(page, 'Add an entity', 'Virtualización perimetral');
    await expect(page.getByText(/entities fail with it/)).toBeVisible();

    const graph = page.getByRole('group', { name: /^Graph, / });
    const boxes = graph.getByRole('button');
    const start = graph.getByRole('button', {
      name: /^Virtualización perimetral, resource, Fails/,
    });
    await expect(start).toBeVisible();
    await expectFit(page, 'impact-graph-en');
    await reach(start);
    await page.keyboard.press('ArrowRight');
    await expect(start).not.toBeFocused();
    await page.keyboard.press('Enter');
    const chosen = page.getByRole('region', { name: 'Chosen entity' });
    await expect(chosen).toContainText('Why it suffers');
    await takePicture(page, 'impact-chosen');
    await page.keyboard.press('Escape');
    await expect(chosen).toHaveCount(0);

    await press(page.getByRole('button', { name: 'List', exact: true }));
    const table = page.getByRole('table', {
      name: 'What fails, nearest first',
    });
    await expect(table).toContainText('Nodo de base de datos 2');
    // Its twin carries the cluster alone.
    await expect(table).not.toContainText('Clúster de bases de datos');
    await expectFit(page, 'impact-list-en');

    await press(page.getByRole('button', { name: 'What if' }));
    await add(page, 'Also out of service', 'Nodo de base de datos 1');
    await expect(table).toContainText('Clúster de bases de datos');
    const payroll = table.getByRole('row').filter({
      has: page.getByRole('button', { name: 'Nómina', exact: true }),
    });
    await expect(payroll).toContainText('is part of');
    await expect(page).toHaveURL(/down=resource/);

    await press(page.getByRole('button', { name: 'Export' }));
    const saving = page.waitForEvent('download');
    await press(page.getByRole('menuitem', { name: 'List as CSV' }));
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('impact-hypervisor-dmz.csv');
    const csv = await readFile(await saved.path(), 'utf8');
    expect(csv).toContain('"system:default/payroll","Nómina","system"');

    await press(page.getByRole('button', { name: 'Matrix' }));
    await expectFit(page, 'impact-matrix-en');
    await press(page.getByRole('button', { name: 'Graph', exact: true }));
    await expect(boxes.first()).toBeVisible();
    await page.waitForTimeout(1_000);
    await takePicture(page, 'impact-what-if');

    await press(page.getByRole('button', { name: 'Export' }));
    const drawing = page.waitForEvent('download');
    await press(page.getByRole('menuitem', { name: 'Graph as PNG' }));
    expect((await drawing).suggestedFilename()).toBe(
      'impact-hypervisor-dmz.png',
    );
    if (process.env.SCREENSHOTS) {
      await (
        await drawing
      ).saveAs(`${process.env.SCREENSHOTS}/impact-file.png`);
    }
  },
);

story(
  'an owner reads why something is not in order',
  async ({ enter, desk }) => {
    const title = unique('La bitácora tarda mucho');
    const { ref } = await desk.fileKind(people.noe, 'incident', {
      title,
      entities: [
        {
          ref: 'component:default/site-log-web',
          role: 'primary',
          effect: 'degraded',
        },
      ],
    });
    const page = await enter(people.dalia, {
      path: '/catalog/default/component/site-log-web/service-desk',
    });
    const health = page.getByRole('region', { name: 'Health' });
    await expect(health).toContainText('Impaired');
    await expect(health).toContainText('An open incident degrades it');
    await expect(
      health.getByRole('link', { name: `${ref} ${title}` }).first(),
    ).toBeVisible();
    const impact = page.getByRole('region', { name: 'Impact' });
    await expect(impact).toContainText('1 system');
    await takePicture(page, 'impact-entity-tab');
    await press(impact.getByRole('link', { name: 'See what it relies on' }));
    await expect(page).toHaveURL(/site-log-web\/impact\?direction=up$/);
    await expect(page.getByText(/^It relies on \d+ entities/)).toBeVisible();

    // The overview says it too, in the link beside the others.
    await page.goto('/catalog/default/component/site-log-web');
    await expect(
      page.getByRole('link', { name: 'Service desk: impaired' }),
    ).toBeVisible();

    // So does the system that it is a part of, and the group that owns it.
    const worstOf = (region: string) =>
      page
        .getByRole('region', { name: region, exact: true })
        .getByRole('list', { name: 'What is not in order, the worst first' });
    await page.goto('/catalog/default/system/site-log/service-desk');
    await expect(health).toContainText('With its parts');
    await expect(health).toContainText(/\d+ impaired/);
    await expect(worstOf('Health')).toContainText(`${ref} ${title}`);
    await expectFit(page, 'health-of-system-en');
    await page.goto(
      '/catalog/default/group/public-works-applications/service-desk',
    );
    const owned = worstOf('Health of what is owned here');
    await expect(owned).toContainText(`${ref} ${title}`);
    await expectFit(page, 'health-of-group-en');
    await press(
      owned.getByRole('link', { name: 'Bitácora de Obra, aplicación' }).first(),
    );
    await expect(page).toHaveURL(/\/component\/site-log-web/);
  },
);

story(
  'an owner sees on the page of an entity what fails with it',
  async ({ enter }) => {
    story.slow();
    const page = await enter(people.dalia, {
      path: '/catalog/default/resource/db-cluster',
    });
    // The catalog does not draw the focus on its tabs.
    await expect(
      page
        .getByRole('navigation', { name: 'Content navigation' })
        .getByRole('link', { name: 'Impact' }),
    ).toHaveAttribute('href', '/catalog/default/resource/db-cluster/impact');
    await page.goto('/catalog/default/resource/db-cluster/impact');
    await expect(
      page.getByRole('heading', { name: 'If Clúster de bases de datos fails' }),
    ).toBeVisible();
    const graph = page.getByRole('group', { name: /^Graph, / });
    await expect(
      graph.getByRole('button', {
        name: /^Clúster de bases de datos, resource, Fails/,
      }),
    ).toBeVisible();
    await expectFit(page, 'impact-of-entity-en');
    await add(page, 'Add an entity', 'Nodo de base de datos 1');
    await expect(
      page.getByRole('grid', { name: 'And these with it' }),
    ).toContainText('Nodo de base de datos 1');
    await expect(page).toHaveURL(/db-cluster\/impact\?root=resource/);
    await press(page.getByRole('button', { name: 'List', exact: true }));
    await expect(
      page.getByRole('table', { name: 'What fails, nearest first' }),
    ).toContainText('Nómina');
    await takePicture(page, 'impact-of-entity-list');
    await press(page.getByRole('button', { name: 'What it relies on' }));
    await expect(
      page.getByRole('heading', {
        name: 'What Clúster de bases de datos relies on',
      }),
    ).toBeVisible();
    await expect(page.getByText(/^It relies on \d+ entities/)).toBeVisible();
  },
);

story('the desk asks an owner to correct the catalog', async ({ enter }) => {
  const page = await enter(people.noe, { path: '/itsm/impact' });
  await press(page.getByRole('link', { name: 'What is wrong in the catalog' }));
  const list = page.getByRole('list', { name: 'Entries with something wrong' });
  await expect(list).toContainText('telephony-office');
  await expectFit(page, 'data-quality-en');
  await press(page.getByRole('button', { name: /^Unknown owner \d/ }));
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await press(list.getByRole('link', { name: /^Ask the owner of / }));
  await expect(
    page.getByRole('heading', { name: 'Correction of the catalog' }),
  ).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(
    /^Correct the catalog entry of /,
  );
  await press(page.getByRole('button', { name: 'Send request' }));
  await expect(
    page.getByText(/^Your request REQ-\d+ has arrived$/),
  ).toBeVisible();
});

story('impact is fit for people in Spanish', async ({ enter }) => {
  story.slow();
  const page = await enter(people.noe, {
    language: 'es',
    path: '/itsm/impact?root=resource:default/ups-a',
  });
  await expect(page.getByText(/entidades fallan con esto/)).toBeVisible();
  await expect(
    page
      .getByRole('group', { name: /^Grafo, / })
      .getByRole('button')
      .first(),
  ).toBeVisible();
  await expectFit(page, 'impact-graph-es');
  await page.goto('/catalog/default/resource/db-cluster/impact');
  await expect(
    page.getByRole('heading', { name: 'Si falla Clúster de bases de datos' }),
  ).toBeVisible();
  await expect(
    page
      .getByRole('group', { name: /^Grafo, / })
      .getByRole('button')
      .first(),
  ).toBeVisible();
  await expectFit(page, 'impact-of-entity-es');
  await page.goto('/itsm/impact/data-quality');
  await expect(
    page.getByRole('list', { name: 'Fichas en las que algo está mal' }),
  ).toBeVisible();
  await expectFit(page, 'data-quality-es');
});
