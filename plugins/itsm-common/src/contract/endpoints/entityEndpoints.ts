import { defineEndpoint } from '../defineEndpoint';
import {
  entityOverviewQuerySchema,
  entityOverviewSchema,
} from '../entitySchemas';

/** The catalog's pages. */
export const entityEndpoints = {
  getEntityOverview: defineEndpoint({
    method: 'GET',
    path: '/v1/entities/overview',
    summary: 'Open tickets and the next change of an entity with its parts',
    auth: 'user',
    access: 'only readable tickets are counted and shown',
    query: entityOverviewQuerySchema,
    response: entityOverviewSchema,
  }),
} as const;
