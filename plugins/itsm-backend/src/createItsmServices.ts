import type {
  AuditorService,
  AuthService,
  DatabaseService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { EndpointId } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { OutboxChannel } from '@mesa-itsm/backstage-plugin-itsm-node';
import { CallerResolver } from './access/CallerResolver';
import { PermissionAccessGuard } from './access/PermissionAccessGuard';
import { TicketAccess } from './access/TicketAccess';
import { AdminNotes } from './administration/AdminNotes';
import { createAdministrationHandlers } from './administration/createAdministrationHandlers';
import { createCatalogueHandlers } from './catalogue';
import type { ItsmConfig } from './config';
import type { Clock } from './database/Clock';
import { ItsmDatabase } from './database/ItsmDatabase';
import { createDefinitions } from './definitions/createDefinitions';
import { CatalogDirectory } from './directory/CatalogDirectory';
import { createEntityHandlers } from './entities/createEntityHandlers';
import type { Handlers } from './http/handlers';
import { LinkedEntityRefresher } from './linkedEntities/LinkedEntityRefresher';
import { LinkedEntityStore } from './linkedEntities/LinkedEntityStore';
import { IdempotencyStore } from './outbox/IdempotencyStore';
import { OutboxDispatcher } from './outbox/OutboxDispatcher';
import { OutboxStore } from './outbox/OutboxStore';
import { SignalsChannel } from './outbox/SignalsChannel';
import { People } from './people/People';
import { createPickerHandlers } from './pickers';
import { createMeHandlers } from './preferences/createMeHandlers';
import { createAuthorizedTicketService } from './tickets/createAuthorizedTicketService';
import { createTicketHandlers } from './tickets/createTicketHandlers';
import { createTicketService } from './tickets/createTicketService';
import { DatabaseTicketStore } from './tickets/DatabaseTicketStore';
import { TicketReader } from './tickets/TicketReader';
import { TicketWriter } from './tickets/TicketWriter';
import type { TicketToolbox } from './tickets/usecases/TicketToolbox';

/** What the host gives. @internal */
export interface ItsmDependencies {
  config: ItsmConfig;
  clock: Clock;
  logger: LoggerService;
  auth: AuthService;
  auditor: AuditorService;
  catalog: CatalogService;
  database: DatabaseService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  signals: SignalsService;
  userInfo: UserInfoService;
  /** Ways out that modules added. */
  channels: readonly OutboxChannel[];
}

/** Everything behind the routes, put together. @internal */
export async function createItsmServices(dependencies: ItsmDependencies) {
  const { config, clock, logger, permissions } = dependencies;
  const database = await ItsmDatabase.create(dependencies);
  const directory = CatalogDirectory.create({ ...dependencies, ...config });
  const people = new People({ database, directory, clock });
  const guard = new PermissionAccessGuard({ permissions });
  const access = new TicketAccess(dependencies);
  const callers = new CallerResolver({
    userInfo: dependencies.userInfo,
    directory,
    people,
    roles: config.roles,
  });
  const definitions = createDefinitions({
    database,
    logger,
    paths: config.definitionFiles,
    directory,
    guard,
    namesByRef: async refs => {
      const persons = await people.store.byRefs(database.knex, [...refs]);
      return new Map(persons.map(person => [person.ref!, person.name]));
    },
  });

  const store = new DatabaseTicketStore();
  const outbox = new OutboxStore();
  const adminNotes = new AdminNotes();
  const idempotency = new IdempotencyStore();
  const channels = channelsById([
    new SignalsChannel({
      signals: dependencies.signals,
      database,
      store,
      directory,
      roles: config.roles,
    }),
    ...dependencies.channels,
  ]);
  const dispatcher = new OutboxDispatcher({
    database,
    store: outbox,
    channels,
    clock,
    logger,
    ...config.outbox,
  });
  const writer = new TicketWriter({
    store,
    people: people.store,
    outbox,
    definitions: definitions.definitions,
    channels: () => dispatcher.channelIds,
    wake: () => dispatcher.wake(),
  });
  const entities = new LinkedEntityStore();
  const linkedEntities = new LinkedEntityRefresher({
    database,
    directory,
    entities,
    store,
    writer,
  });
  const tools: TicketToolbox = {
    database,
    store,
    entities,
    writer,
    definitions: definitions.definitions,
    directory,
    people,
    idempotency,
    adminNotes,
    clock,
    reopen: config.reopen,
    timeZone: config.timeZone,
    defaultLanguage: config.defaultLanguage,
  };
  const reader = new TicketReader({ tools, access, ...dependencies });
  const handlers: Handlers<Exclude<EndpointId, 'getOpenApi'>> = {
    ...createMeHandlers({ database, directory, people, guard, config }),
    ...createCatalogueHandlers({ definitions: definitions.definitions }),
    ...createPickerHandlers({ ...dependencies, ...config, directory }),
    ...definitions.handlers,
    ...createTicketHandlers({
      service: createAuthorizedTicketService(
        createTicketService(tools),
        access,
        {
          earlier: (principal, request) =>
            idempotency.peek(database.knex, principal, request),
        },
      ),
      reader,
      tools,
    }),
    ...createEntityHandlers({ reader, directory }),
    ...createAdministrationHandlers({
      database,
      clock,
      guard,
      outbox,
      wake: () => dispatcher.wake(),
      notes: adminNotes,
    }),
  };
  return {
    database,
    directory,
    callers,
    definitions,
    dispatcher,
    handlers,
    idempotency,
    linkedEntities,
    tools,
  };
}

function channelsById(
  channels: readonly OutboxChannel[],
): Map<string, OutboxChannel> {
  const byId = new Map<string, OutboxChannel>();
  for (const channel of channels) {
    if (byId.has(channel.id)) {
      throw new Error(`Outbox channel "${channel.id}" was added twice`);
    }
    byId.set(channel.id, channel);
  }
  return byId;
}
