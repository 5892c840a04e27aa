import type { AuditorService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { TicketScope } from '../access/TicketScope';
import type { TicketRecord } from './TicketRecord';

/**
 * A restricted ticket that an administrator sees by permission alone leaves a
 * trace: opened, listed or named as a link (architecture, "Access").
 *
 * @internal
 */
export async function auditRestrictedReads(
  db: Knex,
  auditor: AuditorService,
  scope: TicketScope,
  shown: readonly TicketRecord[],
): Promise<void> {
  const restricted = shown.filter(record => record.state.restricted);
  if (!scope.allRestricted || restricted.length === 0) {
    return;
  }
  const own = await db('ticket_access')
    .whereIn(
      'ticket_id',
      restricted.map(record => record.id),
    )
    .whereIn('principal_ref', [...scope.principals])
    .distinct('ticket_id');
  const hasPart = new Set(own.map(row => Number(row.ticket_id)));
  const refs = restricted
    .filter(record => !hasPart.has(record.id))
    .map(record => record.ref);
  if (refs.length > 0) {
    const event = await auditor.createEvent({
      eventId: 'restricted-ticket-read',
      severityLevel: 'medium',
      meta: { tickets: [...new Set(refs)] },
    });
    await event.success();
  }
}
