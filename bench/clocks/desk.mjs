import { createRequire } from 'node:module';
import { inRepository } from '../../scripts/lib/repository.mjs';
import { backendModule } from '../lib/product.mjs';

const fromPlugin = createRequire(
  inRepository('plugins/itsm-backend/package.json'),
);
const knexFactory = fromPlugin('knex');

const { ItsmDatabase } = backendModule('database/ItsmDatabase');
const { DefinitionService } = backendModule('definitions/DefinitionService');
const { DefinitionApplier } = backendModule('definitions/DefinitionApplier');
const { readDefinitionFiles } = backendModule(
  'definitions/files/readDefinitionFiles',
);
const { DatabaseDefinitionStore } = backendModule(
  'definitions/store/DatabaseDefinitionStore',
);
const { organisationSnapshot } = backendModule(
  'directory/organisationSnapshot',
);
const { OutboxStore } = backendModule('outbox/OutboxStore');
const { PeopleStore } = backendModule('people/PeopleStore');
const { createTicketTextIndex } = backendModule('search/createTicketTextIndex');
const { TicketTexts } = backendModule('search/TicketTexts');
const { createSla } = backendModule('sla/createSla');
const { tellOfClocks } = backendModule('sla/tellOfClocks');
const { TicketTimers } = backendModule('sla/TicketTimers');
const { DatabaseTicketStore } = backendModule('tickets/DatabaseTicketStore');
const { TicketWriter } = backendModule('tickets/TicketWriter');

const silentLogger = {
  debug() {},
  info() {},
  warn() {},
  error(message) {
    process.stderr.write(`${message}\n`);
  },
  child: () => silentLogger,
};

/**
 * The part of the back end that clocks need, on a database of its own: stores,
 * the one way in which tickets are written, and what looks at timers.
 *
 * @param clock - `now()` as the product sees it
 */
export async function openDesk(connection, clock) {
  const knex = knexFactory({
    client: 'pg',
    connection,
    pool: { min: 1, max: 10 },
  });
  await ItsmDatabase.migrate(knex);
  const database = await ItsmDatabase.over(knex, clock);
  const store = new DatabaseDefinitionStore();
  const definitions = DefinitionService.create({
    database,
    store,
    logger: silentLogger,
  });
  const applier = DefinitionApplier.create({
    database,
    store,
    definitions,
    directory: {
      organisation: async () =>
        organisationSnapshot([], {
          isKnown: false,
          teamTypes: [],
          unitTypes: [],
        }),
    },
    hasFiles: true,
  });
  await applier.applyFiles(
    await readDefinitionFiles([inRepository('examples/definitions')]),
  );
  const tickets = new DatabaseTicketStore();
  const people = new PeopleStore();
  const sla = createSla({ definitions, tickets, clock });
  const writer = new TicketWriter({
    store: tickets,
    texts: new TicketTexts({ index: createTicketTextIndex(database) }),
    people,
    outbox: new OutboxStore(),
    definitions,
    clocks: sla.clocks,
    timings: sla.timings,
    impactDue: async () => {},
    channels: () => ['signals'],
    wake: () => {},
  });
  const tools = { database, store: tickets, definitions, writer, clock };
  const timers = new TicketTimers({
    database,
    store: tickets,
    timers: sla.timers,
    kinds: ['sla'],
    handlers: { sla: tellOfClocks({ ...sla, tools }) },
    clock,
    logger: silentLogger,
  });
  return { knex, database, definitions, people, sla, tickets, timers, writer };
}
