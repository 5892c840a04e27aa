import { Locator, Page } from '@playwright/test';
import { press } from './keyboard';

/**
 * A card that is one link, by the link's name. The link itself is invisible:
 * pointers press the card, keyboards and screen readers find the link.
 */
export function card(within: Page | Locator, name: string | RegExp): Locator {
  const page = 'page' in within ? within.page() : within;
  return within
    .getByRole('article')
    .filter({ has: page.getByRole('link', { name }) });
}

/** Follows the link of a card. */
export async function openCard(within: Page | Locator, name: string | RegExp) {
  await press(card(within, name).getByRole('link', { name }));
}
