/** A sign-in token is taken anew before it ends. */
const RENEW_AFTER_MS = 20 * 60_000;

/** Signs people in through the demo provider and calls the plugin as them. */
export class Sessions {
  #url;
  #tokens = new Map();

  constructor(url) {
    this.#url = url;
  }

  /** Sign-in token of somebody of the catalog. */
  async token(userRef) {
    const known = this.#tokens.get(userRef);
    if (known && Date.now() - known.at < RENEW_AFTER_MS) {
      return known.token;
    }
    const response = await fetch(`${this.#url}/api/auth/demo/refresh`, {
      headers: {
        'x-demo-user': userRef,
        'x-requested-with': 'XMLHttpRequest',
      },
    });
    if (!response.ok) {
      throw new Error(
        `Signing in as ${userRef}: ${response.status} ${await response.text()}`,
      );
    }
    const { backstageIdentity } = await response.json();
    this.#tokens.set(userRef, {
      token: backstageIdentity.token,
      at: Date.now(),
    });
    return backstageIdentity.token;
  }

  /** Entities of the catalog by their references, in their order. */
  async callCatalog(userRef, entityRefs) {
    const response = await fetch(`${this.#url}/api/catalog/entities/by-refs`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await this.token(userRef)}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ entityRefs }),
    });
    return response.json();
  }

  /** Status of an answer that may be a refusal. */
  async status(userRef, path) {
    const response = await fetch(`${this.#url}/api/itsm/v1${path}`, {
      headers: { authorization: `Bearer ${await this.token(userRef)}` },
    });
    await response.arrayBuffer();
    return response.status;
  }

  /** Calls the plugin's API; what is not an answer with 2xx is an error. */
  async call(userRef, method, path, body) {
    const response = await fetch(`${this.#url}/api/itsm/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.token(userRef)}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(
        `${method} ${path} as ${userRef}: ${response.status} ${text}`,
      );
    }
    return text === '' ? undefined : JSON.parse(text);
  }
}
