import type { Knex } from 'knex';
import { chunksOf } from '../../database/chunksOf';
import type { AccessReason, AccessRow } from '../TicketRecord';

/** Who is named as a reader of a ticket. @internal */
export interface Audience {
  restricted: boolean;
  access: AccessRow[];
}

interface AudienceRow {
  ref: string;
  restricted: boolean | number;
  principal_ref: string | null;
  reason: AccessReason | null;
}

/**
 * Who is named as a reader of tickets, in one query: it is asked for every
 * message that goes out.
 *
 * @returns no entry for a ticket that does not exist
 * @internal
 */
export async function readAudiences(
  db: Knex,
  refs: readonly string[],
): Promise<Map<string, Audience>> {
  const audiences = new Map<string, Audience>();
  for (const some of chunksOf(refs)) {
    const rows: AudienceRow[] = await db('ticket')
      .leftJoin('ticket_access', 'ticket_access.ticket_id', 'ticket.id')
      .whereIn('ticket.ref', some)
      .select(
        'ticket.ref',
        'ticket.restricted',
        'ticket_access.principal_ref',
        'ticket_access.reason',
      );
    for (const { ref, restricted, principal_ref: principal, reason } of rows) {
      const audience = audiences.get(ref) ?? {
        restricted: Boolean(restricted),
        access: [],
      };
      audiences.set(ref, audience);
      if (principal && reason) {
        audience.access.push({ principal, reason });
      }
    }
  }
  return audiences;
}
