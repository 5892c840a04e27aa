import type { LoggerService } from '@backstage/backend-plugin-api';
import { ANALYZER_VERSION } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Clock } from '../database/Clock';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import { rowToRecord, type TicketRow } from '../tickets/ticketRow';
import type { TicketTexts } from './TicketTexts';

/** Their rows stay locked until all of them are done. */
const BATCH = 50;
/** Ids that one query looks at: most of them need nothing. */
const STRIDE = 10_000;

interface TicketTextFillerOptions {
  database: ItsmDatabase;
  texts: TicketTexts;
  clock: Clock;
  logger: LoggerService;
  /** Tickets in one transaction. */
  batch?: number;
}

/**
 * Indexes what was there before the index, or was indexed by an older
 * analyzer: newest tickets first, in small batches. Where it stops, and
 * whatever node goes on, the tickets themselves tell what is left; once all
 * are done, that is remembered.
 *
 * @internal
 */
export class TicketTextFiller {
  readonly #options: TicketTextFillerOptions;
  readonly #batch: number;

  constructor(options: TicketTextFillerOptions) {
    this.#options = options;
    this.#batch = options.batch ?? BATCH;
  }

  /**
   * One round over all tickets, or what of it can be done in time.
   *
   * @param budget - milliseconds after which it stops; the next round goes on
   * @returns how many tickets were indexed
   */
  async run(budget: number): Promise<number> {
    const { database, clock, logger } = this.#options;
    const end = clock.now() + budget;
    const newest = await database.knex('ticket').max({ id: 'id' }).first();
    const start = Number(newest?.id ?? 0);
    let count = 0;
    const doneUpTo = await this.#doneUpTo();
    let before = start + 1;
    while (before > doneUpTo + 1) {
      if (clock.now() > end) {
        logger.info(`Indexed ${count} tickets for search; more are left`);
        return count;
      }
      const from = Math.max(before - STRIDE, doneUpTo + 1);
      const ids = await this.#missing(from, before);
      await this.#fill(ids);
      count += ids.length;
      before = ids.length < this.#batch ? from : ids[ids.length - 1];
    }
    if (start > doneUpTo) {
      await this.#noteDone(start);
    }
    if (count > 0) {
      logger.info(`Indexed ${count} tickets for search; all are indexed now`);
    }
    return count;
  }

  /** Newest ticket when everything was last found done, by whatever node. */
  async #doneUpTo(): Promise<number> {
    const row = await this.#options.database
      .knex('ticket_text_progress')
      .where({ analyzer: ANALYZER_VERSION })
      .first('done_up_to');
    return Number(row?.done_up_to ?? 0);
  }

  async #noteDone(id: number): Promise<void> {
    await this.#options.database
      .knex('ticket_text_progress')
      .insert({ analyzer: ANALYZER_VERSION, done_up_to: id })
      .onConflict('analyzer')
      .merge();
  }

  /** Newest first. */
  async #missing(from: number, before: number): Promise<number[]> {
    const { knex } = this.#options.database;
    const rows = await knex('ticket')
      .select('ticket.id')
      .where('ticket.id', '>=', from)
      .andWhere('ticket.id', '<', before)
      .whereNotExists(
        knex('ticket_text')
          .select(knex.raw('1'))
          .whereRaw('ticket_text.ticket_id = ticket.id')
          .andWhere({ segment: 0, analyzer: ANALYZER_VERSION }),
      )
      .orderBy('ticket.id', 'desc')
      .limit(this.#batch);
    return rows.map(row => Number(row.id));
  }

  async #fill(ids: readonly number[]): Promise<void> {
    if (ids.length === 0) {
      return;
    }
    await this.#options.database.run(async uow => {
      // Always in one order, so that nobody waits in a ring.
      const rows = await uow
        .trx<TicketRow>('ticket')
        .whereIn('id', [...ids])
        .orderBy('id')
        .forUpdate();
      for (const row of rows) {
        await this.#options.texts.fill(uow, rowToRecord(row));
      }
    });
  }
}
