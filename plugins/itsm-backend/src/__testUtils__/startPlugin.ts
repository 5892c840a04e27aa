import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import type { Knex } from 'knex';
import { ItsmDatabase } from '../database/ItsmDatabase';
import { itsmPlugin } from '../plugin';
import { deskDefinitions } from './deskDefinitions';
import { DeskClient } from './DeskClient';
import { applyDefinitions, deskConfig, hostServices } from './hostServices';
import type { Name } from './organisation';
import { allow, permissionsOf, type TestPolicy } from './policies';

/** How a host may treat permissions. @internal */
export type PermissionMode = 'off' | 'allow-all' | TestPolicy;

/**
 * The plugin inside a backend, as a host installs it.
 *
 * @param options.permissions - `off`: the framework is not enabled, as in a
 *   new app
 * @internal
 */
export async function startPlugin(options: {
  knex: Knex;
  permissions?: PermissionMode;
}) {
  const { knex, permissions = 'off' } = options;
  const host = hostServices();
  await ItsmDatabase.migrate(knex);
  await applyDefinitions(knex, deskDefinitions);
  const policy = permissions === 'allow-all' ? () => allow : permissions;
  const { server } = await startTestBackend({
    features: [
      itsmPlugin,
      mockServices.rootConfig.factory({ data: { itsm: deskConfig } }),
      mockServices.database.factory({ knex }),
      mockServices.httpAuth.factory({
        defaultCredentials: mockCredentials.none(),
      }),
      mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
      policy === 'off'
        ? mockServices.permissions.factory()
        : createServiceFactory({
            service: coreServices.permissions,
            deps: {},
            factory: () => permissionsOf(policy),
          }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => host.catalog,
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => host.signals,
      }),
      createServiceFactory({
        service: coreServices.userInfo,
        deps: {},
        factory: () => host.userInfo,
      }),
      createServiceFactory({
        service: coreServices.auditor,
        deps: {},
        factory: () => host.auditor,
      }),
    ],
  });
  return {
    ...host,
    server,
    knex,
    as: (name: Name) => new DeskClient(server, '/api/itsm', name),
    anonymous: new DeskClient(server, '/api/itsm', undefined),
  };
}

/** @internal */
export type Plugin = Awaited<ReturnType<typeof startPlugin>>;
