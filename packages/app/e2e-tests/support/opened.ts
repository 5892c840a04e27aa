import { expect, Page } from '@playwright/test';
import { press } from './keyboard';
import { TicketPage } from './TicketPage';

type Open = (page: Page) => Promise<void>;

/** Opens a dialog with its button. */
export function dialogOf(button: string): Open {
  return async page => {
    await press(
      page.getByRole('button', { name: button, exact: true }).first(),
    );
    await expect(page.getByRole('dialog')).toBeVisible();
  };
}

/** Opens a menu. */
export function menuOf(button: string): Open {
  return async page => {
    await press(page.getByRole('button', { name: button, exact: true }));
    await expect(page.getByRole('menuitem').first()).toBeVisible();
  };
}

/** Opens a dialog from a menu. */
export function dialogOfMenu(button: string, item: string): Open {
  return async page => {
    await menuOf(button)(page);
    await press(page.getByRole('menuitem', { name: item, exact: true }));
    // The menu lies in a dialog of its own, which fades out.
    await expect(page.getByRole('menu')).toHaveCount(0);
    await expect(page.getByRole('dialog')).toBeVisible();
  };
}

/** Begins an action of a ticket, also when it is in the menu. */
export function action(name: string): Open {
  return async page => {
    const ticket = new TicketPage(page, 'es');
    await ticket.begin(name);
    await expect(page.getByRole('menu')).toHaveCount(0);
    await expect(ticket.dialog(name)).toBeVisible();
  };
}

/** Opens the list of a field. */
export function listOf(field: string): Open {
  return async page => {
    await press(page.getByRole('button', { name: field }));
    await expect(page.getByRole('option').first()).toBeVisible();
  };
}
