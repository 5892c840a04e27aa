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
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { EndpointId } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { OutboxChannel } from '@mesa-itsm/backstage-plugin-itsm-node';
import { CallerResolver } from './access/CallerResolver';
import { PermissionAccessGuard } from './access/PermissionAccessGuard';
import { AdminNotes } from './administration/AdminNotes';
import { createAdministrationHandlers } from './administration/createAdministrationHandlers';
import { createCalendarHandlers } from './calendars/createCalendarHandlers';
import { createCatalogueHandlers } from './catalogue';
import type { ItsmConfig } from './config';
import { createConfigurationItems } from './configurationItems/createConfigurationItems';
import type { Clock } from './database/Clock';
import { ItsmDatabase } from './database/ItsmDatabase';
import { createDefinitions } from './definitions/createDefinitions';
import { CatalogDirectory } from './directory/CatalogDirectory';
import { createEntityHandlers } from './entities/createEntityHandlers';
import type { Handlers } from './http/handlers';
import { createImpact } from './impact/createImpact';
import { createImports } from './imports/createImports';
import { LinkedEntityRefresher } from './linkedEntities/LinkedEntityRefresher';
import { LinkedEntityStore } from './linkedEntities/LinkedEntityStore';
import { OwnershipRollupRefresher } from './linkedEntities/OwnershipRollupRefresher';
import { OwnershipRollupStore } from './linkedEntities/OwnershipRollupStore';
import { IdempotencyStore } from './outbox/IdempotencyStore';
import { createOutbox } from './outbox/createOutbox';
import { People } from './people/People';
import { createPickerHandlers } from './pickers';
import { createMeHandlers } from './preferences/createMeHandlers';
import { createTicketTextIndex } from './search/createTicketTextIndex';
import { TicketTextFiller } from './search/TicketTextFiller';
import { TicketTexts } from './search/TicketTexts';
import { createTickets } from './tickets/createTickets';
import { actInTime } from './sla/actInTime';
import { createSla } from './sla/createSla';
import { createSlaHandlers } from './sla/createSlaHandlers';
import { createSlaJobHandlers } from './sla/jobs/createSlaJobHandlers';
import { SlaJobRunner } from './sla/jobs/SlaJobRunner';
import { SlaJobStore } from './sla/jobs/SlaJobStore';
import { tellOfClocks } from './sla/tellOfClocks';
import { TicketTimers } from './sla/TicketTimers';
import { LIFE_TIMERS } from './sla/TimerStore';
import { TimingsRefresher } from './sla/TimingsRefresher';
import { DatabaseTicketStore } from './tickets/DatabaseTicketStore';

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
  notifications: NotificationService;
  signals: SignalsService;
  userInfo: UserInfoService;
  /** Ways out that modules added. */
  channels: readonly OutboxChannel[];
  /** So long messages gather before they go out. */
  gatherMs?: number;
}

/** Everything behind the routes, put together. @internal */
export async function createItsmServices(dependencies: ItsmDependencies) {
  const { config, clock, permissions } = dependencies;
  const database = await ItsmDatabase.create(dependencies);
  const directory = CatalogDirectory.create({ ...dependencies, ...config });
  const people = new People({ database, directory, clock });
  const guard = new PermissionAccessGuard({ permissions });
  const definitions = createDefinitions({
    ...dependencies,
    database,
    directory,
    guard,
    paths: config.definitionFiles,
    namesByRef: refs => people.namesByRef(refs),
  });
  const common = { ...dependencies, database, directory, people, guard };

  const store = new DatabaseTicketStore();
  const outbox = createOutbox({ ...common, tickets: store });
  const adminNotes = new AdminNotes();
  const idempotency = new IdempotencyStore();
  const entities = new LinkedEntityStore();
  const textIndex = createTicketTextIndex(database);
  const texts = new TicketTexts({ index: textIndex });
  const sla = createSla({
    definitions: definitions.definitions,
    tickets: store,
    clock,
  });
  const tickets = createTickets({
    ...common,
    texts,
    textIndex,
    definitions: definitions.definitions,
    store,
    outbox,
    idempotency,
    adminNotes,
    entities,
    sla,
  });
  const impact = createImpact({ ...common, tickets, timers: sla.timers });
  const timers = new TicketTimers({
    ...dependencies,
    database,
    store,
    timers: sla.timers,
    kinds: LIFE_TIMERS,
    handlers: {
      sla: tellOfClocks({ ...sla, tools: tickets.tools }),
      ...actInTime({ ...sla, tools: tickets.tools }),
    },
  });
  // Apart: nobody waits for what is only suggested. And few at once: whoever
  // works on one of them waits until all are unlocked, which adds up where very
  // much suffers with each, as when something central is down.
  const impactTimers = new TicketTimers({
    ...dependencies,
    database,
    store,
    timers: sla.timers,
    kinds: ['impact'],
    handlers: { impact: impact.suggest },
    together: 10,
  });
  const jobs = new SlaJobStore();
  const slaJobs = new SlaJobRunner({
    ...dependencies,
    sla,
    tools: tickets.tools,
    jobs,
  });
  const linkedEntities = new LinkedEntityRefresher({
    database,
    directory,
    entities,
    store,
    writer: tickets.tools.writer,
  });
  const ownershipRollup = new OwnershipRollupRefresher({
    database,
    directory,
    store: new OwnershipRollupStore(),
  });
  const handlers: Handlers<Exclude<EndpointId, 'getOpenApi'>> = {
    ...createMeHandlers(common),
    ...createCatalogueHandlers(definitions),
    ...createPickerHandlers({ ...common, ...config }),
    ...definitions.handlers,
    ...tickets.handlers,
    ...createEntityHandlers({ reader: tickets.reader, directory }),
    ...createAdministrationHandlers({
      ...common,
      outbox: outbox.store,
      wake: () => outbox.dispatcher.wake(),
      notes: adminNotes,
    }),
    ...createImports({ ...common, tools: tickets.tools, outbox }),
    ...createCalendarHandlers(),
    ...impact.handlers,
    ...createConfigurationItems(common),
    ...createSlaJobHandlers({
      ...common,
      jobs,
      tools: tickets.tools,
      reader: tickets.reader,
    }),
    ...createSlaHandlers({
      ...sla,
      reader: tickets.reader,
      tools: tickets.tools,
    }),
  };
  return {
    database,
    directory,
    callers: new CallerResolver({ ...common, roles: config.roles }),
    definitions,
    dispatcher: outbox.dispatcher,
    graphLoader: impact.loader,
    impactRefresher: impact.refresher,
    impactTimers,
    handlers,
    idempotency,
    linkedEntities,
    ownershipRollup,
    textFiller: new TicketTextFiller({ ...common, texts }),
    sla,
    slaJobs,
    slaJobStore: jobs,
    tools: tickets.tools,
    timers,
    timingsRefresher: new TimingsRefresher({
      ...dependencies,
      database,
      store,
      timings: sla.timings,
      definitions: definitions.definitions,
    }),
  };
}
