import { defineEndpoint } from '../defineEndpoint';
import {
  dataQualityQuerySchema,
  dataQualitySchema,
  entityStatesQuerySchema,
  entityStatesSchema,
  impactQuerySchema,
  impactSchema,
} from '../impactSchemas';

const seen =
  'every signed-in user, for entities that they may see in the catalog';

/** The catalog as CMDB: what fails with what, and how things are. */
export const impactEndpoints = {
  getImpact: defineEndpoint({
    method: 'GET',
    path: '/v1/impact',
    summary: 'What suffers when entities fail, or what they rely on, with ways',
    auth: 'user',
    access: `${seen}; others are crossed and counted; only outages of readable incidents count`,
    query: impactQuerySchema,
    response: impactSchema,
  }),
  getEntityStates: defineEndpoint({
    method: 'POST',
    path: '/v1/entities/states',
    summary: 'Health of entities, their open incidents and coming changes',
    auth: 'user',
    access: `${seen}; only of readable tickets`,
    body: entityStatesQuerySchema,
    response: entityStatesSchema,
  }),
  getDataQuality: defineEndpoint({
    method: 'GET',
    path: '/v1/data-quality',
    summary: 'What is wrong in the catalog as far as impact depends on it',
    auth: 'user',
    access: seen,
    query: dataQualityQuerySchema,
    response: dataQualitySchema,
  }),
} as const;
