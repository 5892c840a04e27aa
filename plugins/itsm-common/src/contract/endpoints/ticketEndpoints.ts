import { z } from 'zod';
import { defineEndpoint } from '../defineEndpoint';
import { chipCountsSchema } from '../otherSchemas';
import { countTextSchema, pageOf } from '../primitives';
import { bulkResultSchema } from '../entitySchemas';
import {
  bulkTicketsSchema,
  commentSchema,
  createTicketSchema,
  communicateWorkaroundSchema,
  overridePrioritySchema,
  redactEntrySchema,
  transitionSchema,
  updateTicketSchema,
} from '../ticketInputs';
import { countTicketsSchema, listTicketsSchema } from '../ticketFilters';
import { ticketEventViewSchema } from '../ticketEventViews';
import { listedTicketSchema } from '../ticketMatch';
import { ticketDetailSchema } from '../ticketViews';
import { pageQuery, readable, staffWrite, ticketParams } from './shared';

/** Tickets, their log and their life cycle. */
export const ticketEndpoints = {
  listTickets: defineEndpoint({
    method: 'GET',
    path: '/v1/tickets',
    summary: 'Tickets that this person may read, page by page',
    auth: 'user',
    access: 'only readable tickets are listed',
    query: listTicketsSchema,
    response: pageOf(listedTicketSchema),
  }),
  countTickets: defineEndpoint({
    method: 'GET',
    path: '/v1/tickets/counts',
    summary: 'Counts of the quick filters below the given filter',
    auth: 'user',
    access: 'only readable tickets are counted',
    query: countTicketsSchema,
    response: chipCountsSchema,
  }),
  createTicket: defineEndpoint({
    method: 'POST',
    path: '/v1/tickets',
    summary: 'File a request, an incident, a problem or a change',
    auth: 'user',
    access:
      'requests: whoever sees the offering; incidents: everybody; problems: staff; changes: staff and owners of what they touch; for others: liaisons in their units, staff for anybody',
    body: createTicketSchema,
    response: ticketDetailSchema,
    status: 201,
    idempotent: true,
  }),
  bulkTickets: defineEndpoint({
    method: 'POST',
    path: '/v1/tickets/bulk',
    summary: 'Take one action on many tickets; each is judged for itself',
    auth: 'user',
    access: 'as the action on each ticket alone',
    body: bulkTicketsSchema,
    response: bulkResultSchema,
  }),
  getTicket: defineEndpoint({
    method: 'GET',
    path: '/v1/tickets/:ref',
    summary: 'A ticket with the actions this person may take',
    auth: 'user',
    access: readable,
    params: ticketParams,
    response: ticketDetailSchema,
  }),
  updateTicket: defineEndpoint({
    method: 'PATCH',
    path: '/v1/tickets/:ref',
    summary: 'Edit the fields named in capabilities.edit',
    auth: 'user',
    access: staffWrite,
    params: ticketParams,
    body: updateTicketSchema,
    response: ticketDetailSchema,
  }),
  listTicketEvents: defineEndpoint({
    method: 'GET',
    path: '/v1/tickets/:ref/events',
    summary: 'The log of a ticket, newest first, page by page',
    auth: 'user',
    access: `${readable}; internal entries only with internal access`,
    params: ticketParams,
    query: pageQuery,
    response: pageOf(ticketEventViewSchema),
  }),
  transitionTicket: defineEndpoint({
    method: 'POST',
    path: '/v1/tickets/:ref/transitions',
    summary: 'Take a life-cycle action',
    auth: 'user',
    access: staffWrite,
    params: ticketParams,
    body: transitionSchema,
    response: ticketDetailSchema,
    idempotent: true,
  }),
  commentTicket: defineEndpoint({
    method: 'POST',
    path: '/v1/tickets/:ref/comments',
    summary: 'Write to the public or the internal log',
    auth: 'user',
    access: `${readable}; internal entries only with internal access`,
    params: ticketParams,
    body: commentSchema,
    response: ticketDetailSchema,
    idempotent: true,
  }),
  communicateWorkaround: defineEndpoint({
    method: 'POST',
    path: '/v1/tickets/:ref/workaround',
    summary: "Write a problem's workaround to every open ticket it explains",
    auth: 'user',
    access: staffWrite,
    params: ticketParams,
    body: communicateWorkaroundSchema,
    response: ticketDetailSchema,
    idempotent: true,
  }),
  redactTicketEntry: defineEndpoint({
    method: 'POST',
    path: '/v1/tickets/:ref/events/:seq/redaction',
    summary: "Remove an entry's text for good; the log keeps who and why",
    auth: 'user',
    access: 'administrators who may read the entry',
    params: ticketParams.extend({ seq: countTextSchema }),
    body: redactEntrySchema,
    response: ticketDetailSchema,
  }),
  overridePriority: defineEndpoint({
    method: 'POST',
    path: '/v1/tickets/:ref/priority-override',
    summary: 'Set the priority by hand, or withdraw that',
    auth: 'user',
    access: 'staff with itsm.ticket.priority.override',
    params: ticketParams,
    body: overridePrioritySchema,
    response: ticketDetailSchema,
    idempotent: true,
  }),
  listResponseTemplates: defineEndpoint({
    method: 'GET',
    path: '/v1/tickets/:ref/response-templates',
    summary: 'Canned replies for a ticket, placeholders filled in',
    auth: 'user',
    access: 'staff who may read the ticket',
    params: ticketParams,
    response: z.object({
      items: z.array(
        z.object({
          name: z.string(),
          title: z.object({ en: z.string(), es: z.string() }),
          text: z.object({ en: z.string(), es: z.string() }),
          visibility: z.enum(['public', 'internal']),
        }),
      ),
    }),
  }),
} as const;
