import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { ticketPermissionResourceRef } from './ticketResource';

/** Tickets of some types. @public */
export const hasTicketType = createPermissionRule({
  name: 'HAS_TICKET_TYPE',
  description: 'Allow tickets of the given types',
  resourceRef: ticketPermissionResourceRef,
  paramsSchema: z.object({
    types: z.array(z.string()).describe('Types, such as request'),
  }),
  apply: (ticket, { types }) => types.includes(ticket.type),
  toQuery: ({ types }) => ({ on: 'type' as const, values: types }),
});
