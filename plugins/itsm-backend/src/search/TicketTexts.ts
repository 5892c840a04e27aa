import {
  ANALYZER_VERSION,
  lexemesOf,
  searchedTexts,
  splitWords,
  type Visibility,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import type { UnitOfWork } from '../database/UnitOfWork';
import type { StoredEvent } from '../tickets/ticketEventRow';
import type { TicketRecord } from '../tickets/TicketRecord';
import type {
  SegmentRange,
  TextSegment,
  TicketTextIndex,
} from './TicketTextIndex';

/** A segment of so many lexemes takes no further entry. */
const SEGMENT_LEXEMES = 1000;
/** Nor one that reaches over so many entries of the log. */
const SEGMENT_ENTRIES = 500;

/** Of the ticket itself, before any entry of its log. */
const FIRST: SegmentRange = { segment: 0, fromSeq: 1, toSeq: 0 };

type Head = Pick<TicketRecord, 'id' | 'ref' | 'state'>;

/** Text of an entry. */
interface EntryText {
  seq: number;
  visibility: Visibility;
  text: string;
}

/** A segment that is being filled. */
interface OpenSegment extends TextSegment {
  publicText: Set<string>;
  staffText: Set<string>;
}

/**
 * Keeps the full text of tickets in step with them, in the unit of work of
 * each change. Whatever the length of a log, an entry costs one segment.
 *
 * @internal
 */
export class TicketTexts {
  readonly #index: TicketTextIndex;
  readonly #segmentLexemes: number;
  readonly #segmentEntries: number;

  constructor(options: {
    index: TicketTextIndex;
    segmentLexemes?: number;
    segmentEntries?: number;
  }) {
    this.#index = options.index;
    this.#segmentLexemes = options.segmentLexemes ?? SEGMENT_LEXEMES;
    this.#segmentEntries = options.segmentEntries ?? SEGMENT_ENTRIES;
  }

  /** A new ticket with the first entries of its log. */
  async create(
    uow: UnitOfWork,
    ticket: Head,
    events: readonly StoredEvent[],
  ): Promise<void> {
    await this.#build(uow, ticket, [textsOf(events)]);
  }

  /** A change of a ticket that is there. What is not indexed yet waits. */
  async change(
    uow: UnitOfWork,
    before: Head,
    after: Head,
    events: readonly StoredEvent[],
  ): Promise<void> {
    const entries = textsOf(events);
    const isReworded = headOf(before).join('\n') !== headOf(after).join('\n');
    if (entries.length === 0 && !isReworded) {
      return;
    }
    const last = await this.#index.lastSegment(uow.trx, after.id);
    if (last?.analyzer !== ANALYZER_VERSION) {
      return;
    }
    if (isReworded) {
      const first =
        last.segment === 0
          ? last
          : await this.#index.range(uow.trx, after.id, { segment: 0 });
      await this.#rebuild(uow, after, first ?? FIRST);
    }
    if (entries.length > 0) {
      const open = isReworded
        ? await this.#index.lastSegment(uow.trx, after.id)
        : last;
      await this.#append(uow, after.id, entries, open ?? last);
    }
  }

  /** Entries were rewritten: what they said before is found no more. */
  async rewrite(
    uow: UnitOfWork,
    ticket: Head,
    seqs: readonly number[],
  ): Promise<void> {
    const ranges = new Map<number, SegmentRange>();
    for (const seq of seqs) {
      const range = await this.#index.range(uow.trx, ticket.id, { seq });
      if (range) {
        ranges.set(range.segment, range);
      }
    }
    for (const range of ranges.values()) {
      await this.#rebuild(uow, ticket, range);
    }
  }

  /** All of a ticket anew, from its row and its log. */
  async fill(uow: UnitOfWork, ticket: Head): Promise<void> {
    await this.#index.remove(uow, ticket.id);
    await this.#build(uow, ticket, entriesOf(uow.trx, ticket.id));
  }

  async #build(
    uow: UnitOfWork,
    ticket: Head,
    pages: Iterable<EntryText[]> | AsyncIterable<EntryText[]>,
  ): Promise<void> {
    let open = openSegment(FIRST);
    await this.#addHead(uow, ticket, open);
    for await (const page of pages) {
      for (const entry of page) {
        if (this.#isFull(open)) {
          await this.#index.write(uow, ticket.id, open, true);
          open = openSegment(rangeAfter(open));
        }
        addEntry(open, entry);
      }
    }
    await this.#index.write(uow, ticket.id, open, open.segment > 0);
  }

  /** Later segments take what a long log has to say. */
  async #append(
    uow: UnitOfWork,
    ticketId: number,
    entries: readonly EntryText[],
    last: TextSegment,
  ): Promise<void> {
    const isFull = this.#isFull(last);
    const open = isFull ? openSegment(rangeAfter(last)) : openSegment(last);
    if (isFull) {
      await this.#index.markMany(uow, ticketId);
    } else {
      last.publicText.forEach(lexeme => open.publicText.add(lexeme));
      last.staffText.forEach(lexeme => open.staffText.add(lexeme));
    }
    entries.forEach(entry => addEntry(open, entry));
    await this.#index.write(uow, ticketId, open, open.segment > 0);
  }

  /** One segment anew, from the row and its part of the log. */
  async #rebuild(
    uow: UnitOfWork,
    ticket: Head,
    range: SegmentRange,
  ): Promise<void> {
    const open = openSegment(range);
    if (range.segment === 0) {
      await this.#index.remove(uow, ticket.id, 0);
      await this.#addHead(uow, ticket, open);
    }
    for await (const page of entriesOf(uow.trx, ticket.id, range)) {
      page.forEach(entry => addEntry(open, entry));
    }
    open.toSeq = range.toSeq;
    await this.#index.write(uow, ticket.id, open, range.segment > 0);
  }

  /** What is too long for one segment goes to segments of its own, below 0. */
  async #addHead(
    uow: UnitOfWork,
    ticket: Head,
    open: OpenSegment,
  ): Promise<void> {
    const lexemes = [...new Set(headOf(ticket).flatMap(lexemesOfText))];
    for (let at = 0; at < lexemes.length; at += this.#segmentLexemes) {
      const part = new Set(lexemes.slice(at, at + this.#segmentLexemes));
      if (at === 0) {
        part.forEach(lexeme => {
          open.publicText.add(lexeme);
          open.staffText.add(lexeme);
        });
      } else {
        const segment = -at / this.#segmentLexemes;
        const range = { ...FIRST, segment };
        await this.#index.write(
          uow,
          ticket.id,
          { ...range, publicText: part, staffText: part },
          true,
        );
      }
    }
  }

  #isFull({ fromSeq, toSeq, staffText }: TextSegment): boolean {
    return (
      staffText.size >= this.#segmentLexemes ||
      toSeq - fromSeq >= this.#segmentEntries
    );
  }
}

function rangeAfter({ segment, toSeq }: SegmentRange): SegmentRange {
  return { segment: segment + 1, fromSeq: toSeq + 1, toSeq };
}

function openSegment({ segment, fromSeq, toSeq }: SegmentRange): OpenSegment {
  return {
    segment,
    fromSeq,
    toSeq,
    publicText: new Set(),
    staffText: new Set(),
  };
}

function addEntry(open: OpenSegment, entry: EntryText): void {
  for (const lexeme of lexemesOfText(entry.text)) {
    open.staffText.add(lexeme);
    if (entry.visibility === 'public') {
      open.publicText.add(lexeme);
    }
  }
  open.toSeq = entry.seq;
}

/** The reference is found by its number as well. */
function headOf({ ref, state }: Head): string[] {
  return [ref, ...searchedTexts(state).map(({ text }) => text)];
}

function lexemesOfText(text: string): string[] {
  return [...splitWords(text)].flatMap(word => lexemesOf(word.text));
}

function textsOf(events: readonly StoredEvent[]): EntryText[] {
  return events.flatMap(({ seq, visibility, body }) =>
    'text' in body && body.text !== undefined
      ? [{ seq, visibility, text: body.text }]
      : [],
  );
}

const PAGE = 500;

/** The texts of a log, oldest first; what is redacted has none. */
async function* entriesOf(
  db: Knex,
  ticketId: number,
  { fromSeq, toSeq }: Partial<SegmentRange> = {},
): AsyncGenerator<EntryText[]> {
  let after = (fromSeq ?? 1) - 1;
  for (;;) {
    const query = db('ticket_event')
      .where({ ticket_id: ticketId, redacted: false })
      .andWhere('seq', '>', after)
      .whereNotNull('text')
      .orderBy('seq')
      .limit(PAGE)
      .select('seq', 'visibility', 'text');
    if (toSeq !== undefined) {
      query.andWhere('seq', '<=', toSeq);
    }
    const rows = await query;
    yield rows;
    if (rows.length < PAGE) {
      return;
    }
    after = rows[rows.length - 1].seq;
  }
}
