import { defineEndpoint } from '../defineEndpoint';
import { meSchema, preferencesSchema } from '../otherSchemas';

/** The signed-in person. */
export const meEndpoints = {
  getMe: defineEndpoint({
    method: 'GET',
    path: '/v1/me',
    summary: 'The signed-in person with roles, units and rights',
    auth: 'user',
    access: 'the person themself',
    response: meSchema,
  }),
  updatePreferences: defineEndpoint({
    method: 'PUT',
    path: '/v1/me/preferences',
    summary: 'Set the language in which the service desk writes to me',
    auth: 'user',
    access: 'the person themself',
    body: preferencesSchema,
    response: meSchema,
  }),
} as const;
