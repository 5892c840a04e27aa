import type {
  EndpointAuth,
  EndpointId,
  EndpointInput,
  EndpointResponse,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Caller } from '../access/Caller';
import type { ServiceCaller } from '../access/ServiceCaller';

/** Who calls an endpoint: a person, or another plugin of the backend. @internal */
export type CallerOf<K extends EndpointId> = EndpointAuth<K> extends 'service'
  ? ServiceCaller
  : Caller;

/** The validated request that a handler gets. @internal */
export interface HandlerContext<K extends EndpointId> extends EndpointInput<K> {
  caller: CallerOf<K>;
  /** Makes a repeated request give the first one's answer. */
  idempotency?: { key: string; requestHash: string };
  /** Instant to write instead of now; never set by requests. */
  at?: number;
}

/** @internal */
export type Handler<K extends EndpointId> = (
  context: HandlerContext<K>,
) => Promise<EndpointResponse<K>>;

/** Handlers of one feature; together the features cover the whole table. @internal */
export type Handlers<K extends EndpointId = EndpointId> = {
  [Id in K]: Handler<Id>;
};
