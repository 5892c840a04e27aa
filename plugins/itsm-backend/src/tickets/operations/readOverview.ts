import {
  type EntityOverview,
  TICKET_TYPES,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import { applyTicketScope } from '../../access/applyTicketScope';
import type { Caller } from '../../access/Caller';
import { readsMuch } from '../../access/readsMuch';
import type { TicketScope } from '../../access/TicketScope';
import type { TicketRecord } from '../TicketRecord';
import { rowToRecord } from '../ticketRow';
import { filterTickets } from './filterTickets';

/** Counting stops here: nobody reads a card beyond "1000+". */
const BOUND = 1000;

/** Open tickets of an entity with its parts, and its next change. @internal */
export async function readOverview(
  db: Knex,
  options: { ref: string; scope: TicketScope; caller: Caller; now: number },
): Promise<{ counts: EntityOverview['counts']; nextChange?: TicketRecord }> {
  const { ref, scope, caller, now } = options;
  const counts: EntityOverview['counts'] = [];
  const oneByOne = await readsMuch(db, scope);
  for (const type of TICKET_TYPES) {
    const some = db('ticket').select(db.raw('1'));
    applyTicketScope(some, scope, now, { oneByOne });
    filterTickets(
      some,
      { type: [type], state: 'open', related: [ref] },
      caller,
      now,
    );
    const row = await db
      .from(some.limit(BOUND + 1).as('some'))
      .count<{ value: number | string }>({ value: '*' })
      .first();
    const value = Number(row?.value);
    counts.push({ type, open: Math.min(value, BOUND), exact: value <= BOUND });
  }
  const next = db('ticket').select('ticket.*');
  applyTicketScope(next, scope, now, { oneByOne });
  filterTickets(next, { type: ['change'], related: [ref] }, caller, now);
  const row = await next
    .where(any =>
      any
        .where('ticket.status', 'implementing')
        .orWhere(planned =>
          planned
            .where('ticket.status', 'scheduled')
            .andWhere('ticket.planned_end', '>', now),
        ),
    )
    .orderBy([{ column: 'ticket.planned_start' }, { column: 'ticket.id' }])
    .first();
  return { counts, ...(row ? { nextChange: rowToRecord(row) } : {}) };
}
