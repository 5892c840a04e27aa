import path from 'node:path';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

async function fileRequest(page, expect, title) {
  await page
    .getByRole('searchbox', { name: 'Search the catalogue' })
    .fill('improvement');
  await page
    .getByRole('article')
    .filter({ has: page.getByRole('link', { name: 'Request about a system' }) })
    .click();
  const form = page.getByRole('form', { name: 'New request' });
  const system = form.getByRole('combobox', { name: /System or component/ });
  await system.fill('example-web');
  await page
    .getByRole('option', { name: /example-website/ })
    .first()
    .click();
  await system.press('Tab');
  await form
    .getByRole('radiogroup', { name: 'What it is' })
    .getByText('An improvement', { exact: true })
    .click();
  await form.getByRole('textbox', { name: 'Short title' }).fill(title);
  await form
    .getByRole('textbox', { name: 'Description' })
    .fill('A larger font.');
  await form.getByRole('button', { name: 'Send request' }).click();
  await expect(page).toHaveURL(/\/itsm\/tickets\/REQ-\d{6}/);
  return /REQ-\d{6}/.exec(page.url())[0];
}

/**
 * Signs in as guest, files a request through the portal and finds it on the
 * page of the component that it is about, and on the search page.
 *
 * @param screenshots - folder for pictures of what was seen
 * @returns the reference of the request
 */
export async function portalWorks({ appUrl, chromium, screenshots }) {
  const playwright = await import('@playwright/test');
  const expect = playwright.expect.configure({ timeout: 60_000 });
  const browser = await playwright.chromium.launch({
    executablePath: chromium,
    args: ARGS,
  });
  const page = await browser.newPage({ locale: 'en-US' });
  page.setDefaultTimeout(60_000);
  const shoot = name =>
    page.screenshot({ path: path.resolve(screenshots, `${name}.png`) });
  try {
    await page.goto(`${appUrl}/`, { timeout: 180_000 });
    const enter = page.getByRole('button', { name: 'Enter' });
    const sidebar = page.getByRole('link', { name: 'Service desk' }).first();
    // The older template signs the guest in by itself.
    await expect(enter.or(sidebar).first()).toBeVisible({ timeout: 180_000 });
    if (await enter.isVisible()) {
      await enter.click();
    }
    await sidebar.click();
    await expect(page).toHaveURL(/\/itsm/);
    await page.goto(`${appUrl}/itsm/portal`);
    const title = 'Text of the front page';
    const ref = await fileRequest(page, expect, title);
    await shoot('ticket');
    await page.goto(
      `${appUrl}/catalog/default/component/example-website/service-desk`,
    );
    await expect(page.getByText(title).first()).toBeVisible();
    await expect(page.getByText(ref).first()).toBeVisible();
    await shoot('entity');
    await page.goto(`${appUrl}/search?query=${encodeURIComponent(title)}`);
    await page
      .getByRole('navigation', { name: 'filter by type' })
      .getByText('Tickets', { exact: true })
      .click();
    await expect(
      page.getByRole('link', { name: title }).locator('visible=true').first(),
    ).toHaveAttribute('href', `/itsm/tickets/${ref}`);
    await shoot('search');
    return ref;
  } catch (error) {
    await shoot('failure').catch(() => {});
    throw error;
  } finally {
    await browser.close();
  }
}
