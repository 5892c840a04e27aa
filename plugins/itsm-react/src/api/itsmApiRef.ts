import { createApiRef } from '@backstage/core-plugin-api';
import type {
  EndpointArguments,
  EndpointId,
  EndpointResponse,
} from '@mesa-itsm/backstage-plugin-itsm-common';

type Defined<T> = {
  [K in keyof T as T[K] extends undefined ? never : K]: T[K];
};

/**
 * Arguments of an endpoint without the parts it does not have. `signal`
 * aborts the request; `idempotencyKey` makes a repeated `POST` safe.
 *
 * @public
 */
export type CallArguments<K extends EndpointId> = Defined<
  EndpointArguments<K>
> & { signal?: AbortSignal; idempotencyKey?: string };

/**
 * The service desk's API, typed by the endpoint table. Failures are thrown
 * as `ItsmApiError`.
 *
 * @public
 */
export interface ItsmApi {
  call<K extends EndpointId>(
    endpoint: K,
    args: CallArguments<K>,
  ): Promise<EndpointResponse<K>>;
}

/** @public */
export const itsmApiRef = createApiRef<ItsmApi>({ id: 'plugin.itsm.api' });
