import { defineEndpoint } from '../defineEndpoint';
import {
  entityPickerQuerySchema,
  groupPickerQuerySchema,
  peoplePickerQuerySchema,
  pickerItemSchema,
} from '../otherSchemas';
import { pageOf } from '../primitives';

/** People, groups and entities of the catalog to choose from. */
export const pickerEndpoints = {
  pickPeople: defineEndpoint({
    method: 'GET',
    path: '/v1/pickers/people',
    summary: 'People of the catalog, page by page',
    auth: 'user',
    access: "the caller's catalog permissions",
    query: peoplePickerQuerySchema,
    response: pageOf(pickerItemSchema),
  }),
  pickGroups: defineEndpoint({
    method: 'GET',
    path: '/v1/pickers/groups',
    summary: 'Units or teams of the catalog, page by page',
    auth: 'user',
    access: "the caller's catalog permissions",
    query: groupPickerQuerySchema,
    response: pageOf(pickerItemSchema),
  }),
  pickEntities: defineEndpoint({
    method: 'GET',
    path: '/v1/pickers/entities',
    summary: 'Entities of the catalog, page by page',
    auth: 'user',
    access: "the caller's catalog permissions",
    query: entityPickerQuerySchema,
    response: pageOf(pickerItemSchema),
  }),
} as const;
