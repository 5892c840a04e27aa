import {
  ANALYZER_VERSION,
  type SearchQuery,
  type SearchWord,
} from '@mesa-itsm/backstage-plugin-itsm-common';
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

/** Lexemes in an FTS5 table, separated by spaces. @internal */
export class SqliteTicketTextIndex implements TicketTextIndex {
  async lastSegment(
    db: Knex,
    ticketId: number,
  ): Promise<(TextSegment & { analyzer: number }) | undefined> {
    const row = await db('ticket_text')
      .join('ticket_text_fts', 'ticket_text_fts.rowid', 'ticket_text.id')
      .where('ticket_id', ticketId)
      .orderBy('segment', 'desc')
      .first();
    return (
      row && {
        segment: row.segment,
        fromSeq: row.from_seq,
        toSeq: row.to_seq,
        analyzer: row.analyzer,
        publicText: lexemesIn(row.public_text),
        staffText: lexemesIn(row.staff_text),
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
    const [{ id }] = await trx('ticket_text')
      .insert({
        ticket_id: ticketId,
        segment: segment.segment,
        from_seq: segment.fromSeq,
        to_seq: segment.toSeq,
        many,
        analyzer: ANALYZER_VERSION,
      })
      .onConflict(['ticket_id', 'segment'])
      .merge(['from_seq', 'to_seq', 'analyzer'])
      .returning('id');
    await trx('ticket_text_fts').where('rowid', id).delete();
    await trx('ticket_text_fts').insert({
      rowid: id,
      public_text: [...segment.publicText].join(' '),
      staff_text: [...segment.staffText].join(' '),
    });
  }

  async markMany({ trx }: UnitOfWork, ticketId: number): Promise<void> {
    await trx('ticket_text')
      .where('ticket_id', ticketId)
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
    { limit }: { limit: number },
  ): Promise<TextCandidates> {
    const found = db('ticket_text')
      .distinct('ticket_id')
      .limit(limit + 1);
    query.words.forEach(word =>
      found.whereIn('ticket_id', holding(found, column, word)),
    );
    const ids = (await found).map(row => Number(row.ticket_id));
    return { isGuess: false, ...(ids.length > limit ? {} : { ids }) };
  }

  whereHolds(
    builder: Knex.QueryBuilder,
    column: TextColumn,
    query: SearchQuery,
  ): void {
    query.words.forEach(word =>
      builder.whereIn('ticket.id', holding(builder, column, word)),
    );
  }

  onlyIds(
    builder: Knex.QueryBuilder,
    ids: readonly number[],
  ): Knex.QueryBuilder {
    return builder.whereIn('ticket.id', [...ids]);
  }
}

function holding(
  builder: Knex.QueryBuilder,
  column: TextColumn,
  word: SearchWord,
): Knex.QueryBuilder {
  return builder.client
    .queryBuilder()
    .select('ticket_text.ticket_id')
    .from('ticket_text_fts')
    .join('ticket_text', 'ticket_text.id', 'ticket_text_fts.rowid')
    .whereRaw('ticket_text_fts match ?', [
      `{${column}} : (${termsOf(word).join(' OR ')})`,
    ]);
}

/** Of lexemes alone, which hold letters and digits and so no operator. */
function termsOf({ lexemes, prefix }: SearchWord): string[] {
  return [
    ...lexemes.map(lexeme => `"${lexeme}"`),
    ...(prefix ? [`"${prefix}" *`] : []),
  ];
}

function lexemesIn(document: string): Set<string> {
  return new Set(document.split(' ').filter(Boolean));
}
