import type {
  AuditorService,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CatalogSight } from '../access/CatalogSight';
import { TicketAccess } from '../access/TicketAccess';
import type { AdminNotes } from '../administration/AdminNotes';
import type { ItsmConfig } from '../config';
import type { Clock } from '../database/Clock';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { Definitions } from '../definitions/Definitions';
import type { Directory } from '../directory/Directory';
import type { LinkedEntityStore } from '../linkedEntities/LinkedEntityStore';
import type { Outbox } from '../outbox/createOutbox';
import type { IdempotencyStore } from '../outbox/IdempotencyStore';
import type { People } from '../people/People';
import type { TicketTextIndex } from '../search/TicketTextIndex';
import type { Sla } from '../sla/createSla';
import type { TicketTexts } from '../search/TicketTexts';
import { createAuthorizedTicketService } from './createAuthorizedTicketService';
import { createTicketHandlers } from './createTicketHandlers';
import { createTicketService } from './createTicketService';
import { TicketReader } from './TicketReader';
import type { TicketStore } from './TicketStore';
import { TicketWriter } from './TicketWriter';
import type { TicketToolbox } from './usecases/TicketToolbox';

/** Tickets as the plugin wires them. @internal */
export interface TicketFeature {
  tools: TicketToolbox;
  reader: TicketReader;
  access: TicketAccess;
  handlers: ReturnType<typeof createTicketHandlers>;
}

/** Puts the feature together. @internal */
export function createTickets(options: {
  config: ItsmConfig;
  clock: Clock;
  database: ItsmDatabase;
  directory: Directory;
  people: People;
  definitions: Definitions;
  store: TicketStore;
  texts: TicketTexts;
  textIndex: TicketTextIndex;
  entities: LinkedEntityStore;
  outbox: Outbox;
  idempotency: IdempotencyStore;
  adminNotes: AdminNotes;
  sla: Sla;
  auditor: AuditorService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
}): TicketFeature {
  const { config, outbox, auditor, ...rest } = options;
  const { store, entities, people, definitions, database, idempotency } = rest;
  const { texts, textIndex } = rest;
  const { dispatcher } = outbox;
  const tools: TicketToolbox = {
    store,
    entities,
    people,
    definitions,
    database,
    idempotency,
    textIndex,
    directory: rest.directory,
    sight: new CatalogSight(rest),
    adminNotes: rest.adminNotes,
    clock: rest.clock,
    reopen: config.reopen,
    timeZone: config.timeZone,
    defaultLanguage: config.defaultLanguage,
    writer: new TicketWriter({
      store,
      texts,
      people: people.store,
      outbox: outbox.store,
      definitions,
      clocks: rest.sla.clocks,
      timings: rest.sla.timings,
      impactDue: (uow, ticketId) =>
        rest.sla.timers.set(uow, ticketId, 'impact', uow.now),
      channels: kind => dispatcher.channelsOf(kind),
      wake: () => dispatcher.wake(),
    }),
  };
  const access = new TicketAccess(rest);
  const service = createAuthorizedTicketService(
    createTicketService(tools),
    access,
    {
      earlier: (principal, request) =>
        idempotency.peek(database.knex, principal, request),
    },
  );
  const reader = new TicketReader({ tools, access, auditor });
  return {
    tools,
    reader,
    access,
    handlers: createTicketHandlers({ service, reader, tools }),
  };
}
