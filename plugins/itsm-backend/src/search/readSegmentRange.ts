import type { Knex } from 'knex';
import type { SegmentRange } from './TicketTextIndex';

/** The segment of a number, or the one that holds an entry. @internal */
export async function readSegmentRange(
  db: Knex,
  ticketId: number,
  of: { segment: number } | { seq: number },
): Promise<SegmentRange | undefined> {
  const query = db('ticket_text').where('ticket_id', ticketId);
  if ('segment' in of) {
    query.andWhere('segment', of.segment);
  } else {
    query.andWhere('from_seq', '<=', of.seq).andWhere('to_seq', '>=', of.seq);
  }
  const row = await query.first('segment', 'from_seq', 'to_seq');
  return (
    row && { segment: row.segment, fromSeq: row.from_seq, toSeq: row.to_seq }
  );
}
