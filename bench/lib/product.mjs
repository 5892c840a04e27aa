import { createRequire } from 'node:module';
import { inRepository } from '../../scripts/lib/repository.mjs';

const fromBackend = createRequire(
  inRepository('packages/backend/package.json'),
);
const fromPlugin = createRequire(
  inRepository('plugins/itsm-backend/package.json'),
);

// The product's own sources are TypeScript: loaded as its tests load them.
createRequire(import.meta.url)('@backstage/cli-node/config/nodeTransform.cjs');

/** The rules and the contract of the product. */
export const common = fromPlugin('@mesa-itsm/backstage-plugin-itsm-common');

/** A module of the back-end plugin, such as `tickets/TicketWriter`. */
export function backendModule(name) {
  return fromPlugin(inRepository('plugins/itsm-backend/src', name));
}

export const pg = fromBackend('pg');
export const express = fromBackend('express');
export const yaml = fromPlugin('yaml');
