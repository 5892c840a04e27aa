import { z } from 'zod';
import { defineEndpoint } from '../defineEndpoint';
import { adminNoteSchema, outboxMessageSchema } from '../otherSchemas';
import { pageOf } from '../primitives';
import { pageQuery } from './shared';

/** What administrators look after. */
export const administrationEndpoints = {
  listOutbox: defineEndpoint({
    method: 'GET',
    path: '/v1/admin/outbox',
    summary: 'Messages that wait or were given up',
    auth: 'user',
    access: 'administrators with itsm.administer',
    query: pageQuery.extend({
      state: z.enum(['pending', 'delivered', 'dead']).default('dead'),
    }),
    response: pageOf(outboxMessageSchema),
  }),
  retryOutbox: defineEndpoint({
    method: 'POST',
    path: '/v1/admin/outbox/:id/retry',
    summary: 'Try a given-up message again',
    auth: 'user',
    access: 'administrators with itsm.administer',
    params: z.object({ id: z.string().max(64) }),
    response: outboxMessageSchema,
  }),
  listAdminNotes: defineEndpoint({
    method: 'GET',
    path: '/v1/admin/notes',
    summary: 'Notes to administrators, newest first',
    auth: 'user',
    access: 'administrators with itsm.administer',
    query: pageQuery,
    response: pageOf(adminNoteSchema),
  }),
} as const;
