import { setTimeout as sleep } from 'node:timers/promises';

const TRIES = 60;
const PAUSE_MS = 250;
const ANSWER_WITHIN_MS = 30_000;

/**
 * Calls the nodes as clients behind a load balancer do: any node that is up;
 * when the connection breaks or the answer is 5xx, the same again elsewhere.
 */
export class Cluster {
  #tokens = new Map();
  /** How often calls were repeated, and what was answered. */
  repeated = 0;
  answers = {};

  constructor(nodes, chance) {
    this.nodes = nodes;
    this.chance = chance;
  }

  get ready() {
    return this.nodes.filter(node => node.isReady);
  }

  async signIn(userRefs) {
    const [node] = this.ready;
    for (const ref of userRefs) {
      const answer = await fetch(`${node.url}/api/auth/demo/refresh`, {
        headers: { 'x-demo-user': ref, 'x-requested-with': 'XMLHttpRequest' },
      });
      if (!answer.ok) {
        throw new Error(`Signing in as ${ref}: ${answer.status}`);
      }
      const { backstageIdentity } = await answer.json();
      this.#tokens.set(ref, backstageIdentity.token);
    }
  }

  /** One call of one node; throws when there is no answer. */
  async once(node, user, method, path, { body, key } = {}) {
    const answer = await fetch(`${node.url}/api/itsm/v1${path}`, {
      method,
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      headers: {
        authorization: `Bearer ${this.#tokens.get(user)}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    this.answers[answer.status] = (this.answers[answer.status] ?? 0) + 1;
    return {
      status: answer.status,
      isDone: answer.ok,
      body: text === '' ? undefined : JSON.parse(text),
    };
  }

  /** A node that takes requests, another one than before if there is one. */
  #choose(last) {
    const others = this.ready.filter(node => node !== last);
    return this.chance.pick(others.length > 0 ? others : this.ready);
  }

  /**
   * Calls until some node answers with less than 500.
   *
   * @returns the answer, or undefined when nobody answered: what became of
   *   the call is not known then
   */
  async call(user, method, path, { tries = TRIES, ...options } = {}) {
    let last;
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const node = this.#choose(last);
      if (node) {
        last = node;
        const answer = await this.once(node, user, method, path, options).catch(
          () => undefined,
        );
        if (answer && answer.status < 500) {
          return answer;
        }
      }
      this.repeated += 1;
      await sleep(PAUSE_MS);
    }
    return undefined;
  }
}
