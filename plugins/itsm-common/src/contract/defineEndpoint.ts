import type { z } from 'zod';

/**
 * One row of the endpoint table: everything that the server mounts, the
 * client calls and the OpenAPI document describes.
 *
 * @public
 */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Express path below `/api/itsm`. */
  readonly path: string;
  readonly summary: string;
  /**
   * `none` only for the document itself, `service` for what other plugins of
   * the backend ask; everything else needs a user.
   */
  readonly auth: 'user' | 'service' | 'none';
  /**
   * The authorisation rule, in words: what the plugin itself checks whatever
   * policy the host has.
   */
  readonly access: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly response?: z.ZodType;
  readonly status?: 200 | 201 | 204;
  /** Takes an `Idempotency-Key` header. */
  readonly idempotent?: boolean;
}

/** Keeps the literal types of an endpoint. @public */
export function defineEndpoint<const T extends Endpoint>(endpoint: T): T {
  return endpoint;
}
