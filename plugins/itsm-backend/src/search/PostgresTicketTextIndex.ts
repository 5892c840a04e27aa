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
  TextCandidates,
  TextColumn,
  TextSegment,
  TicketTextIndex,
} from './TicketTextIndex';

/** Milliseconds after which there are too many, whatever the guess was. */
const LONGEST_MS = 400;
const TIMED_OUT = '57014';
/** Beginnings of words so short stand in thousands of different words. */
const FEW_LETTERS = 4;
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
  ): Promise<TextCandidates> {
    const inOne = holdingInOne(db, column, query, isCertain);
    if (!isCertain && (await guessedRows(db, inOne)) > MANY_MORE * limit) {
      return { isGuess: true };
    }
    return db
      .transaction(async trx => {
        await trx.raw(`set local statement_timeout = ${LONGEST_MS}`);
        const found = idsOf(await inOne.limit(limit + 1).transacting(trx));
        if (query.words.length > 1 && found.size <= limit) {
          const spread = holdingInSeveral(db, column, query).limit(limit + 1);
          idsOf(await spread.transacting(trx)).forEach(id => found.add(id));
        }
        return {
          isGuess: false,
          ...(found.size > limit ? {} : { ids: [...found] }),
        };
      })
      .catch(error => {
        if (error.code !== TIMED_OUT) {
          throw error;
        }
        return { isGuess: false };
      });
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

/**
 * Segments that hold all words. The first few letters of a word are held by
 * half of all tickets and only cost in the index: beside other words they are
 * looked for in what those find.
 */
function holdingInOne(
  db: Knex,
  column: TextColumn,
  { words }: SearchQuery,
  isAllIndexed: boolean,
): Knex.QueryBuilder {
  const whole = words.filter(
    ({ prefix }) => prefix === undefined || prefix.length > FEW_LETTERS,
  );
  const indexed = isAllIndexed || whole.length === 0 ? words : whole;
  const query = db('ticket_text')
    .select('ticket_id')
    .whereRaw(`${column} @@ ?::tsquery`, [indexed.map(tsqueryOf).join(' & ')]);
  words
    .filter(word => !indexed.includes(word))
    .forEach(word =>
      // Written so that no index can be used for it.
      query.whereRaw(`(${column} @@ ?::tsquery) is true`, [tsqueryOf(word)]),
    );
  return query;
}

/** The words of a long ticket may stand in several of its segments. */
function holdingInSeveral(
  db: Knex,
  column: TextColumn,
  { words }: SearchQuery,
): Knex.QueryBuilder {
  const [first, ...rest] = words.map(word =>
    db('ticket_text')
      .select('ticket_id')
      .where('many', true)
      .whereRaw(`${column} @@ ?::tsquery`, [tsqueryOf(word)]),
  );
  return db.select('ticket_id').from(first.intersect(rest).as('spread'));
}

/** How many rows the planner expects. */
async function guessedRows(
  db: Knex,
  query: Knex.QueryBuilder,
): Promise<number> {
  const { sql, bindings } = query.toSQL();
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
