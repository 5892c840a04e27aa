import {
  findMatch,
  isAllInTitle,
  type TicketMatch,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import { applyInternalScope } from '../access/InternalScope';
import type { TextFilter } from '../tickets/operations/filterByText';
import type { TicketRecord } from '../tickets/TicketRecord';

/** The newest entries of a ticket that are looked through for a passage. */
const ENTRIES = 20;
/** And so many characters of each. */
const CHARACTERS = 2000;

/**
 * Where the words of a search stand on the tickets of a page, by id; out of
 * texts that the caller may read. Two queries, whatever the page.
 *
 * @internal
 */
export async function readMatches(
  db: Knex,
  records: readonly TicketRecord[],
  text: TextFilter,
): Promise<Map<number, TicketMatch>> {
  if (text.isReference) {
    return new Map(
      records.map(({ id }) => [id, { in: 'reference', title: [] }]),
    );
  }
  const { query } = text;
  const others = records.filter(
    ({ state }) => !isAllInTitle(query, state.title),
  );
  const inside = await withInternalLog(db, others, text);
  const entries = await newestEntries(db, others, inside);
  return new Map(
    records.map(record => [
      record.id,
      findMatch(query, record, entries.get(record.id) ?? []),
    ]),
  );
}

/** Those of the tickets whose internal log is the caller's to read. */
async function withInternalLog(
  db: Knex,
  records: readonly TicketRecord[],
  { column, internal, now }: TextFilter,
): Promise<ReadonlySet<number>> {
  if (column === 'public_text' || records.length === 0) {
    return new Set();
  }
  const query = db('ticket')
    .select('ticket.id')
    .whereIn(
      'ticket.id',
      records.map(({ id }) => id),
    );
  applyInternalScope(query, internal, now);
  return new Set((await query).map(row => Number(row.id)));
}

async function newestEntries(
  db: Knex,
  records: readonly TicketRecord[],
  inside: ReadonlySet<number>,
): Promise<Map<number, string[]>> {
  const texts = new Map<number, string[]>();
  if (records.length === 0) {
    return texts;
  }
  const [first, ...rest] = records.map(({ id }) => {
    const newest = db('ticket_event')
      .select(
        'ticket_id',
        'seq',
        db.raw(`substr(text, 1, ${CHARACTERS}) as text`),
      )
      .where({ ticket_id: id, redacted: false })
      .whereNotNull('text')
      .orderBy('seq', 'desc')
      .limit(ENTRIES);
    if (!inside.has(id)) {
      newest.andWhere('visibility', 'public');
    }
    return db.select('*').from(newest.as('newest'));
  });
  const rows = await first.unionAll(rest);
  rows.sort((a, b) => b.seq - a.seq);
  for (const row of rows) {
    const id = Number(row.ticket_id);
    texts.set(id, [...(texts.get(id) ?? []), row.text]);
  }
  return texts;
}
