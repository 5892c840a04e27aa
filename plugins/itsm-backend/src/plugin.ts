import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { itsmPermissions } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  itsmOutboxExtensionPoint,
  itsmStartupExtensionPoint,
  type ItsmStartupTask,
  itsmTicketRules,
  type OutboxChannel,
  ticketPermissionResourceRef,
} from '@mesa-itsm/backstage-plugin-itsm-node';
import packageJson from '../package.json';
import { readItsmConfig } from './config';
import { createItsmServices } from './createItsmServices';
import { systemClock } from './database/Clock';
import { createRouter } from './http/createRouter';
import { scheduleJobs } from './scheduleJobs';
import { createDesk } from './startup/createDesk';
import { runStartupTasks } from './startup/runStartupTasks';
import { loadTicketResources } from './tickets/operations/loadTicketResources';

/** Nobody sees the difference, and a burst of changes goes out together. */
const GATHER_MS = 200;

/**
 * The service desk.
 *
 * @public
 */
export const itsmPlugin = createBackendPlugin({
  pluginId: 'itsm',
  register(env) {
    const channels: OutboxChannel[] = [];
    const startupTasks: ItsmStartupTask[] = [];
    env.registerExtensionPoint(itsmOutboxExtensionPoint, {
      addChannel: channel => channels.push(channel),
    });
    env.registerExtensionPoint(itsmStartupExtensionPoint, {
      addTask: task => startupTasks.push(task),
    });

    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
        notifications: notificationService,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { httpRouter, lifecycle, permissionsRegistry } = deps;
        const config = readItsmConfig(deps.rootConfig);
        const services = await createItsmServices({
          ...deps,
          config,
          clock: systemClock,
          channels,
          gatherMs: GATHER_MS,
        });
        await services.definitions.files.load();

        permissionsRegistry.addResourceType({
          resourceRef: ticketPermissionResourceRef,
          permissions: itsmPermissions,
          rules: Object.values(itsmTicketRules),
          getResources: refs =>
            loadTicketResources(services.database.knex, refs),
        });
        httpRouter.addAuthPolicy({
          path: '/openapi.json',
          allow: 'unauthenticated',
        });
        httpRouter.use(
          createRouter({
            httpAuth: deps.httpAuth,
            callers: services.callers,
            handlers: services.handlers,
            logger: deps.logger,
            baseUrl: await deps.discovery.getExternalBaseUrl('itsm'),
            version: packageJson.version,
          }),
        );

        await scheduleJobs({ ...deps, ...services, clock: systemClock });
        lifecycle.addStartupHook(() =>
          runStartupTasks({
            tasks: startupTasks,
            desk: createDesk({ ...deps, ...services }),
            logger: deps.logger,
          }),
        );
        lifecycle.addShutdownHook(() => services.dispatcher.idle());
      },
    });
  },
});
