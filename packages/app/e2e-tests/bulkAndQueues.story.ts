import { expect, Page } from '@playwright/test';
import { pick } from './support/fields';
import { press, takeLine, write } from './support/keyboard';
import { people } from './support/people';
import { takePicture } from './support/screens';
import { story } from './support/story';
import { unique } from './support/unique';

const HOUR = 60 * 60 * 1000;

function rowsOf(page: Page, queue: string) {
  return page
    .getByRole('table', { name: queue })
    .locator('tbody')
    .getByRole('row');
}

story(
  'an agent assigns several requests at once, and the filters outlive a reload',
  async ({ enter, desk }) => {
    const marker = unique('Contraseña vencida');
    const refs: string[] = [];
    for (const place of ['caja', 'ventanilla', 'archivo']) {
      const { ref } = await desk.file(people.ximena, {
        title: `${marker} en ${place}`,
        offering: 'password-reset',
      });
      refs.push(ref);
    }

    const page = await enter(people.noe, { path: '/itsm/requests' });
    const rows = rowsOf(page, 'Requests');
    await write(
      page.getByRole('searchbox', {
        name: 'Search requests by words or reference',
      }),
      marker,
    );
    await expect(rows).toHaveCount(3);
    await expect(page).toHaveURL(/[?&]q=/);
    for (const ref of refs) {
      const box = page.getByRole('checkbox', { name: `Select ${ref}` });
      await press(box);
      await expect(box).toBeChecked();
    }
    const bar = page.getByRole('region', { name: 'Selected tickets' });
    await expect(bar).toContainText('3 selected');
    await press(bar.getByRole('button', { name: 'Assign', exact: true }));

    const dialog = page.getByRole('dialog', { name: 'Assign 3 tickets' });
    await pick(dialog, /Team/, 'mesa', 'Mesa de Servicios');
    await pick(dialog, /Person/, 'samuel', people.samuel.name);
    await press(dialog.getByRole('button', { name: 'Assign', exact: true }));
    const result = page.getByRole('dialog', { name: 'What became of them' });
    await expect(result).toContainText('3 tickets were changed.');
    for (const ref of refs) {
      await expect(result).toContainText(ref);
    }
    await press(result.getByRole('button', { name: 'Close' }).first());
    await expect(result).toBeHidden();
    await expect(rows.filter({ hasText: people.samuel.name })).toHaveCount(3);
    await expect(bar).toHaveCount(0);

    await press(page.getByRole('button', { name: /^Filters/ }));
    const unit = page
      .getByRole('region', { name: 'Filters' })
      .getByRole('combobox', { name: 'Unit' });
    await write(unit, 'atencion');
    await takeLine(unit, 'Atención Ciudadana');
    // Ready for another one.
    await expect(unit).toBeFocused();
    await expect(page).toHaveURL(/unit=/);
    const address = page.url();
    await page.reload();
    await expect(rows).toHaveCount(3);
    expect(page.url()).toBe(address);
    await expect(
      page.getByRole('searchbox', {
        name: 'Search requests by words or reference',
      }),
    ).toHaveValue(marker);
  },
);

story(
  'the queue of changes shows their windows and finds them by it',
  async ({ enter, desk }) => {
    const marker = unique('Renovar el certificado');
    const start = new Date(Date.now() + 5 * 24 * HOUR);
    const planned = await desk.fileKind(people.lucero, 'change', {
      title: `${marker} con ventana`,
      changeKind: 'normal',
      outage: true,
      plannedStart: start.toISOString(),
      plannedEnd: new Date(start.getTime() + 2 * HOUR).toISOString(),
    });
    const open = await desk.fileKind(people.lucero, 'change', {
      title: `${marker} sin ventana`,
      changeKind: 'normal',
    });

    const page = await enter(people.lucero, {
      path: `/itsm/changes?state=all&q=${encodeURIComponent(marker)}`,
    });
    const rows = rowsOf(page, 'Changes');
    await expect(rows).toHaveCount(2);
    const day = start.toLocaleDateString('en-US', {
      month: 'short',
      day: 'numeric',
      timeZone: 'UTC',
    });
    await expect(rows.filter({ hasText: planned.ref })).toContainText(day);
    await expect(rows.filter({ hasText: open.ref })).toContainText(
      'No window yet',
    );

    await page.goto(
      `/itsm/changes?state=all&q=${encodeURIComponent(marker)}&window=month`,
    );
    await expect(rows.filter({ hasText: planned.ref })).toBeVisible();
    await expect(rows.filter({ hasText: open.ref })).toHaveCount(0);
  },
);

for (const language of ['en', 'es'] as const) {
  story(
    `the queues fit a desk without scrolling sideways in ${language}`,
    async ({ enter }) => {
      const page = await enter(people.lucero, { language });
      // A window of 1280 pixels, less a scroll bar.
      await page.setViewportSize({ width: 1264, height: 900 });
      for (const kind of ['requests', 'incidents', 'problems', 'changes']) {
        await page.goto(`/itsm/${kind}?state=all&limit=100`);
        const table = page.getByRole('table');
        await expect(table.locator('tbody tr').nth(2)).toBeVisible();
        await takePicture(page, `queue-width-${kind}-${language}`);
        const { beside, cut } = await table.evaluate(whatDoesNotFit);
        expect.soft(beside, `${kind}: pixels beside it`).toBe(0);
        expect.soft(cut, `${kind}: cut off`).toEqual([]);
      }
    },
  );
}

/**
 * Pixels by which a table is wider than its place, and the texts of cells and
 * badges beside the title that are wider than theirs.
 */
function whatDoesNotFit(table: Element) {
  const isCut = (part: Element) => part.scrollWidth > part.clientWidth;
  const place = table.parentElement!;
  return {
    beside: place.scrollWidth - place.clientWidth,
    cut: [...table.querySelectorAll('th, td, td:nth-child(n + 3) span')]
      .filter(isCut)
      .map(({ textContent }) => textContent),
  };
}
