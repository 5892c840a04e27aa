import type {
  EndpointId,
  EndpointResponse,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { CallArguments, ItsmApi } from '../api';

/** What a fake API answers, endpoint by endpoint; what it throws is thrown. @public */
export type FakeHandlers = {
  [K in EndpointId]?: (
    args: CallArguments<K>,
  ) => EndpointResponse<K> | Promise<EndpointResponse<K>>;
};

/** @public */
export interface FakeItsmApi {
  api: ItsmApi;
  /** Every call, oldest first. */
  calls: readonly (readonly [id: EndpointId, args: unknown])[];
  /** Arguments of every call of an endpoint, oldest first. */
  callsOf: <K extends EndpointId>(id: K) => CallArguments<K>[];
}

/**
 * An API for tests that answers as told and remembers what it was asked. A
 * call that no handler is there for fails.
 *
 * @public
 */
export function fakeItsmApi(handlers: FakeHandlers): FakeItsmApi {
  const calls: [EndpointId, unknown][] = [];
  const call = async (id: EndpointId, args: object) => {
    calls.push([id, args]);
    const handler = handlers[id] as ((given: object) => unknown) | undefined;
    if (!handler) {
      throw new Error(`the test did not expect a call of ${id}`);
    }
    return handler(args);
  };
  return {
    api: { call } as unknown as ItsmApi,
    calls,
    callsOf: <K extends EndpointId>(id: K) =>
      calls
        .filter(([called]) => called === id)
        .map(([, args]) => args as CallArguments<K>),
  };
}
