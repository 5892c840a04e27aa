import { z } from 'zod';
import { definitionNameSchema } from '../../definitions';
import { defineEndpoint } from '../defineEndpoint';
import {
  catalogueSchema,
  changeTemplatesSchema,
  offeringFormSchema,
} from '../otherSchemas';

/** The service catalogue and its forms. */
export const catalogueEndpoints = {
  getCatalogue: defineEndpoint({
    method: 'GET',
    path: '/v1/catalogue',
    summary: 'The service catalogue that this person may ask from',
    auth: 'user',
    access: 'anybody; offerings are filtered by unit, liaison and staff',
    query: z.strictObject({}),
    response: catalogueSchema,
  }),
  getOffering: defineEndpoint({
    method: 'GET',
    path: '/v1/catalogue/offerings/:name',
    summary: 'An offering with its form',
    auth: 'user',
    access: 'whoever sees the offering in the catalogue; 404 otherwise',
    params: z.object({ name: definitionNameSchema }),
    response: offeringFormSchema,
  }),
  listChangeTemplates: defineEndpoint({
    method: 'GET',
    path: '/v1/change-templates',
    summary: 'Templates to make a standard change from',
    auth: 'user',
    access: 'anybody; without the plan that stands in them',
    response: changeTemplatesSchema,
  }),
} as const;
