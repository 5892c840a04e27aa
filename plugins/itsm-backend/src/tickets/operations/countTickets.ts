import {
  CHIPS_OF_TYPE,
  type ChipCounts,
  type EndpointInput,
  TICKET_CHIPS,
  type TicketChip,
  type TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import { applyTicketScope } from '../../access/applyTicketScope';
import type { Caller } from '../../access/Caller';
import { readsMuch } from '../../access/readsMuch';
import type { TicketScope } from '../../access/TicketScope';
import { countUpTo, type TextFilter } from './filterByText';
import { filterTickets } from './filterTickets';

/** Counting stops here: nobody reads a chip beyond "1000+". */
const BOUND = 1000;
/** The same where each ticket has to be looked up. */
const BOUND_ONE_BY_ONE = 200;

/** Counts of the quick filters among what the scope holds. @internal */
export async function countTickets(
  db: Knex,
  options: {
    query: EndpointInput<'countTickets'>['query'];
    scope: TicketScope;
    caller: Caller;
    now: number;
    /** What `q` asks for; see `findByText`. */
    text?: TextFilter;
  },
): Promise<ChipCounts['counts']> {
  const { q: _, chips, ...filter } = options.query;
  const counts: ChipCounts['counts'] = [];
  const oneByOne = await readsMuch(db, options.scope);
  const bound = oneByOne ? BOUND_ONE_BY_ONE : BOUND;
  const among = (chip?: TicketChip) => {
    const some = db('ticket');
    applyTicketScope(some, options.scope, options.now, { oneByOne });
    filterTickets(some, { ...filter, chip }, options.caller, options.now);
    return some;
  };
  for (const chip of chipsOf(filter.type)) {
    if (chips && !chips.includes(chip)) {
      continue;
    }
    const some =
      chip === 'filedByMe' && !options.text
        ? ownTickets(db, () => among(), options.caller, bound + 1)
        : among(chip);
    counts.push({ chip, ...(await countUpTo(some, options.text, bound)) });
  }
  return counts;
}

/**
 * What somebody asked for, or what was asked for them: so many of each, and
 * each ticket once. As an OR of the three, PostgreSQL reads all of them before
 * it counts the first few; of a liaison those are tens of thousands.
 */
function ownTickets(
  db: Knex,
  among: () => Knex.QueryBuilder,
  { person }: Caller,
  bound: number,
): Knex.QueryBuilder {
  const parts = ['requester_id', 'beneficiary_id', 'opened_by_id'].map(column =>
    // Wrapped: SQLite takes no limit inside of a union.
    db
      .select('part.id')
      .from(
        among()
          .where(`ticket.${column}`, person.id)
          .select('ticket.id')
          .limit(bound)
          .as('part'),
      ),
  );
  return db('ticket').whereIn('ticket.id', db.unionAll(parts));
}

/** The chips of the kinds that are listed, each once. */
function chipsOf(types: readonly TicketType[] | undefined): TicketChip[] {
  const kinds = types ?? (['request'] as const);
  return TICKET_CHIPS.filter(chip =>
    kinds.some(type => CHIPS_OF_TYPE[type].includes(chip)),
  );
}
