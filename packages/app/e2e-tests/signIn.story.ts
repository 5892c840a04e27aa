import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { press } from './support/keyboard';
import { signIn, signInByRef } from './support/signIn';
import { story } from './support/story';

story(
  'a person signs in, sees the catalog, and is still there after a reload',
  async ({ page }) => {
    await signIn(page, 'Noé Villegas Couoh');

    await press(page.getByRole('link', { name: 'Catalog', exact: true }));
    await page.goto('/catalog?filters[kind]=system&filters[user]=all');
    await expect(
      page.getByRole('heading', { level: 2, name: /All Systems \([1-9]\d*\)/ }),
    ).toBeVisible();

    await page.reload();
    await expect(
      page.getByRole('heading', { level: 2, name: /All Systems \([1-9]\d*\)/ }),
    ).toBeVisible();

    await page.goto('/settings');
    await expect(
      page.getByText('noe.villegas@secretaria.example'),
    ).toBeVisible();
    await expect(
      page.getByRole('link', { name: 'Mesa de Servicios' }),
    ).toBeVisible();
  },
);

story('a person signs out and another signs in', async ({ page }) => {
  await signIn(page, 'Itzel Noriega Puc', { path: '/settings' });
  await expect(
    page.getByText('itzel.noriega@secretaria.example'),
  ).toBeVisible();

  await press(page.getByTestId('user-settings-menu'));
  await press(page.getByTestId('sign-out'));
  await expect(
    page.getByRole('heading', { name: 'Who is signing in?' }),
  ).toBeVisible();

  await signInByRef(page, 'joel-cervera');
  // Only whoever is in is remembered on the next page.
  await expect(page.getByTestId('sidebar-root')).toBeAttached();
  await page.goto('/settings');
  await expect(page.getByText('joel.cervera@secretaria.example')).toBeVisible();
});

story(
  'somebody who is not in the catalog is refused with a reason',
  async ({ page }) => {
    await signInByRef(page, 'user:default/nobody-at-all');
    await expect(page.getByRole('alert')).toContainText(
      'user:default/nobody-at-all is not in the catalog',
    );
  },
);

story(
  'the sign-in page speaks Spanish and says so to the browser',
  async ({ page }) => {
    await page.goto('/');
    await press(page.getByRole('radio', { name: 'Español' }));
    await expect(
      page.getByRole('heading', { name: '¿Quién inicia sesión?' }),
    ).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await page.reload();
    await expect(
      page.getByRole('heading', { name: '¿Quién inicia sesión?' }),
    ).toBeVisible();
  },
);

for (const theme of ['Light', 'Dark']) {
  story(
    `the sign-in page has no accessibility violations in the ${theme.toLowerCase()} theme`,
    async ({ page }) => {
      await page.goto('/');
      await press(page.getByRole('radio', { name: theme }));
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations).toEqual([]);
    },
  );
}

story('the stock pages speak Spanish too', async ({ page }) => {
  await signIn(page, 'Inés Barragán Lomelí', {
    language: 'es',
    path: '/catalog',
  });
  await expect(
    page.getByRole('heading', { name: 'Catálogo de Mesa' }),
  ).toBeVisible();
  await expect(
    page.getByTestId('sidebar-root').getByText('Notificaciones'),
  ).toBeVisible();
});
