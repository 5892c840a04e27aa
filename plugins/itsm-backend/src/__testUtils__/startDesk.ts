import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { OutboxChannel } from '@mesa-itsm/backstage-plugin-itsm-node';
import express from 'express';
import type { Knex } from 'knex';
import { readItsmConfig } from '../config';
import { createItsmServices } from '../createItsmServices';
import { createRouter } from '../http/createRouter';
import { ItsmDatabase } from '../database/ItsmDatabase';
import { deskDefinitions } from './deskDefinitions';
import { DeskClient } from './DeskClient';
import { applyDefinitions, deskConfig, hostServices } from './hostServices';
import type { Name } from './organisation';
import {
  allow,
  permissionsOf,
  type TestPolicy,
  testRegistry,
} from './policies';

/** When tests begin: a Monday morning in Mexico City. @internal */
export const MONDAY = Date.UTC(2026, 2, 16, 15, 0, 0);

/**
 * A service desk over a database: the services with a clock that tests set,
 * behind the router and the error answers of a real backend.
 *
 * @internal
 */
export async function startDesk(options: {
  knex: Knex;
  policy?: TestPolicy;
  channels?: OutboxChannel[];
  itsm?: object;
  definitions?: readonly unknown[];
  entities?: Entity[];
}) {
  const {
    knex,
    policy = () => allow,
    channels = [],
    itsm = {},
    definitions = deskDefinitions,
  } = options;
  const host = hostServices(options.entities);
  const clock = {
    time: MONDAY,
    now: () => clock.time,
    /** Lets time pass. */
    pass: (milliseconds: number) => {
      clock.time += milliseconds;
    },
  };
  const rootConfig = mockServices.rootConfig({
    data: { itsm: { ...deskConfig, ...itsm } },
  });
  const logger = mockServices.logger.mock();
  await ItsmDatabase.migrate(knex);
  if (definitions.length > 0) {
    await applyDefinitions(knex, definitions);
  }
  const services = await createItsmServices({
    ...host,
    config: readItsmConfig(rootConfig),
    clock,
    logger,
    auth: mockServices.auth({ pluginId: 'itsm' }),
    database: mockServices.database({ knex }),
    permissions: permissionsOf(policy),
    permissionsRegistry: testRegistry,
    channels,
  });
  const router = createRouter({
    httpAuth: mockServices.httpAuth({
      pluginId: 'itsm',
      defaultCredentials: mockCredentials.none(),
    }),
    callers: services.callers,
    handlers: services.handlers,
    logger,
    baseUrl: 'http://localhost/api/itsm',
    version: '0.0.0',
  });
  const app = express();
  app.use(router);
  app.use(MiddlewareFactory.create({ config: rootConfig, logger }).error());
  return {
    ...host,
    app,
    router,
    clock,
    knex,
    logger,
    services,
    as: (name: Name) => new DeskClient(app, '', name),
    anonymous: new DeskClient(app, '', undefined),
    /** Everything that waits is delivered. */
    settle: async () => {
      await services.dispatcher.idle();
      await services.dispatcher.dispatchDue();
    },
  };
}

/** @internal */
export type Desk = Awaited<ReturnType<typeof startDesk>>;
