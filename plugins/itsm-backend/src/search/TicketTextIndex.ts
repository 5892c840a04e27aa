import type { SearchQuery } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import type { UnitOfWork } from '../database/UnitOfWork';

/**
 * The two documents of a ticket. `staff_text` holds all of `public_text`;
 * searches of people without internal access never touch it.
 *
 * @internal
 */
export type TextColumn = 'public_text' | 'staff_text';

/** Where in a ticket's log a segment begins and ends, by seq. @internal */
export interface SegmentRange {
  /** 0 and below hold the ticket itself, 0 and above its log. */
  segment: number;
  fromSeq: number;
  /** Before `fromSeq`: it holds no entry. */
  toSeq: number;
}

/** A part of a ticket's text that is stored and replaced as one. @internal */
export interface TextSegment extends SegmentRange {
  publicText: ReadonlySet<string>;
  staffText: ReadonlySet<string>;
}

/** The tickets that hold some words, as far as it is worth to know. @internal */
export interface TextCandidates {
  /** Left out when there are more than were asked for. */
  ids?: readonly number[];
  /** That there are more is a guess. */
  isGuess: boolean;
}

/**
 * Full text of tickets; one implementation for each engine. It stores and
 * finds lexemes of ours (see `lexemesOf`) and knows nothing of words.
 *
 * @internal
 */
export interface TicketTextIndex {
  /** The newest part of the log. Undefined when nothing is indexed yet. */
  lastSegment(
    db: Knex,
    ticketId: number,
  ): Promise<(TextSegment & { analyzer: number }) | undefined>;
  /** The segment of a number, or the one that holds an entry. */
  range(
    db: Knex,
    ticketId: number,
    of: { segment: number } | { seq: number },
  ): Promise<SegmentRange | undefined>;
  /**
   * Adds a segment, or replaces the one of its number.
   *
   * @param many - of a segment that is new: the ticket has others
   */
  write(
    uow: UnitOfWork,
    ticketId: number,
    segment: TextSegment,
    many: boolean,
  ): Promise<void>;
  /** All of a ticket's segments are marked as some of many. */
  markMany(uow: UnitOfWork, ticketId: number): Promise<void>;
  /** Takes away all segments, or those below a number. */
  remove(uow: UnitOfWork, ticketId: number, below?: number): Promise<void>;

  /**
   * The tickets that hold all words, in any of their segments, in bounded
   * time.
   *
   * @param options.isCertain - whether they are to be read although there
   *   seem to be more than `limit`
   */
  candidates(
    db: Knex,
    column: TextColumn,
    query: SearchQuery,
    options: { limit: number; isCertain: boolean },
  ): Promise<TextCandidates>;
  /** Narrows a query on `ticket` to those that hold all words, one by one. */
  whereHolds(
    builder: Knex.QueryBuilder,
    column: TextColumn,
    query: SearchQuery,
  ): void;
  /** Limits a query on `ticket` to some of them before anything else. */
  onlyIds(
    builder: Knex.QueryBuilder,
    ids: readonly number[],
  ): Knex.QueryBuilder;
}
