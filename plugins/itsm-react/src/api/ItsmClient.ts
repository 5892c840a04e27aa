import type { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import {
  type Endpoint,
  type EndpointId,
  type EndpointResponse,
  endpoints,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { CallArguments, ItsmApi } from './itsmApiRef';
import { ItsmApiError } from './ItsmApiError';

interface LooseArguments {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  signal?: AbortSignal;
  idempotencyKey?: string;
}

/** Calls the backend as the endpoint table says. @public */
export class ItsmClient implements ItsmApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async call<K extends EndpointId>(
    id: K,
    args: CallArguments<K>,
  ): Promise<EndpointResponse<K>> {
    const endpoint: Endpoint = endpoints[id];
    const { params, query, body, signal, idempotencyKey } =
      args as LooseArguments;
    const base = await this.#discoveryApi.getBaseUrl('itsm');
    const response = await this.#fetchApi.fetch(
      `${base}${fillPath(endpoint.path, params)}${queryString(query)}`,
      {
        method: endpoint.method,
        signal,
        headers: {
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {}),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      },
    );
    if (!response.ok) {
      throw await ItsmApiError.fromResponse(response);
    }
    return (
      response.status === 204 ? undefined : await response.json()
    ) as EndpointResponse<K>;
  }
}

function fillPath(path: string, params: Record<string, unknown> = {}): string {
  return path.replace(/:([a-zA-Z]+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
}

function queryString(query: Record<string, unknown> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const values = Array.isArray(value) ? value : [value];
    for (const item of values) {
      if (item !== undefined && item !== '') {
        search.append(name, String(item));
      }
    }
  }
  const text = search.toString();
  return text ? `?${text}` : '';
}
