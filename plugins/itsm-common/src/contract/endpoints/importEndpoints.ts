import { definitionNameSchema } from '../../definitions';
import { defineEndpoint } from '../defineEndpoint';
import {
  importedTicketViewSchema,
  importResultSchema,
  importTicketsSchema,
} from '../importSchemas';
import { pageOf } from '../primitives';
import { pageQuery } from './shared';

const access = 'administrators with itsm.ticket.import';

/** Bringing tickets over from another system. */
export const importEndpoints = {
  importTickets: defineEndpoint({
    method: 'POST',
    path: '/v1/imports/tickets',
    summary:
      'Bring incidents over from another system with their history; what is there already is left alone or continued',
    auth: 'user',
    access,
    body: importTicketsSchema,
    response: importResultSchema,
  }),
  listImportedTickets: defineEndpoint({
    method: 'GET',
    path: '/v1/imports/tickets',
    summary: 'Tickets of a source as they stand, by its own numbers',
    auth: 'user',
    access: `${access}; only readable tickets are listed`,
    query: pageQuery.extend({ source: definitionNameSchema }),
    response: pageOf(importedTicketViewSchema),
  }),
} as const;
