import type { EndpointInput } from '@mesa-itsm/backstage-plugin-itsm-common';
import { InputError } from '@backstage/errors';
import type { Knex } from 'knex';
import { z } from 'zod';
import { applyTicketScope } from '../../access/applyTicketScope';
import type { Caller } from '../../access/Caller';
import { readsMuch } from '../../access/readsMuch';
import type { TicketScope } from '../../access/TicketScope';
import { coded } from '../../http/coded';
import { decodeCursor, encodeCursor } from '../../http/cursor';
import type { TicketRecord } from '../TicketRecord';
import { NO_PRIORITY, rowToRecord } from '../ticketRow';
import { readInOrder, type TextFilter } from './filterByText';
import { ANSWER_KEY, filterTickets, isNarrow } from './filterTickets';

const COLUMNS = {
  createdAt: 'created_at',
  updatedAt: 'updated_at',
  priority: 'priority',
  plannedStart: 'planned_start',
  dueAt: 'sla_due_at',
} as const;

/** Stand-ins for no instant, so that it comes last either way. */
const NO_INSTANT = { asc: Number.MAX_SAFE_INTEGER, desc: -1 } as const;

/**
 * What a page is sorted by. It must be written as in the index, constants
 * included.
 */
function sortKey(sort: keyof typeof COLUMNS, order: 'asc' | 'desc'): string {
  const column = `ticket.${COLUMNS[sort]}`;
  return sort === 'plannedStart' || sort === 'dueAt'
    ? `coalesce(${column}, ${NO_INSTANT[order]})`
    : column;
}

const orderSchema = z.enum(['asc', 'desc']);
const idSchema = z.number().int();

/** As narrow as the columns: PostgreSQL refuses what does not fit them. */
const cursorSchema = z.union([
  z.tuple([
    z.enum(['createdAt', 'updatedAt']),
    orderSchema,
    z.number().int(),
    idSchema,
  ]),
  z.tuple([
    z.enum(['plannedStart', 'dueAt']),
    orderSchema,
    z.number().int(),
    idSchema,
  ]),
  z.tuple([
    z.literal('priority'),
    orderSchema,
    z.number().int().min(1).max(NO_PRIORITY),
    idSchema,
  ]),
]);

/**
 * One page of tickets that the scope holds. The cursor is the sort key of the
 * last row with its id, so that a deep page costs what the first one does. A
 * page by words may be shorter than asked for, and still have a next one.
 *
 * @internal
 */
export async function listTickets(
  db: Knex,
  options: {
    query: EndpointInput<'listTickets'>['query'];
    scope: TicketScope;
    caller: Caller;
    now: number;
    /** What `q` asks for; see `findByText`. */
    text?: TextFilter;
  },
): Promise<{ records: TicketRecord[]; next?: string }> {
  const { sort, order, cursor, limit, q: _, ...filter } = options.query;
  // The tickets with an answer are read from its index, in order, where many
  // have it and most are not of this page or not the reader's.
  const inOrderOfAnswers =
    sort === 'createdAt' && Boolean(filter.field?.length);
  const key = inOrderOfAnswers ? ANSWER_KEY : sortKey(sort, order);
  const query = db('ticket');
  applyTicketScope(query, options.scope, options.now, {
    oneByOne: isNarrow(filter) && (await readsMuch(db, options.scope)),
  });
  filterTickets(query, filter, options.caller, options.now, {
    inOrderOfAnswers,
  });
  if (cursor) {
    const [cursorSort, cursorOrder, value, id] = decodeCursor(
      cursor,
      cursorSchema,
    );
    if (cursorSort !== sort || cursorOrder !== order) {
      throw coded(
        new InputError(
          'The cursor belongs to another sorting; ask for the first page again',
        ),
        'cursorInvalid',
      );
    }
    const after = order === 'asc' ? '>' : '<';
    // Not as a comparison of rows: with a bound of a filter on the same column
    // beside it, PostgreSQL would go through the index from there to the page.
    query.whereRaw(`${key} ${after}= ?`, [value]);
    query.whereRaw(`(${key} ${after} ? or ticket.id ${after} ?)`, [value, id]);
  }
  const page = { key, order, limit };
  const { rows, endedAt } = await readInOrder(db, query, options.text, page);
  const shown = rows.slice(0, limit);
  // The next page begins after the last row that was shown, or looked at.
  const last = rows.length > limit ? shown.at(-1) : endedAt;
  return {
    records: shown.map(rowToRecord),
    ...(last
      ? {
          next: encodeCursor([
            sort,
            order,
            Number(last.sort_key),
            Number(last.id),
          ]),
        }
      : {}),
  };
}
