import { expect } from '@playwright/test';
import { press, reach } from './support/keyboard';
import { people } from './support/people';
import { expectFit, takePicture } from './support/screens';
import { story } from './support/story';
import { unique } from './support/unique';

const SERVERS = 520;

/** A rack, and servers of two classes on it, every tenth on another one too. */
function roomOf(mark: string): string {
  return [
    'name,title,class,owner,depends_on',
    `rack-${mark},Rack ${mark},rack,group:default/networks,`,
    ...Array.from({ length: SERVERS }, (_, n) => {
      const on = n % 10 === 9 ? `n${n - 1}-${mark}` : `rack-${mark}`;
      const kind = n % 2 === 0 ? 'server' : 'virtual-machine';
      return `n${n}-${mark},Servidor ${n} ${mark},${kind},group:default/databases,${on}`;
    }),
  ].join('\n');
}

story(
  'a rack with five hundred servers is still something to look at',
  async ({ enter, desk }) => {
    story.setTimeout(300_000);
    const mark = unique('x').split(' ')[1];
    const bring = (more: object) =>
      desk.call(people.joel, 'POST', '/v1/configuration-items/import', {
        csv: roomOf(mark),
        ...more,
      });
    const { digest } = (await bring({ dryRun: true })).body as {
      digest: string;
    };
    expect((await bring({ dryRun: false, digest })).status).toBe(200);
    const page = await enter(people.noe, { path: '/itsm/home' });
    const counted = page.getByText(
      new RegExp(`^${SERVERS} entities fail with it`),
    );
    // The catalog takes them up, and the graph looks through the catalog.
    await expect(async () => {
      await page.goto(`/itsm/impact?root=resource:default/rack-${mark}`);
      await expect(counted).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 180_000 });
    const graph = page.getByRole('group', { name: /^Graph, / });
    await expect(graph.getByRole('button').first()).toBeVisible();
    await expectFit(page, 'impact-many');
    // A group opens by its box; beyond a bound the list has the rest.
    const boxes = graph.getByRole('button');
    const start = graph.getByRole('button', { name: /^Rack .*Fails/ });
    await reach(start);
    await page.keyboard.press('ArrowRight');
    await expect(
      graph.getByRole('button', { name: /^520 resources, 520 put together/ }),
    ).toBeFocused();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => boxes.count(), { timeout: 15_000 })
      .toBeGreaterThan(100);
    expect(await boxes.count()).toBeLessThanOrEqual(160);
    await expectFit(page, 'impact-many-opened');
    await reach(start);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('region', { name: 'Chosen entity' }),
    ).toContainText('Why it suffers');
    await page.keyboard.press('Escape');

    await press(page.getByRole('button', { name: 'List', exact: true }));
    const table = page.getByRole('table', {
      name: 'What fails, nearest first',
    });
    await expect(table.getByRole('row').nth(1)).toBeVisible();
    await takePicture(page, 'impact-many-list');
    await press(page.getByRole('button', { name: 'Matrix' }));
    await takePicture(page, 'impact-many-matrix');
  },
);
