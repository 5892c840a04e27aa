import type {
  EndpointId,
  EndpointResponse,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type {
  CallArguments,
  ItsmApi,
} from '@mesa-itsm/backstage-plugin-itsm-react';

export type FakeHandlers = {
  [K in EndpointId]?: (
    args: CallArguments<K>,
  ) => EndpointResponse<K> | Promise<EndpointResponse<K>>;
};

/** An API that answers as told and remembers what it was asked. */
export function fakeItsmApi(handlers: FakeHandlers) {
  const call = jest.fn(async (id: EndpointId, args: object) => {
    const handler = handlers[id] as ((given: object) => unknown) | undefined;
    if (!handler) {
      throw new Error(`the test did not expect a call of ${id}`);
    }
    return handler(args);
  });
  /** Arguments of every call of an endpoint, oldest first. */
  const callsOf = <K extends EndpointId>(id: K) =>
    call.mock.calls
      .filter(([called]) => called === id)
      .map(([, args]) => args as CallArguments<K>);
  return { api: { call } as unknown as ItsmApi, call, callsOf };
}
