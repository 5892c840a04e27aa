import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../lib/failure.mjs';

const API = '/api/itsm/v1';
/** A call stays well below what a back end takes. */
const ENTITIES_OF_CALL = 500;
const LONGEST_PAUSE_MS = 15_000;

/** Calls the portal; waits for one that is down or being restarted. */
export class ImportClient {
  #url;
  #token;
  #retryForMs;
  #onWait;

  constructor({ url, token, retryForMs, onWait = () => {} }) {
    this.#url = url;
    this.#token = token;
    this.#retryForMs = retryForMs;
    this.#onWait = onWait;
  }

  /** Sends tickets; gives what became of each. */
  async send(source, tickets, dryRun) {
    const { results } = await this.#call('POST', `${API}/imports/tickets`, {
      source,
      dryRun,
      tickets,
    });
    return results;
  }

  /** All imported tickets of a source, in the order of their numbers. */
  imported(source) {
    return this.#pages(`${API}/imports/tickets`, { source });
  }

  /** The incidents of a list, as its page shows them. */
  incidents(filter) {
    return this.#pages(`${API}/tickets`, { type: 'incident', ...filter });
  }

  /** Entities of the catalog in the order of their references. */
  async entities(entityRefs) {
    const found = [];
    for (let at = 0; at < entityRefs.length; at += ENTITIES_OF_CALL) {
      const { items } = await this.#call(
        'POST',
        '/api/catalog/entities/by-refs',
        {
          entityRefs: entityRefs.slice(at, at + ENTITIES_OF_CALL),
          fields: ['relations'],
        },
      );
      found.push(...items);
    }
    return found;
  }

  async *#pages(path, filter) {
    let cursor;
    do {
      const query = new URLSearchParams({
        ...filter,
        limit: '200',
        ...(cursor ? { cursor } : {}),
      });
      const page = await this.#call('GET', `${path}?${query}`);
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
      response = await fetch(`${this.#url}${path}`, {
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
