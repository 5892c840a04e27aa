import type {
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  buildOpenApi,
  type Endpoint,
  type EndpointId,
  endpoints,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import express from 'express';
import Router from 'express-promise-router';
import { createHash } from 'node:crypto';
import type { CallerResolver } from '../access/CallerResolver';
import { coded } from './coded';
import type { Handlers } from './handlers';
import { toldError } from './toldError';
import { validateRequest } from './validateRequest';

/** Bodies hold texts and form answers; attachments go another way. */
const BODY_LIMIT = '3mb';
const KEY_LIMIT = 200;

/**
 * Mounts the endpoint table: sign-in, validation, handler, answer. Nothing is
 * mounted that is not in the table.
 *
 * @internal
 */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  callers: CallerResolver;
  handlers: Handlers<Exclude<EndpointId, 'getOpenApi'>>;
  logger: LoggerService;
  baseUrl: string;
  version: string;
}): express.Router {
  const { httpAuth, logger, baseUrl, version } = options;
  const handlers = options.handlers as unknown as Record<
    string,
    (context: unknown) => Promise<unknown>
  >;
  const router = Router();
  router.use(express.json({ limit: BODY_LIMIT }));

  const answerOf = async (
    id: EndpointId,
    endpoint: Endpoint,
    request: express.Request,
  ) => {
    if (endpoint.auth === 'service') {
      const { principal } = await httpAuth.credentials(request, {
        allow: ['service'],
      });
      const { subject } = principal;
      const asked = validateRequest(endpoint, request);
      return handlers[id]({ ...asked, caller: { subject } });
    }
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const input = validateRequest(endpoint, request);
    const idempotency = endpoint.idempotent
      ? idempotencyOf(request)
      : undefined;
    const caller = await options.callers.fromCredentials(credentials, {
      toRead: endpoint.method === 'GET',
    });
    return handlers[id]({ ...input, caller, idempotency });
  };

  const document = buildOpenApi(baseUrl, version);
  for (const [id, endpoint] of inMountOrder()) {
    const method = endpoint.method.toLocaleLowerCase('en-US') as
      | 'get'
      | 'post'
      | 'put'
      | 'patch'
      | 'delete';
    router[method](endpoint.path, async (request, response) => {
      if (id === 'getOpenApi') {
        response.json(document);
        return;
      }
      const answer = await answerOf(id, endpoint, request).catch(error => {
        throw toldError(error, logger);
      });
      const status = endpoint.status ?? 200;
      if (status === 204) {
        response.status(204).end();
      } else {
        response.status(status).json(answer);
      }
    });
  }
  return router;
}

/** Fixed paths before those with parameters: `counts` is no reference. */
function inMountOrder(): [EndpointId, Endpoint][] {
  const parameters = (path: string) => (path.match(/:/g) ?? []).length;
  return (Object.entries(endpoints) as [EndpointId, Endpoint][]).sort(
    ([, a], [, b]) => parameters(a.path) - parameters(b.path),
  );
}

/** The key with a hash of the whole request, so that reuse is noticed. */
function idempotencyOf(request: express.Request) {
  const key = request.header('idempotency-key')?.trim();
  if (!key) {
    return undefined;
  }
  if (key.length > KEY_LIMIT) {
    throw coded(
      new InputError(
        `The Idempotency-Key header is longer than ${KEY_LIMIT} characters`,
      ),
      'keyTooLong',
      { max: KEY_LIMIT },
    );
  }
  const requestHash = createHash('sha256')
    .update(
      JSON.stringify([request.method, request.path, request.body ?? null]),
    )
    .digest('hex');
  return { key, requestHash };
}
