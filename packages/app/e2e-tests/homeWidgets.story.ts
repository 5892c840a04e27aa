import { expect } from '@playwright/test';
import { press } from './support/keyboard';
import { people } from './support/people';
import { story } from './support/story';

// The grid around the widgets is the home plugin's own.
story(
  'the home page shows my tickets and the queue of my team without a click',
  async ({ enter }) => {
    const page = await enter(people.lucero, { path: '/' });
    const queue = page.getByText("My team's queue").first();
    await expect(page.getByText('My tickets').first()).toBeVisible();
    await expect(queue).toBeVisible();
    await press(
      page
        .getByRole('navigation', { name: 'The whole queues' })
        .getByRole('link', { name: / open$/ })
        .first(),
    );
    await expect(page).toHaveURL(/\/itsm\/\w+\?chip=myTeams/);
  },
);
