import { backendModule, common } from '../product.mjs';

const { TicketTexts } = backendModule('search/TicketTexts');

/** Lexemes as a `tsvector` is written; they hold neither quotes nor signs. */
export function vectorText(lexemes) {
  return [...lexemes].map(lexeme => `'${lexeme}'`).join(' ');
}

/**
 * Stands where the product's TicketTexts expects its index: the segments of a
 * ticket become rows of `ticket_text`.
 */
export class TextCollector {
  #add;
  #texts;

  /** @param add - takes a row of `ticket_text` */
  constructor(add) {
    this.#add = add;
    this.#texts = new TicketTexts({ index: this });
  }

  /** A ticket with its whole log, as if it had been written at once. */
  index(record, events) {
    return this.#texts.create(undefined, record, events);
  }

  async write(_, ticketId, segment, many) {
    this.#add({
      ticket_id: ticketId,
      segment: segment.segment,
      from_seq: segment.fromSeq,
      to_seq: segment.toSeq,
      many,
      analyzer: common.ANALYZER_VERSION,
      public_text: vectorText(segment.publicText),
      staff_text: vectorText(segment.staffText),
    });
  }
}
