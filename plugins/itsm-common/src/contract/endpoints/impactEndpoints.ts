import { defineEndpoint } from '../defineEndpoint';
import { staffWrite, ticketParams } from './shared';
import {
  healthRollupQuerySchema,
  healthRollupSchema,
} from '../healthRollupSchemas';
import {
  dataQualityQuerySchema,
  dataQualitySchema,
  entityStatesQuerySchema,
  entityStatesSchema,
  impactQuerySchema,
  impactAnalysisSchema,
  serviceStatusSchema,
  suspectsQuerySchema,
  suspectsSchema,
} from '../impactSchemas';
import {
  decideTicketImpactSchema,
  ticketImpactSchema,
} from '../ticketImpactSchemas';

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
    response: impactAnalysisSchema,
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
  getHealthRollup: defineEndpoint({
    method: 'GET',
    path: '/v1/impact/health',
    summary: 'Health of a whole with its parts, or of what somebody owns',
    auth: 'user',
    access: `${seen}; only those are counted; only readable tickets are reasons`,
    query: healthRollupQuerySchema,
    response: healthRollupSchema,
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
  getTicketImpact: defineEndpoint({
    method: 'GET',
    path: '/v1/tickets/:ref/impact',
    summary: 'What suffers with the entities of a ticket, as suggestions',
    auth: 'user',
    access:
      'whoever may read the internal log of the ticket; 404 or 403 otherwise; only entities that they may see in the catalog',
    params: ticketParams,
    response: ticketImpactSchema,
  }),
  decideTicketImpact: defineEndpoint({
    method: 'POST',
    path: '/v1/tickets/:ref/impact',
    summary:
      'Accept suggestions, set them aside, have them back, or take accepted ones off',
    auth: 'user',
    access: `${staffWrite}; only entities that they may see in the catalog`,
    params: ticketParams,
    body: decideTicketImpactSchema,
    idempotent: true,
    response: ticketImpactSchema,
  }),
  getSuspects: defineEndpoint({
    method: 'GET',
    path: '/v1/tickets/:ref/suspects',
    summary: 'What was changed near an incident, shortly before it',
    auth: 'user',
    access:
      'whoever may read the internal log of the ticket; 404 or 403 otherwise; only changes that they may read',
    params: ticketParams,
    query: suspectsQuerySchema,
    response: suspectsSchema,
  }),
  getServiceStatus: defineEndpoint({
    method: 'GET',
    path: '/v1/service-status',
    summary: 'What the units of the caller use and is degraded now, and why',
    auth: 'user',
    access: `${seen}; incidents are named only when readable, restricted ones do not count otherwise`,
    response: serviceStatusSchema,
  }),
} as const;
