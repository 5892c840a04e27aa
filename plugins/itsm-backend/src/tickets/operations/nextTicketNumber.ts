import type { TicketType } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';

/**
 * Takes the next number of a type. PostgreSQL has a sequence per type: it
 * never gives a number twice, also when the transaction fails, and nobody
 * waits. SQLite has a single writer, so a counter row does the same.
 *
 * @internal
 */
export async function nextTicketNumber(
  trx: Knex.Transaction,
  type: TicketType,
): Promise<number> {
  if (trx.client.config.client === 'pg') {
    const { rows } = await trx.raw('select nextval(?::regclass) as number', [
      `ticket_number_${type}`,
    ]);
    return Number(rows[0].number);
  }
  const [row] = await trx('ticket_number')
    .where({ type })
    .increment('last', 1)
    .returning('last');
  return Number(row.last);
}
