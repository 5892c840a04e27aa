import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../lib/failure.mjs';

const LONGEST_PAUSE_MS = 15_000;

/** Calls the portal; waits for one that is down or being restarted. */
export class ImportClient {
  #base;
  #token;
  #retryForMs;
  #onWait;

  constructor({ url, token, retryForMs, onWait = () => {} }) {
    this.#base = `${url}/api/itsm/v1`;
    this.#token = token;
    this.#retryForMs = retryForMs;
    this.#onWait = onWait;
  }

  /** Sends tickets; gives what became of each. */
  async send(source, tickets, dryRun) {
    const { results } = await this.#call('POST', '/imports/tickets', {
      source,
      dryRun,
      tickets,
    });
    return results;
  }

  /** All imported tickets of a source, in the order of their numbers. */
  async *imported(source) {
    let cursor;
    do {
      const query = new URLSearchParams({
        source,
        limit: '200',
        ...(cursor ? { cursor } : {}),
      });
      const page = await this.#call('GET', `/imports/tickets?${query}`);
      yield* page.items;
      cursor = page.next;
    } while (cursor);
  }

  async #call(method, path, body) {
    const until = Date.now() + this.#retryForMs;
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.#once(method, path, body);
      if (answer.body) {
        return answer.body;
      }
      if (!answer.isTransient || Date.now() > until) {
        throw new Failure(answer.problem);
      }
      const wait = Math.min(500 * 2 ** attempt, LONGEST_PAUSE_MS);
      this.#onWait(answer.problem, wait);
      await pause(wait);
    }
  }

  async #once(method, path, body) {
    let response;
    try {
      response = await fetch(`${this.#base}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${this.#token}`,
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const text = await response.text();
      if (response.ok) {
        return { body: JSON.parse(text) };
      }
      return {
        isTransient: [404, 429, 500, 502, 503, 504].includes(response.status),
        problem: `The portal answered ${response.status}: ${explain(
          response.status,
          text,
        )}`,
      };
    } catch (error) {
      return {
        isTransient: true,
        problem: `The portal does not answer: ${
          error.cause?.message ?? error.message
        }`,
      };
    }
  }
}

function explain(status, text) {
  let message = text.slice(0, 500);
  try {
    message = JSON.parse(text).error.message;
  } catch {
    // Not from a Backstage backend; what it said will do.
  }
  return status === 401
    ? `${message}. The token does not hold, or no longer: begin again with a fresh one, what is there already is left alone`
    : message;
}
