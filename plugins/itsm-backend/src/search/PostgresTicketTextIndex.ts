import type {
  SearchQuery,
  SearchWord,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { ANALYZER_VERSION } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import type { UnitOfWork } from '../database/UnitOfWork';
import { readSegmentRange } from './readSegmentRange';
import type {
  SegmentRange,
  TextColumn,
  TextSegment,
  TicketTextIndex,
} from './TicketTextIndex';

/** Guesses are rough: fewer than so many times too many are counted. */
const MANY_MORE = 2;

/** Lexemes in `tsvector` columns with GIN indexes. @internal */
export class PostgresTicketTextIndex implements TicketTextIndex {
  async lastSegment(
    db: Knex,
    ticketId: number,
  ): Promise<(TextSegment & { analyzer: number }) | undefined> {
    const row = await db('ticket_text')
      .where('ticket_id', ticketId)
      .orderBy('segment', 'desc')
      .first(
        'segment',
        'from_seq',
        'to_seq',
        'analyzer',
        db.raw('tsvector_to_array(public_text) as public_text'),
        db.raw('tsvector_to_array(staff_text) as staff_text'),
      );
    return (
      row && {
        segment: row.segment,
        fromSeq: row.from_seq,
        toSeq: row.to_seq,
        analyzer: row.analyzer,
        publicText: new Set<string>(row.public_text),
        staffText: new Set<string>(row.staff_text),
      }
    );
  }

  range(
    db: Knex,
    ticketId: number,
    of: { segment: number } | { seq: number },
  ): Promise<SegmentRange | undefined> {
    return readSegmentRange(db, ticketId, of);
  }

  async write(
    { trx }: UnitOfWork,
    ticketId: number,
    segment: TextSegment,
    many: boolean,
  ): Promise<void> {
    await trx('ticket_text')
      .insert({
        ticket_id: ticketId,
        segment: segment.segment,
        from_seq: segment.fromSeq,
        to_seq: segment.toSeq,
        many,
        analyzer: ANALYZER_VERSION,
        public_text: vectorOf(trx, segment.publicText),
        staff_text: vectorOf(trx, segment.staffText),
      })
      .onConflict(['ticket_id', 'segment'])
      .merge(['from_seq', 'to_seq', 'analyzer', 'public_text', 'staff_text']);
  }

  async markMany({ trx }: UnitOfWork, ticketId: number): Promise<void> {
    await trx('ticket_text')
      .where({ ticket_id: ticketId, many: false })
      .update({ many: true });
  }

  async remove(
    { trx }: UnitOfWork,
    ticketId: number,
    below?: number,
  ): Promise<void> {
    const rows = trx('ticket_text').where('ticket_id', ticketId);
    if (below !== undefined) {
      rows.andWhere('segment', '<', below);
    }
    await rows.delete();
  }

  async candidates(
    db: Knex,
    column: TextColumn,
    query: SearchQuery,
    { limit, isCertain }: { limit: number; isCertain: boolean },
  ): Promise<number[] | undefined> {
    const words = query.words.map(tsqueryOf);
    const holding = (tsquery: string) =>
      db('ticket_text')
        .select('ticket_id')
        .whereRaw(`${column} @@ ?::tsquery`, [tsquery])
        .limit(limit + 1);
    const inOne = holding(words.join(' & '));
    if (!isCertain && (await guessedRows(db, inOne)) > MANY_MORE * limit) {
      return undefined;
    }
    const found = idsOf(await inOne);
    if (words.length > 1 && found.size <= limit) {
      // The words of a long ticket may stand in several of its segments.
      const [first, ...rest] = words.map(word =>
        holding(word).clear('limit').where('many', true),
      );
      const spread = db
        .select('ticket_id')
        .from(first.intersect(rest).as('spread'))
        .limit(limit + 1);
      idsOf(await spread).forEach(id => found.add(id));
    }
    return found.size > limit ? undefined : [...found];
  }

  whereHolds(
    builder: Knex.QueryBuilder,
    column: TextColumn,
    query: SearchQuery,
  ): void {
    // The offset keeps the planner from reading all that hold a word instead.
    query.words.forEach(word =>
      builder.whereRaw(
        `exists (select 1 from ticket_text where ticket_text.ticket_id = ticket.id and ticket_text.${column} @@ ?::tsquery offset 0)`,
        [tsqueryOf(word)],
      ),
    );
  }

  onlyIds(
    builder: Knex.QueryBuilder,
    ids: readonly number[],
  ): Knex.QueryBuilder {
    // Fetched first: walking a whole index for a few of them costs more.
    return builder.from(
      builder.client.raw(
        '(select * from ticket where id = any(?::bigint[]) offset 0) as ticket',
        [[...ids]],
      ),
    );
  }
}

/** How many rows the planner expects without the limit. */
async function guessedRows(
  db: Knex,
  query: Knex.QueryBuilder,
): Promise<number> {
  const { sql, bindings } = query.clone().clear('limit').toSQL();
  const { rows } = await db.raw(`explain (format json) ${sql}`, [...bindings]);
  const [{ Plan: plan }] = rows[0]['QUERY PLAN'];
  return plan['Plan Rows'];
}

function idsOf(rows: readonly { ticket_id: unknown }[]): Set<number> {
  return new Set(rows.map(row => Number(row.ticket_id)));
}

function vectorOf(db: Knex, lexemes: ReadonlySet<string>): Knex.Raw {
  return db.raw('array_to_tsvector(?::text[])', [[...lexemes]]);
}

/** Of lexemes alone, which hold letters and digits and so no operator. */
function tsqueryOf({ lexemes, prefix }: SearchWord): string {
  const terms = lexemes.map(lexeme => `'${lexeme}'`);
  if (prefix) {
    terms.push(`'${prefix}':*`);
  }
  return `(${terms.join(' | ')})`;
}
