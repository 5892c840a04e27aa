import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { ticketPermissionResourceRef } from './ticketResource';

/** Tickets in which one of the principals has a part. @public */
export const isTicketParticipant = createPermissionRule({
  name: 'IS_TICKET_PARTICIPANT',
  description: 'Allow tickets in which one of the users or groups has a part',
  resourceRef: ticketPermissionResourceRef,
  paramsSchema: z.object({
    principals: z
      .array(z.string())
      .describe('Users and groups, as full references'),
  }),
  apply: (ticket, { principals }) =>
    principals.some(principal => ticket.principals.includes(principal)),
  toQuery: ({ principals }) => ({
    on: 'principal' as const,
    values: principals,
  }),
});
