import type {
  EndpointId,
  EndpointResponse,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { CallArguments, ItsmApi } from '../api';

type Handlers = {
  [K in EndpointId]?: (
    args: CallArguments<K>,
  ) => EndpointResponse<K> | Promise<EndpointResponse<K>>;
};

/** An API that answers as told and remembers what it was asked. */
export function fakeItsmApi(handlers: Handlers): {
  api: ItsmApi;
  call: jest.Mock;
} {
  const call = jest.fn(async (id: EndpointId, args: object) => {
    const handler = handlers[id] as ((given: object) => unknown) | undefined;
    if (!handler) {
      throw new Error(`the test did not expect a call of ${id}`);
    }
    return handler(args);
  });
  return { api: { call } as unknown as ItsmApi, call };
}
