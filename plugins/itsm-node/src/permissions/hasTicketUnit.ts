import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { ticketPermissionResourceRef } from './ticketResource';

/** Tickets asked by some units. @public */
export const hasTicketUnit = createPermissionRule({
  name: 'HAS_TICKET_UNIT',
  description: 'Allow tickets that the given units asked for',
  resourceRef: ticketPermissionResourceRef,
  paramsSchema: z.object({
    units: z.array(z.string()).describe('Groups, as full references'),
  }),
  apply: (ticket, { units }) =>
    ticket.unit !== undefined && units.includes(ticket.unit),
  toQuery: ({ units }) => ({ on: 'unit' as const, values: units }),
});
