import {
  formatTicketRef,
  parseSearchQuery,
  parseTicketRef,
  type SearchQuery,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import {
  applyInternalScope,
  hasInternalScope,
  type InternalScope,
} from '../../access/InternalScope';
import { applyTicketScope } from '../../access/applyTicketScope';
import type { TicketScope } from '../../access/TicketScope';
import type { TextColumn, TicketTextIndex } from '../../search/TicketTextIndex';
import type { TicketRow } from '../ticketRow';

/** So many tickets are sorted at once; more than that are walked through. */
const MOST_SORTED = 10_000;
/** So many tickets are looked at for one page; its cursor goes on there. */
const MOST_WALKED = 5000;
/** So many tickets are looked at for one chip. */
const MOST_COUNTED = 500;

/** How far the work for one answer goes; tests set less. @internal */
export interface TextLimits {
  sorted: number;
  walked: number;
  counted: number;
}

/** What a list by words is filtered with, worked out before it is read. @internal */
export interface TextFilter {
  index: TicketTextIndex;
  query: SearchQuery;
  /** A reference was asked for, and its ticket is readable. */
  isReference: boolean;
  column: TextColumn;
  internal: InternalScope;
  /** The tickets that hold the words; left out when there are too many. */
  ids?: readonly number[];
  /** That there are too many is a guess. */
  isGuess: boolean;
  limits: TextLimits;
  now: number;
}

/**
 * Works out how a list by words is to be filtered. Few tickets are taken from
 * the index and sorted; when there are many, the list walks along its own
 * order and looks at one ticket after the other.
 *
 * @param options.q - as it was typed; a reference finds its ticket
 * @internal
 */
export async function findByText(
  db: Knex,
  options: {
    index: TicketTextIndex;
    q: string | undefined;
    scope: TicketScope;
    internal: InternalScope;
    now: number;
    limits?: Partial<TextLimits>;
  },
): Promise<TextFilter | undefined> {
  const { index, q, scope, internal, now } = options;
  if (!q) {
    return undefined;
  }
  const query = parseSearchQuery(q);
  const common: TextFilter = {
    index,
    query,
    internal,
    now,
    isReference: false,
    isGuess: false,
    column: 'public_text',
    limits: {
      sorted: MOST_SORTED,
      walked: MOST_WALKED,
      counted: MOST_COUNTED,
      ...options.limits,
    },
  };
  const named = await readableByReference(db, q, scope, now);
  if (named !== undefined) {
    return { ...common, isReference: true, ids: [named] };
  }
  if (query.words.length === 0) {
    return { ...common, ids: [] };
  }
  const column = (await hasInternalScope(db, internal))
    ? 'staff_text'
    : 'public_text';
  // Words that stand everywhere: there is no need to ask how many.
  const candidates = query.isCommon
    ? { isGuess: false }
    : await index.candidates(db, column, query, {
        limit: common.limits.sorted,
        isCertain: false,
      });
  return { ...common, column, ...candidates };
}

async function readableByReference(
  db: Knex,
  q: string,
  scope: TicketScope,
  now: number,
): Promise<number | undefined> {
  const parsed = parseTicketRef(q);
  if (!parsed) {
    return undefined;
  }
  const query = db('ticket')
    .where('ticket.ref', formatTicketRef(parsed.type, parsed.number))
    .first('ticket.id');
  applyTicketScope(query, scope, now);
  const row = await query;
  return row && Number(row.id);
}

/** The key and order of a list, as it stands in the index. @internal */
export interface ListOrder {
  key: string;
  order: 'asc' | 'desc';
  limit: number;
}

/**
 * Reads the tickets of a filtered query in order, with the key they are
 * sorted by as `sort_key`.
 *
 * @returns the rows, one more than asked for when there are more, and where a
 *   walk was ended that did not look at everything
 * @internal
 */
export async function readInOrder(
  db: Knex,
  query: Knex.QueryBuilder,
  text: TextFilter | undefined,
  { key, order, limit }: ListOrder,
): Promise<{ rows: TicketRow[]; endedAt?: TicketRow }> {
  query
    .select('ticket.*', db.raw(`${key} as sort_key`))
    .orderByRaw(`${key} ${order}, ticket.id ${order}`);
  if (!text || text.ids) {
    const all = text ? onlyFound(query, text, text.ids!) : query;
    return { rows: await all.limit(limit + 1) };
  }
  const { walked, sorted } = text.limits;
  const rows: TicketRow[] = await holding(query.clone().limit(walked), text)
    .select('ticket.*')
    .orderByRaw(`ticket.sort_key ${order}, ticket.id ${order}`)
    .limit(limit + 1);
  const endedAt: TicketRow | undefined =
    rows.length > limit
      ? undefined
      : await query
          .clone()
          .offset(walked - 1)
          .first();
  if (!endedAt || !text.isGuess) {
    return { rows, ...(endedAt ? { endedAt } : {}) };
  }
  // They seemed to be many, but are few here, or few after all.
  const { ids } = await text.index.candidates(db, text.column, text.query, {
    limit: sorted,
    isCertain: true,
  });
  return ids
    ? { rows: await onlyFound(query, text, ids).limit(limit + 1) }
    : { rows, endedAt };
}

/**
 * Counts the tickets of a filtered query up to a bound.
 *
 * @returns whether it is all of them
 * @internal
 */
export async function countUpTo(
  query: Knex.QueryBuilder,
  text: TextFilter | undefined,
  bound: number,
): Promise<{ value: number; exact: boolean }> {
  const { client } = query;
  const count = async (some: Knex.QueryBuilder) => {
    const row = await client
      .queryBuilder()
      .from(some.as('some'))
      .count({ value: '*' })
      .first();
    return Number(row?.value);
  };
  if (!text || text.ids) {
    const all = text ? onlyFound(query, text, text.ids!) : query;
    const value = await count(all.select('ticket.id').limit(bound + 1));
    return { value: Math.min(value, bound), exact: value <= bound };
  }
  const { counted } = text.limits;
  // The newest, which the list itself is about as a rule.
  const looked = query
    .select('ticket.*')
    .orderByRaw('ticket.created_at desc, ticket.id desc')
    .limit(counted);
  const value = await count(
    holding(looked.clone(), text)
      .select('ticket.id')
      .limit(bound + 1),
  );
  const isAll = (await count(looked.clone())) < counted;
  return { value: Math.min(value, bound), exact: isAll && value <= bound };
}

/** The tickets that the index gave, each by the text that is theirs to read. */
function onlyFound(
  query: Knex.QueryBuilder,
  text: TextFilter,
  ids: readonly number[],
): Knex.QueryBuilder {
  text.index.onlyIds(query, ids);
  return text.column === 'staff_text'
    ? query.where(readable => byReadableText(readable, text))
    : query;
}

/** Those of some tickets that hold the words. */
function holding(some: Knex.QueryBuilder, text: TextFilter): Knex.QueryBuilder {
  const query = some.client.queryBuilder().from(some.as('ticket'));
  text.index.whereHolds(query, text.column, text.query);
  if (text.column === 'staff_text') {
    query.where((readable: Knex.QueryBuilder) =>
      byReadableText(readable, text),
    );
  }
  return query;
}

/**
 * Of a ticket whose internal log is not theirs, the public text alone must
 * hold the words.
 */
function byReadableText(
  readable: Knex.QueryBuilder,
  { index, internal, query, now }: TextFilter,
): void {
  readable
    .where(inside => applyInternalScope(inside, internal, now))
    .orWhere(outside => index.whereHolds(outside, 'public_text', query));
}
