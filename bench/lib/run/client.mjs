import { Agent, request } from 'node:http';

const TIMEOUT_MS = 60_000;

/** Calls one server over connections that stay open. */
export class HttpClient {
  #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  #base;

  constructor(url) {
    // The name may stand for two addresses; the server listens on this one.
    this.#base = url.replace('localhost', '127.0.0.1');
  }

  /** @returns status and body as text */
  call(method, path, { token, body } = {}) {
    const payload = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const outgoing = request(
        `${this.#base}${path}`,
        {
          method,
          agent: this.#agent,
          timeout: TIMEOUT_MS,
          headers: {
            ...(token ? { authorization: `Bearer ${token}` } : {}),
            ...(payload
              ? {
                  'content-type': 'application/json',
                  'content-length': Buffer.byteLength(payload),
                }
              : {}),
          },
        },
        response => {
          const parts = [];
          response.on('data', part => parts.push(part));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode,
              text: Buffer.concat(parts).toString('utf8'),
            }),
          );
        },
      );
      outgoing.on('timeout', () => outgoing.destroy(new Error('timeout')));
      outgoing.on('error', reject);
      outgoing.end(payload);
    });
  }

  /** The parsed answer; anything but 2xx is an error that quotes it. */
  async json(method, path, options) {
    const { status, text } = await this.call(method, path, options);
    if (status < 200 || status > 299) {
      throw new Error(`${method} ${path}: ${status} ${text.slice(0, 300)}`);
    }
    return text === '' ? undefined : JSON.parse(text);
  }

  close() {
    this.#agent.destroy();
  }
}
