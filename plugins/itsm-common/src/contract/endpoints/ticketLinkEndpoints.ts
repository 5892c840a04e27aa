import { z } from 'zod';
import { LINK_KINDS } from '../../domain/tickets/ticketTypes';
import { defineEndpoint } from '../defineEndpoint';
import { storable, ticketRefSchema } from '../primitives';
import {
  linkEntitySchema,
  linkTicketSchema,
  personInputSchema,
} from '../ticketInputs';
import { ticketDetailSchema } from '../ticketViews';
import { ticketParams } from './shared';

/** What a ticket is tied to: tickets, entities, watchers, named readers. */
export const ticketLinkEndpoints = {
  linkTicket: defineEndpoint({
    method: 'POST',
    path: '/v1/tickets/:ref/links',
    summary: 'Link another ticket; a duplicate is closed to the survivor',
    auth: 'user',
    access: 'staff who may read both tickets; 404 for one they may not',
    params: ticketParams,
    body: linkTicketSchema,
    response: ticketDetailSchema,
    idempotent: true,
  }),
  unlinkTicket: defineEndpoint({
    method: 'DELETE',
    path: '/v1/tickets/:ref/links/:kind/:other',
    summary: 'Take a link away',
    auth: 'user',
    access: 'staff who may read both tickets',
    params: ticketParams.extend({
      kind: z.enum(LINK_KINDS).exclude(['duplicate_of', 'duplicated_by']),
      other: ticketRefSchema,
    }),
    response: ticketDetailSchema,
  }),
  linkEntity: defineEndpoint({
    method: 'POST',
    path: '/v1/tickets/:ref/entities',
    summary: 'Put a catalog entity on the ticket',
    auth: 'user',
    access: 'staff; the entity must be readable for the caller',
    params: ticketParams,
    body: linkEntitySchema,
    response: ticketDetailSchema,
    idempotent: true,
  }),
  unlinkEntity: defineEndpoint({
    method: 'DELETE',
    path: '/v1/tickets/:ref/entities',
    summary: 'Take a catalog entity off the ticket',
    auth: 'user',
    access: 'staff',
    params: ticketParams,
    query: linkEntitySchema.pick({ ref: true, role: true }),
    response: ticketDetailSchema,
  }),
  addWatcher: defineEndpoint({
    method: 'POST',
    path: '/v1/tickets/:ref/watchers',
    summary: 'Watch a ticket, or have somebody watch it',
    auth: 'user',
    access: 'themself: whoever may read it; somebody else: staff',
    params: ticketParams,
    body: personInputSchema,
    response: ticketDetailSchema,
    idempotent: true,
  }),
  removeWatcher: defineEndpoint({
    method: 'DELETE',
    path: '/v1/tickets/:ref/watchers/:person',
    summary: 'Stop watching; takes the id of the person',
    auth: 'user',
    access: 'themself, or staff',
    params: ticketParams.extend({ person: storable(z.string().max(64)) }),
    status: 204,
  }),
  grantAccess: defineEndpoint({
    method: 'POST',
    path: '/v1/tickets/:ref/access',
    summary: 'Name a person who may see a restricted ticket',
    auth: 'user',
    access: 'staff who may read it',
    params: ticketParams,
    body: personInputSchema,
    response: ticketDetailSchema,
    idempotent: true,
  }),
  revokeAccess: defineEndpoint({
    method: 'DELETE',
    path: '/v1/tickets/:ref/access/:person',
    summary: 'Take that name off again; takes the id of the person',
    auth: 'user',
    access: 'staff who may read it',
    params: ticketParams.extend({ person: storable(z.string().max(64)) }),
    response: ticketDetailSchema,
  }),
} as const;
