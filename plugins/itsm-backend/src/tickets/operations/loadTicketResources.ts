import type { TicketResource } from '@mesa-itsm/backstage-plugin-itsm-node';
import type { Knex } from 'knex';
import { resourceOf } from '../TicketRecord';
import { rowToRecord } from '../ticketRow';
import { readSurroundings } from './readSurroundings';

/**
 * Tickets as the permission backend asks for them by reference, in the order
 * of the question.
 *
 * @internal
 */
export async function loadTicketResources(
  db: Knex,
  refs: readonly string[],
): Promise<(TicketResource | undefined)[]> {
  const rows = await db('ticket').whereIn('ref', [...refs]);
  const records = rows.map(rowToRecord);
  const around = await readSurroundings(
    db,
    records.map(({ id }) => id),
  );
  const resources = new Map(
    records.map(record => [
      record.ref,
      resourceOf(record, around.get(record.id)!),
    ]),
  );
  return refs.map(ref => resources.get(ref));
}
