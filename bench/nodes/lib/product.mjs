import { createRequire } from 'node:module';
import { inRepository } from '../../../scripts/lib/repository.mjs';

const fromBackend = createRequire(
  inRepository('packages/backend/package.json'),
);
const fromPlugin = createRequire(
  inRepository('plugins/itsm-backend/package.json'),
);

// The product's own sources are TypeScript: loaded as its tests load them.
createRequire(import.meta.url)('@backstage/cli-node/config/nodeTransform.cjs');

export const {
  definitionSpecSchemas,
  foldTicketEvents,
  isReachedBy,
  LIFECYCLES,
  replayStored,
  replayUnder,
  slaEntries,
  slaMarks,
  summarize,
} = fromPlugin('@mesa-itsm/backstage-plugin-itsm-common');
export const { createDefinitionSnapshot } = fromPlugin(
  './src/definitions/createDefinitionSnapshot',
);
export const { Calendars } = fromPlugin('./src/sla/Calendars');
export const { policiesOf } = fromPlugin('./src/sla/policiesOf');
export const { clockRow, keyOfMark } = fromPlugin('./src/sla/SlaStore');
export const { rowToRecord } = fromPlugin('./src/tickets/ticketRow');
export const { rowToEvent } = fromPlugin('./src/tickets/ticketEventRow');
export const pg = fromBackend('pg');
