import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { ticketPermissionResourceRef } from './ticketResource';

/** Tickets that some teams have. @public */
export const hasTicketTeam = createPermissionRule({
  name: 'HAS_TICKET_TEAM',
  description: 'Allow tickets assigned to the given teams',
  resourceRef: ticketPermissionResourceRef,
  paramsSchema: z.object({
    teams: z.array(z.string()).describe('Groups, as full references'),
  }),
  apply: (ticket, { teams }) => teams.includes(ticket.team),
  toQuery: ({ teams }) => ({ on: 'team' as const, values: teams }),
});
