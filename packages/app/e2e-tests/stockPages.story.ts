import { expect, Page } from '@playwright/test';
import { press } from './support/keyboard';
import { people } from './support/people';
import { expectViewsFit } from './support/screens';
import { story } from './support/story';
import { unique } from './support/unique';

// Pages of the portal itself that show something of ours.

async function openEntityMenu(page: Page) {
  await press(page.getByRole('button', { name: 'Más acciones' }));
  await expect(
    page.getByRole('menuitem', { name: 'Reportar un incidente' }),
  ).toBeVisible();
}

story(
  'what the service desk adds to other pages is fit for people',
  async ({ enter, desk }) => {
    story.slow();
    const word = unique('página').replace(' ', '');
    const title = `No abre la ${word}`;
    await desk.file(people.lucero, { title });
    const page = await enter(people.lucero, { language: 'es' });
    const system = '/catalog/default/system/institutional-network';
    await expectViewsFit(page, [
      { name: 'start', path: '/', ready: 'Cola de mi equipo' },
      { name: 'overview', path: system, ready: 'Casos abiertos' },
      {
        name: 'entity-menu',
        path: system,
        ready: 'Casos abiertos',
        open: openEntityMenu,
      },
      {
        name: 'search-all',
        path: `/search?query=${word}`,
        ready: title,
        keepsTheme: true,
      },
      {
        name: 'search-tickets',
        path: `/search?query=${word}&types[]=itsm-ticket`,
        ready: title,
        keepsTheme: true,
      },
    ]);
  },
);
