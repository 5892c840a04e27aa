import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { ticketPermissionResourceRef } from './ticketResource';

/** Tickets about some entities of the catalog. @public */
export const hasTicketEntity = createPermissionRule({
  name: 'HAS_TICKET_ENTITY',
  description: 'Allow tickets about the given catalog entities',
  resourceRef: ticketPermissionResourceRef,
  paramsSchema: z.object({
    entityRefs: z.array(z.string()).describe('Entities, as full references'),
  }),
  apply: (ticket, { entityRefs }) =>
    entityRefs.some(ref => ticket.entities.includes(ref)),
  toQuery: ({ entityRefs }) => ({ on: 'entity' as const, values: entityRefs }),
});
