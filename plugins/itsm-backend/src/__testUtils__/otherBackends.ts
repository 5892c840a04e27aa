import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import type { UserInfoService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { ResponseError, serializeError } from '@backstage/errors';
import express from 'express';
import Router from 'express-promise-router';
import type { Knex } from 'knex';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { ownershipOf } from './organisation';

/** What the client of another backend throws of its answer. @internal */
export function failedAnswer(
  status: number,
  error: Error,
): Promise<ResponseError> {
  const body = {
    error: serializeError(error),
    response: { statusCode: status },
  };
  return ResponseError.fromResponse(
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json' },
    }),
  );
}

/**
 * As much of the auth backend as says who somebody is: it looks into a table
 * of the same database server, and is asked over HTTP, as in a real portal.
 *
 * @internal
 */
export async function startAuth(knex: Knex) {
  await knex.schema.createTable('user_info', table =>
    table.string('user_entity_ref').primary(),
  );
  const router = Router();
  router.get('/v1/userinfo/:ref', async (request, response) => {
    const { ref } = request.params;
    await knex('user_info').where('user_entity_ref', ref);
    response.json({ claims: { sub: ref, ent: ownershipOf(ref) } });
  });
  const errors = MiddlewareFactory.create({
    config: mockServices.rootConfig(),
    logger: mockServices.logger.mock(),
  });
  const server = express()
    .use(router)
    .use(errors.error())
    .listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const getUserInfo: UserInfoService['getUserInfo'] = async credentials => {
    const { userEntityRef } = credentials.principal as {
      userEntityRef: string;
    };
    const answer = await fetch(
      `http://127.0.0.1:${port}/v1/userinfo/${encodeURIComponent(
        userEntityRef,
      )}`,
    );
    if (!answer.ok) {
      throw await ResponseError.fromResponse(answer);
    }
    const { claims } = await answer.json();
    return { userEntityRef, ownershipEntityRefs: claims.ent };
  };
  return {
    getUserInfo,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
