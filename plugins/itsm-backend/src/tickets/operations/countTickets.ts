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
  for (const chip of chipsOf(filter.type)) {
    if (chips && !chips.includes(chip)) {
      continue;
    }
    const some = db('ticket');
    applyTicketScope(some, options.scope, options.now, { oneByOne });
    filterTickets(some, { ...filter, chip }, options.caller);
    counts.push({ chip, ...(await countUpTo(some, options.text, bound)) });
  }
  return counts;
}

/** The chips of the kinds that are listed, each once. */
function chipsOf(types: readonly TicketType[] | undefined): TicketChip[] {
  const kinds = types ?? (['request'] as const);
  return TICKET_CHIPS.filter(chip =>
    kinds.some(type => CHIPS_OF_TYPE[type].includes(chip)),
  );
}
