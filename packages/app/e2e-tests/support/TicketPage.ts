import { expect, Locator, Page } from '@playwright/test';
import { press, write } from './keyboard';
import { Language } from './signIn';

const words = {
  en: {
    links: 'Linked tickets',
    fileLinked: 'New ticket from this',
    actions: 'What can be done now',
    more: 'More',
    people: 'People',
    log: 'Conversation and history',
    reply: 'Write a reply',
    sendReply: 'Send reply',
    internal: 'Internal note',
    note: 'Write an internal note',
    sendNote: 'Add internal note',
  },
  es: {
    links: 'Casos vinculados',
    fileLinked: 'Caso nuevo a partir de este',
    actions: 'Qué se puede hacer ahora',
    more: 'Más',
    people: 'Personas',
    log: 'Conversación e historial',
    reply: 'Escriba una respuesta',
    sendReply: 'Enviar respuesta',
    internal: 'Nota interna',
    note: 'Escriba una nota interna',
    sendNote: 'Agregar nota interna',
  },
} as const;

/** The page of a ticket, in the language of whoever has it open. */
export class TicketPage {
  readonly page: Page;
  readonly #words: (typeof words)[Language];

  constructor(page: Page, language: Language = 'en') {
    this.page = page;
    this.#words = words[language];
  }

  async open(ref: string) {
    await this.page.goto(`/itsm/tickets/${ref}`);
    await expect(this.head).toContainText(ref);
  }

  /** Reference, title, status, priority, system. */
  get head(): Locator {
    return this.page.locator('header').filter({
      has: this.page.getByRole('heading', { level: 2 }),
    });
  }

  /** Reference of the ticket on screen, as the address has it. */
  async ref(): Promise<string> {
    await expect(this.page).toHaveURL(/\/itsm\/tickets\/[A-Z]{3}-\d{6}/);
    const ref = /[A-Z]{3}-\d{6}/.exec(this.page.url())?.[0] ?? '';
    await expect(this.head).toContainText(ref);
    return ref;
  }

  /** The facts beside the conversation under a heading. */
  panel(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  get people(): Locator {
    return this.panel(this.#words.people);
  }

  get links(): Locator {
    return this.panel(this.#words.links);
  }

  get actions(): Locator {
    return this.page.getByRole('group', { name: this.#words.actions });
  }

  get log(): Locator {
    return this.page.getByRole('list', { name: this.#words.log });
  }

  /** Entries of the log that say this. */
  entry(text: string | RegExp): Locator {
    return this.log.getByRole('listitem').filter({ hasText: text });
  }

  /** Presses an action, also when it is in the menu. */
  async begin(action: string) {
    await expect(this.actions).toBeVisible();
    const button = this.actions.getByRole('button', {
      name: action,
      exact: true,
    });
    if (await button.isVisible()) {
      await press(button);
      return;
    }
    await press(this.actions.getByRole('button', { name: this.#words.more }));
    await press(this.page.getByRole('menuitem', { name: action, exact: true }));
  }

  /** Goes to the form of a ticket that will be linked to this one. */
  async fileFrom(kind: string) {
    const only = this.head.getByRole('link', { name: kind, exact: true });
    const menu = this.head.getByRole('button', {
      name: this.#words.fileLinked,
      exact: true,
    });
    // One kind alone needs no menu.
    await expect(only.or(menu)).toBeVisible();
    if (await only.isVisible()) {
      await press(only);
      return;
    }
    await press(menu);
    await press(this.page.getByRole('menuitem', { name: kind, exact: true }));
  }

  dialog(title: string): Locator {
    return this.page.getByRole('dialog', { name: title, exact: true });
  }

  /** Takes an action that asks for something. */
  async act(action: string, fill: (dialog: Locator) => Promise<void>) {
    await this.begin(action);
    const dialog = this.dialog(action);
    await fill(dialog);
    await press(dialog.getByRole('button', { name: action, exact: true }));
    await expect(dialog).toBeHidden();
  }

  async reply(text: string) {
    await write(
      this.page.getByRole('textbox', { name: this.#words.reply }),
      text,
    );
    await press(this.page.getByRole('button', { name: this.#words.sendReply }));
  }

  async note(text: string) {
    await press(
      this.page.getByRole('radio', {
        name: this.#words.internal,
        exact: true,
      }),
    );
    await write(
      this.page.getByRole('textbox', { name: this.#words.note }),
      text,
    );
    await press(this.page.getByRole('button', { name: this.#words.sendNote }));
    await expect(this.entry(text)).toBeVisible();
  }
}
