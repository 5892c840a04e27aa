import { expect, Page } from '@playwright/test';
import { press, reach } from './support/keyboard';
import { people } from './support/people';
import { pick } from './support/fields';
import { expectFit, takePicture } from './support/screens';
import { story } from './support/story';
import { unique } from './support/unique';

/** A room with a rack, a server in it, and a row that cannot be right. */
function roomOf(mark: string): string {
  return [
    'name,title,class,owner,depends_on,serial_number,state',
    `rack-${mark},Rack ${mark},rack,group:default/networks,,RK-${mark},production`,
    `srv-${mark},Servidor ${mark},server,group:default/databases,rack-${mark},SV-${mark},production`,
    `bad-${mark},Sin dueño ${mark},server,group:default/nobody,,,production`,
  ].join('\n');
}

/** Chooses a file on the page of the import, and has it tried. */
async function tryFile(page: Page, csv: string) {
  const button = page.getByRole('button', { name: 'Try the file' });
  // A page that is still being put together forgets what was chosen.
  await expect(async () => {
    await page.getByLabel('CSV file').setInputFiles({
      name: 'room.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(csv),
    });
    await page.waitForTimeout(500);
    await expect(button).toBeEnabled({ timeout: 500 });
  }).toPass();
  await press(button);
  await expect(
    page.getByRole('region', { name: 'What the file would do' }),
  ).toBeVisible();
}

/** The page of the entity, once the catalog has it. */
async function openEntity(page: Page, name: string, title: string) {
  await expect(async () => {
    await page.goto(`/catalog/default/resource/${name}`);
    await expect(
      page.getByRole('heading', { name: title }).first(),
    ).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 90_000 });
}

story(
  'an administrator imports, edits and retires what the catalog then shows',
  async ({ enter, desk }) => {
    story.setTimeout(300_000);
    const mark = unique('x').split(' ')[1];
    const title = `Servidor ${mark}`;
    const page = await enter(people.joel, {
      path: '/itsm/configuration?view=import',
    });
    await tryFile(page, roomOf(mark));
    const outcome = page.getByRole('region', {
      name: 'What the file would do',
    });
    await expect(outcome.getByRole('row').nth(1)).toContainText(
      'owner: Neither this file nor the catalog has "group:default/nobody"',
    );
    const listed = `/v1/configuration-items?q=${mark}`;
    expect((await desk.call(people.joel, 'GET', listed)).body).toEqual({
      items: [],
    });
    await press(page.getByRole('radio', { name: 'New (2)' }));
    await expect(
      outcome.getByRole('row').filter({ hasText: title }),
    ).toContainText(`Depends on: resource:default/rack-${mark}`);
    // A change of the theme begins the page anew.
    await expectFit(page, 'configuration-import-tried', async () => {
      await page.reload();
      await tryFile(page, roomOf(mark));
    });
    await press(page.getByRole('button', { name: 'Apply 2 rows' }));
    await expect(page.getByText('2 items were written.')).toBeVisible();

    await openEntity(page, `srv-${mark}`, title);
    await expect(page.getByText(`Rack ${mark}`).first()).toBeVisible();
    await takePicture(page, 'configuration-entity');

    await page.goto(
      `/itsm/configuration?item=resource:default/srv-${mark}&view=edit`,
    );
    const form = page.getByRole('form', { name: `Edit ${title}` });
    const owner = form.getByRole('combobox', { name: /^Owner/ });
    await expect(owner).toHaveValue('Bases de Datos y Servidores');
    await reach(owner);
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await expect(owner).toHaveValue('');
    await pick(form, /^Owner/, 'Redes y Tel', 'Redes y Telecomunicaciones');
    await press(form.getByRole('button', { name: 'Save' }));
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await press(page.getByRole('radio', { name: 'History' }));
    await expect(page.getByRole('list', { name: 'History' })).toContainText(
      'Owner: group:default/databases → group:default/networks',
    );

    await expectFit(page, 'configuration-history');
    await press(page.getByRole('radio', { name: 'Facts' }));
    await expectFit(page, 'configuration-item');
    await page.goto(`/itsm/configuration?q=${mark}`);
    await expect(page.getByRole('link', { name: title })).toBeVisible();
    await expectFit(page, 'configuration-list');
    await press(page.getByRole('link', { name: title }));

    await press(page.getByRole('button', { name: 'Retire' }));
    const question = page.getByRole('dialog', { name: `Retire ${title}?` });
    await press(question.getByRole('button', { name: 'Retire' }));
    await expect(
      page.getByRole('button', { name: 'Bring back' }),
    ).toBeVisible();
    await expect(async () => {
      await page.goto(`/catalog/default/resource/srv-${mark}`);
      await expect(
        page.getByText(/there is no .* with the requested/i).first(),
      ).toBeVisible({ timeout: 4_000 });
    }).toPass({ timeout: 90_000 });
  },
);

story(
  'somebody who asks is not offered the configuration, and is refused',
  async ({ enter, desk }) => {
    const page = await enter(people.ximena, { path: '/itsm/configuration' });
    await expect(
      page.getByText('This page is for configuration managers'),
    ).toBeVisible();
    await expect(page.getByRole('tab', { name: 'Portal' })).toBeVisible();
    await expect(page.getByRole('tab', { name: 'Configuration' })).toHaveCount(
      0,
    );
    const item = {
      kind: 'Resource',
      name: 'srv-of-ximena',
      type: 'server',
      owner: 'group:default/databases',
    };
    for (const [path, body] of [
      ['/v1/configuration-items', item],
      ['/v1/configuration-items/import', { csv: 'name\nx' }],
    ] as const) {
      const { status } = await desk.call(people.ximena, 'POST', path, body);
      expect([path, status]).toEqual([path, 403]);
    }
    // Nor is the catalog's own way in open to people, whoever they are.
    const feed = await desk.call(
      people.joel,
      'GET',
      '/v1/configuration-items/changes',
    );
    expect(feed.status).toBe(403);
  },
);

story(
  'configuration items are fit for people in Spanish',
  async ({ enter, desk }) => {
    story.slow();
    const mark = unique('es').split(' ')[1];
    const title = `Servidor ${mark}`;
    const { status } = await desk.call(
      people.joel,
      'POST',
      '/v1/configuration-items',
      {
        kind: 'Resource',
        name: `srv-${mark}`,
        title,
        type: 'server',
        owner: 'group:default/databases',
      },
    );
    expect(status).toBe(201);
    const page = await enter(people.joel, {
      language: 'es',
      path: `/itsm/configuration?q=${mark}`,
    });
    await expect(page.getByRole('link', { name: title })).toBeVisible();
    await expectFit(page, 'configuration-list-es');
    await press(page.getByRole('link', { name: title }));
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expectFit(page, 'configuration-item-es');
    await page.goto('/itsm/configuration?view=new');
    const form = page.getByRole('form', {
      name: 'Elemento de configuración nuevo',
    });
    await press(form.getByRole('button', { name: 'Guardar' }));
    await expect(form.getByText(/^Revise \d campos?\.$/)).toBeVisible();
    await expectFit(page, 'configuration-form-es');
  },
);
