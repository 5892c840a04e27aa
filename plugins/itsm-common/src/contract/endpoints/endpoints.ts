import { defineEndpoint } from '../defineEndpoint';
import { administrationEndpoints } from './administrationEndpoints';
import { calendarEndpoints } from './calendarEndpoints';
import { catalogueEndpoints } from './catalogueEndpoints';
import { configurationItemEndpoints } from './configurationItemEndpoints';
import { definitionEndpoints } from './definitionEndpoints';
import { entityEndpoints } from './entityEndpoints';
import { impactEndpoints } from './impactEndpoints';
import { importEndpoints } from './importEndpoints';
import { meEndpoints } from './meEndpoints';
import { pickerEndpoints } from './pickerEndpoints';
import { slaEndpoints } from './slaEndpoints';
import { ticketEndpoints } from './ticketEndpoints';
import { ticketLinkEndpoints } from './ticketLinkEndpoints';

/**
 * The whole HTTP interface of the plugin.
 *
 * @public
 */
export const endpoints = {
  getOpenApi: defineEndpoint({
    method: 'GET',
    path: '/openapi.json',
    summary: 'This interface as an OpenAPI 3.1 document',
    auth: 'none',
    access: 'anybody',
  }),
  ...meEndpoints,
  ...catalogueEndpoints,
  ...ticketEndpoints,
  ...ticketLinkEndpoints,
  ...entityEndpoints,
  ...pickerEndpoints,
  ...definitionEndpoints,
  ...administrationEndpoints,
  ...importEndpoints,
  ...calendarEndpoints,
  ...configurationItemEndpoints,
  ...slaEndpoints,
  ...impactEndpoints,
} as const;

/** @public */
export type EndpointId = keyof typeof endpoints;
