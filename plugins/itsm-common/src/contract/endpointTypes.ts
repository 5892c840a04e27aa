import type { z } from 'zod';
import type { endpoints, EndpointId } from './endpoints';

type Table = typeof endpoints;
type Part<K extends EndpointId, P extends string> = Table[K] extends {
  readonly [key in P]: infer S;
}
  ? S
  : undefined;

type InputOf<S> = S extends z.ZodType ? z.input<S> : undefined;
type OutputOf<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What a caller passes to an endpoint. @public */
export interface EndpointArguments<K extends EndpointId> {
  params: InputOf<Part<K, 'params'>>;
  query: InputOf<Part<K, 'query'>>;
  body: InputOf<Part<K, 'body'>>;
}

/** What the server hands to the service once it is validated. @public */
export interface EndpointInput<K extends EndpointId> {
  params: OutputOf<Part<K, 'params'>>;
  query: OutputOf<Part<K, 'query'>>;
  body: OutputOf<Part<K, 'body'>>;
}

/** What an endpoint answers. @public */
export type EndpointResponse<K extends EndpointId> = OutputOf<
  Part<K, 'response'>
>;

/** Who calls an endpoint: people, or plugins of the backend. @public */
export type EndpointAuth<K extends EndpointId> = Table[K]['auth'];
