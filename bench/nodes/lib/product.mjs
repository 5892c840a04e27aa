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

export const { foldTicketEvents } = fromPlugin(
  '@mesa-itsm/backstage-plugin-itsm-common',
);
export const { rowToRecord } = fromPlugin('./src/tickets/ticketRow');
export const { rowToEvent } = fromPlugin('./src/tickets/ticketEventRow');
export const pg = fromBackend('pg');
