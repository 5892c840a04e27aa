import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  type ConfigurationItemFeed,
  configurationItemFeedSchema,
  endpoints,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/** Asks the service desk which items changed. */
export interface ConfigurationItemChanges {
  /** @throws Error when the service desk does not answer as it should */
  after(sequence: number): Promise<ConfigurationItemFeed>;
}

/** The same over HTTP, as the catalog itself. */
export class ConfigurationItemFeedClient implements ConfigurationItemChanges {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  async after(sequence: number): Promise<ConfigurationItemFeed> {
    const [base, { token }] = await Promise.all([
      this.#discovery.getBaseUrl('itsm'),
      this.#auth.getPluginRequestToken({
        onBehalfOf: await this.#auth.getOwnServiceCredentials(),
        targetPluginId: 'itsm',
      }),
    ]);
    const { path } = endpoints.listConfigurationItemChanges;
    const response = await fetch(`${base}${path}?after=${sequence}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return configurationItemFeedSchema.parse(await response.json());
  }
}
