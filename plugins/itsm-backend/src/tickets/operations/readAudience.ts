import type { Knex } from 'knex';
import type { AccessReason, AccessRow } from '../TicketRecord';

/**
 * Who is named as a reader of a ticket, in one query: it is asked for every
 * message that goes out.
 *
 * @returns undefined when there is no such ticket
 * @internal
 */
export async function readAudience(
  db: Knex,
  ref: string,
): Promise<{ restricted: boolean; access: AccessRow[] } | undefined> {
  const rows: {
    restricted: boolean | number;
    principal_ref: string | null;
    reason: AccessReason | null;
  }[] = await db('ticket')
    .leftJoin('ticket_access', 'ticket_access.ticket_id', 'ticket.id')
    .where('ticket.ref', ref)
    .select(
      'ticket.restricted',
      'ticket_access.principal_ref',
      'ticket_access.reason',
    );
  if (rows.length === 0) {
    return undefined;
  }
  return {
    restricted: Boolean(rows[0].restricted),
    access: rows.flatMap(({ principal_ref: principal, reason }) =>
      principal && reason ? [{ principal, reason }] : [],
    ),
  };
}
