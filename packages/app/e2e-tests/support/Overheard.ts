import { Page, Response } from '@playwright/test';

/** Everything that the network handed to a page since it was opened. */
export class Overheard {
  readonly #page: Page;
  readonly #texts: Promise<string>[] = [];
  readonly #frames: string[] = [];

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Starts listening; what came before is not known. */
  static on(page: Page): Overheard {
    const overheard = new Overheard(page);
    page.on('response', response => overheard.#hear(response));
    page.on('websocket', socket =>
      socket.on('framereceived', ({ payload }) =>
        overheard.#frames.push(String(payload)),
      ),
    );
    return overheard;
  }

  #hear(response: Response) {
    if (
      ['xhr', 'fetch', 'document'].includes(response.request().resourceType())
    ) {
      // The body of an answer that the page did not wait for is gone.
      this.#texts.push(response.text().catch(() => ''));
    }
  }

  /** Calls the API from within the page, with the token that the page uses. */
  async fetch(
    path: string,
    init: { method?: string; body?: object } = {},
  ): Promise<{ status: number; text: string }> {
    const { url, token } = await this.#credentials();
    const answer = await this.#page.evaluate(
      async ([address, authorization, method, body]) => {
        const response = await fetch(address, {
          method,
          headers: { authorization, 'content-type': 'application/json' },
          body: body === '' ? undefined : body,
        });
        return { status: response.status, text: await response.text() };
      },
      [
        `${url}${path}`,
        token,
        init.method ?? 'GET',
        init.body ? JSON.stringify(init.body) : '',
      ] as const,
    );
    return answer;
  }

  #known: { url: string; token: string } | undefined;

  async #credentials() {
    if (!this.#known) {
      const [request] = await Promise.all([
        this.#page.waitForRequest(
          candidate =>
            candidate.url().includes('/api/itsm/v1/') &&
            candidate.headers().authorization !== undefined,
        ),
        this.#page.reload(),
      ]);
      this.#known = {
        url: request.url().split('/v1/')[0],
        token: request.headers().authorization,
      };
    }
    return this.#known;
  }

  /** All that was heard until now, as one text. */
  async text(): Promise<string> {
    return [...(await Promise.all(this.#texts)), ...this.#frames].join('\n');
  }

  /** How many answers and signals were heard. */
  get count(): number {
    return this.#texts.length + this.#frames.length;
  }
}
