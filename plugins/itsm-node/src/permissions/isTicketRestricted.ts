import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { ticketPermissionResourceRef } from './ticketResource';

/** Tickets that are restricted, or that are not. @public */
export const isTicketRestricted = createPermissionRule({
  name: 'IS_TICKET_RESTRICTED',
  description: 'Allow tickets that are restricted, or that are not',
  resourceRef: ticketPermissionResourceRef,
  paramsSchema: z.object({
    restricted: z.boolean().describe('Whether the ticket is restricted'),
  }),
  apply: (ticket, { restricted }) => ticket.restricted === restricted,
  toQuery: ({ restricted }) => ({
    on: 'restricted' as const,
    value: restricted,
  }),
});
