import {
  configurationImportResultSchema,
  importConfigurationItemsSchema,
} from '../configurationItemImport';
import {
  configurationItemEventSchema,
  configurationItemFeedQuerySchema,
  configurationItemFeedSchema,
  configurationItemPageSchema,
  configurationItemParams,
  configurationItemQueryShape,
  configurationItemSchema,
  configurationItemVersionSchema,
  newConfigurationItemSchema,
  updateConfigurationItemSchema,
} from '../configurationItems';
import { defineEndpoint } from '../defineEndpoint';
import { pageOf } from '../primitives';
import { pageQuery } from './shared';

const path = '/v1/configuration-items/:kind/:namespace/:name' as const;
const manage =
  'configuration managers, service managers and administrators with itsm.configuration-item.manage';
const readable =
  'whoever sees the entity in the catalog; retired items only those who may manage them; 404 otherwise';

/** Configuration items that are kept in the portal. */
export const configurationItemEndpoints = {
  listConfigurationItems: defineEndpoint({
    method: 'GET',
    path: '/v1/configuration-items',
    summary: 'Configuration items of the portal, by title',
    auth: 'user',
    access:
      'every signed-in user, for items that the catalog shows them; retired ones only to those who may manage them',
    query: pageQuery.extend(configurationItemQueryShape),
    response: configurationItemPageSchema,
  }),
  listConfigurationItemChanges: defineEndpoint({
    method: 'GET',
    path: '/v1/configuration-items/changes',
    summary: 'Items that changed after a point, for the catalog',
    auth: 'service',
    access: 'the catalog backend (plugin:catalog) with its own token',
    query: configurationItemFeedQuerySchema,
    response: configurationItemFeedSchema,
  }),
  createConfigurationItem: defineEndpoint({
    method: 'POST',
    path: '/v1/configuration-items',
    summary: 'Write a configuration item',
    auth: 'user',
    access: manage,
    body: newConfigurationItemSchema,
    response: configurationItemSchema,
    status: 201,
  }),
  importConfigurationItems: defineEndpoint({
    method: 'POST',
    path: '/v1/configuration-items/import',
    summary: 'Try or apply a CSV file of configuration items',
    auth: 'user',
    access: manage,
    body: importConfigurationItemsSchema,
    response: configurationImportResultSchema,
  }),
  getConfigurationItem: defineEndpoint({
    method: 'GET',
    path,
    summary: 'A configuration item of the portal',
    auth: 'user',
    access: readable,
    params: configurationItemParams,
    response: configurationItemSchema,
  }),
  listConfigurationItemEvents: defineEndpoint({
    method: 'GET',
    path: `${path}/history`,
    summary: 'Who changed what of an item and when, the newest first',
    auth: 'user',
    access: readable,
    params: configurationItemParams,
    query: pageQuery,
    response: pageOf(configurationItemEventSchema),
  }),
  updateConfigurationItem: defineEndpoint({
    method: 'PUT',
    path,
    summary:
      'Write anew what is said of an item; what is left out is taken off',
    auth: 'user',
    access: manage,
    params: configurationItemParams,
    body: updateConfigurationItemSchema,
    response: configurationItemSchema,
  }),
  retireConfigurationItem: defineEndpoint({
    method: 'POST',
    path: `${path}/retire`,
    summary: 'Take an item out of the catalog; it stays readable here',
    auth: 'user',
    access: manage,
    params: configurationItemParams,
    body: configurationItemVersionSchema,
    response: configurationItemSchema,
  }),
  restoreConfigurationItem: defineEndpoint({
    method: 'POST',
    path: `${path}/restore`,
    summary: 'Bring a retired item back into the catalog',
    auth: 'user',
    access: manage,
    params: configurationItemParams,
    body: configurationItemVersionSchema,
    response: configurationItemSchema,
  }),
} as const;
