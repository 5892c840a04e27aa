import { expect, Locator, Page } from '@playwright/test';
import { randomInt } from 'node:crypto';
import { card } from './support/card';
import { paste, press, write } from './support/keyboard';
import { people } from './support/people';
import { story } from './support/story';
import { unique } from './support/unique';

function offeringYaml(options: {
  name: string;
  title: string;
  description: string;
  state?: string;
}): string {
  return `apiVersion: mesa-itsm/v1
kind: Offering
metadata:
  name: ${options.name}
spec:
  title:
    en: ${options.title}
    es: ${options.title}
  description:
    en: ${options.description}
    es: ${options.description}
  service: user-accounts
  order: 900
  state: ${options.state ?? 'active'}
  team: group:default/service-desk
`;
}

async function openApply(page: Page): Promise<Locator> {
  await press(page.getByRole('button', { name: 'Apply YAML' }));
  return page.getByRole('dialog', { name: 'Apply definitions' });
}

/** Tries it, applies it, and closes the dialog. */
async function apply(
  page: Page,
  yaml: string,
  expectTried: (dialog: Locator) => Promise<void>,
) {
  const dialog = await openApply(page);
  const submit = dialog.getByRole('button', { name: 'Apply', exact: true });
  await paste(dialog.getByRole('textbox'), yaml);
  // Nothing is applied that was not tried before.
  await expect(submit).toBeDisabled();
  await press(dialog.getByRole('button', { name: 'Check' }));
  await expect(dialog.getByText('Would change 1 definition')).toBeVisible();
  await expectTried(dialog);
  await press(submit);
  await expect(dialog.getByText('Applied: 1 definition changed')).toBeVisible();
  await press(dialog.getByRole('button', { name: 'Cancel' }));
  await expect(dialog).toBeHidden();
}

async function searchPortal(page: Page, words: string) {
  await page.goto('/itsm/portal');
  await write(
    page.getByRole('searchbox', { name: 'Search the catalogue' }),
    words,
  );
}

story(
  'an administrator reads a definition, tries a new offering, applies and retires it',
  async ({ enter }) => {
    const name = unique('story').replace(' ', '-');
    const title = unique('Loan of a projector');
    const page = await enter(people.joel, { path: '/itsm/administration' });

    await write(
      page.getByRole('searchbox', {
        name: 'Search definitions by title or name',
      }),
      'blocked',
    );
    await press(page.getByRole('button', { name: /Forgotten or blocked/ }));
    await expect(
      page.getByRole('heading', { name: 'Forgotten or blocked password' }),
    ).toBeVisible();
    await expect(page.getByText('What happens', { exact: true })).toBeVisible();
    await expect(page).toHaveURL(/open=Offering(%2F|\/)password-reset/);
    await press(page.getByRole('radio', { name: 'Source', exact: true }));
    await expect(page.getByText('apiVersion: mesa-itsm/v1')).toBeVisible();

    await apply(
      page,
      offeringYaml({ name, title, description: 'For a meeting' }),
      async dialog => {
        await expect(dialog.getByText(`Offering/${name}`)).toBeVisible();
        await expect(dialog.getByText('New', { exact: true })).toBeVisible();
      },
    );
    const requester = await enter(people.ximena);
    await searchPortal(requester, title);
    await expect(card(requester, title)).toContainText('For a meeting');

    await apply(
      page,
      offeringYaml({ name, title, description: 'For a day' }),
      async dialog => {
        await expect(dialog).toContainText('For a meeting');
        await expect(dialog).toContainText('For a day');
      },
    );
    await searchPortal(requester, title);
    await expect(card(requester, title)).toContainText('For a day');

    await apply(
      page,
      offeringYaml({ name, title, description: 'For a day', state: 'retired' }),
      async dialog => {
        await expect(dialog).toContainText('retired');
      },
    );
    await searchPortal(requester, title);
    await expect(requester.getByText(`Nothing fits “${title}”`)).toBeVisible();
  },
);

story('a faulty definition is refused with the reason', async ({ enter }) => {
  const name = unique('story').replace(' ', '-');
  const page = await enter(people.joel, { path: '/itsm/administration' });
  const dialog = await openApply(page);
  await paste(
    dialog.getByRole('textbox'),
    offeringYaml({ name, title: 'Faulty', description: 'Faulty' }).replace(
      'user-accounts',
      'no-such-service',
    ),
  );
  await press(dialog.getByRole('button', { name: 'Check' }));
  await expect(dialog).toContainText('no-such-service');
  await expect(dialog.getByText('Refused')).toBeVisible();
  await expect(
    dialog.getByRole('button', { name: 'Apply', exact: true }),
  ).toBeDisabled();
});

story(
  'a service manager may change definitions, an agent may only read them',
  async ({ enter, desk }) => {
    const name = unique('story').replace(' ', '-');
    const yaml = offeringYaml({
      name,
      title: unique('Loan of a camera'),
      description: 'For a day',
      state: 'draft',
    });
    const manager = await enter(people.carlota, {
      path: '/itsm/administration',
    });
    await apply(manager, yaml, async () => {});

    const agent = await enter(people.noe, {
      path: `/itsm/administration?open=Offering/${name}`,
    });
    await expect(
      agent.getByRole('heading', { name: /Loan of a camera/ }),
    ).toBeVisible();
    await expect(agent.getByRole('button', { name: 'Apply YAML' })).toHaveCount(
      0,
    );
    await expect(agent.getByRole('tab', { name: 'Outbox' })).toHaveCount(0);
    const refused = await desk.call(
      people.noe,
      'POST',
      '/v1/definitions/apply',
      { yaml, dryRun: true },
    );
    expect(refused.status).toBe(403);
  },
);

story(
  'whatever leads away from a calendar asks before its changes are lost',
  async ({ enter }) => {
    const page = await enter(people.joel, {
      path: '/itsm/administration?open=Calendar/office-hours',
    });
    await press(page.getByRole('button', { name: 'Copy as a new one' }));
    const title = page.getByRole('textbox', { name: 'Title in English' });
    await write(title, 'Another rota');
    const question = page.getByRole('dialog', { name: 'Discard changes?' });
    const expectAsked = async () => {
      const keep = question.getByRole('button', { name: 'Keep editing' });
      await expect(keep).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(question).toHaveCount(0);
      await expect(title).toHaveValue('Another rota');
      await expect(page).toHaveURL(/edit=copy/);
    };

    await press(page.getByRole('button', { name: 'Discard' }));
    await expectAsked();
    await press(page.getByRole('tab', { name: 'Incidents' }));
    await expectAsked();
    await press(page.getByRole('tab', { name: 'Outbox' }));
    await expectAsked();
    await press(page.getByRole('link', { name: 'Catalog', exact: true }));
    await expectAsked();
    await page.evaluate(() => window.history.back());
    await expectAsked();

    const closing = page.waitForEvent('dialog');
    const closed = page.close({ runBeforeUnload: true });
    const warning = await closing;
    expect(warning.type()).toBe('beforeunload');
    await warning.dismiss();
    await closed;

    await page.evaluate(() => window.history.back());
    await press(question.getByRole('button', { name: 'Discard' }));
    await expect(
      page.getByRole('button', { name: 'Copy as a new one' }),
    ).toBeVisible();
    await expect(page).not.toHaveURL(/edit=/);
  },
);

story(
  'the response of a copied service level is edited in a form',
  async ({ enter }) => {
    const name = unique('story-level').replace(' ', '-');
    const page = await enter(people.joel, {
      path: '/itsm/administration?open=SlaPolicy/problems',
    });
    const dialog = page.getByRole('dialog');
    const review = async () => {
      await press(page.getByRole('button', { name: 'Check and save' }));
      await expect(dialog).toBeVisible();
    };
    const save = async () => {
      await press(dialog.getByRole('button', { name: 'Save', exact: true }));
      await expect(dialog).toHaveCount(0);
      await expect(page).not.toHaveURL(/edit=/);
      await expect(page).toHaveURL(new RegExp(`SlaPolicy(%2F|/)${name}`));
    };

    // Two of one order that could meet are refused.
    await press(page.getByRole('button', { name: 'Copy as a new one' }));
    await write(page.getByRole('textbox', { name: /^Name/ }), name);
    await review();
    await expect(dialog.getByText('Refused')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    const order = page.getByRole('textbox', { name: /^Order/ });
    await expect(order).toHaveAccessibleDescription(/has the order 500 too/);
    // Behind the policies of the demo, so that it counts for no ticket.
    await write(order, String(randomInt(10_000, 100_000)));
    await review();
    await save();

    await press(page.getByRole('button', { name: 'Edit', exact: true }));
    const response = page.getByRole('group', { name: 'Response' });
    await write(response.getByRole('textbox', { name: 'All priorities' }), '3');
    await expect(
      page.getByRole('listitem').filter({ hasText: /^Response: it is due/ }),
    ).toBeVisible();
    await review();
    await expect(dialog).toContainText('targets.response');
    await expect(dialog.locator('del')).toContainText('P2WD');
    await expect(dialog.locator('ins')).toContainText('P3WD');
    await save();
    await expect(
      page
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: /^Response/ }) }),
    ).toContainText('3 working days');
  },
);
