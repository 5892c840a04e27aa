import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Clock } from '../database/Clock';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { UnitOfWork } from '../database/UnitOfWork';
import type { TicketRecord } from '../tickets/TicketRecord';
import type { TicketStore } from '../tickets/TicketStore';
import type { DueTicket, TimerKind, TimerStore } from './TimerStore';

/** Timers that are looked at between two looks at what is due. */
const PAGE = 500;
/** Tickets that are dealt with in one unit of work, when nothing else is said. */
const TOGETHER = 50;
/** So long a ticket rests whose timer could not be dealt with. */
const REST_MS = 60_000;

/**
 * Does what is due for locked tickets. It looks at the tickets themselves, not
 * at their timers: what is not due any more is nothing to do. It sets the
 * timers to what comes next, or takes them away.
 *
 * @internal
 */
export type TimerHandler = (
  uow: UnitOfWork,
  records: readonly TicketRecord[],
) => Promise<void>;

interface TicketTimersOptions {
  database: ItsmDatabase;
  store: TicketStore;
  timers: TimerStore;
  /** Those that it looks at; others are somebody else's. */
  kinds: readonly TimerKind[];
  handlers: Partial<Record<TimerKind, TimerHandler>>;
  /** Tickets in one unit of work. */
  together?: number;
  clock: Clock;
  logger: LoggerService;
}

/**
 * Does what time brings: warnings and breaches, tickets that go on by
 * themselves. Every node looks; whoever locks a ticket deals with it, in one
 * unit of work, so that it happens once and a node that dies leaves it to the
 * next. What a look costs depends on what is due, not on what is open.
 *
 * @internal
 */
export class TicketTimers {
  readonly #options: TicketTimersOptions;
  #running: Promise<number> | undefined;

  constructor(options: TicketTimersOptions) {
    this.#options = options;
  }

  /**
   * Deals with everything that is due; a second call meanwhile waits for the
   * first one.
   *
   * @returns how many tickets something was done for
   */
  run(): Promise<number> {
    this.#running ??= this.#round().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #round(): Promise<number> {
    const { database, timers, clock, kinds } = this.#options;
    const { together = TOGETHER } = this.#options;
    let count = 0;
    for (;;) {
      const due = await timers.due(database.knex, kinds, clock.now(), PAGE);
      let done = 0;
      for (let at = 0; at < due.length; at += together) {
        done += await this.#deal(due.slice(at, at + together));
      }
      count += done;
      // What others have locked comes again with the next round.
      if (due.length === 0 || done === 0) {
        return count;
      }
    }
  }

  /** @returns how many of them another node did not have */
  async #deal(tickets: readonly DueTicket[]): Promise<number> {
    try {
      return await this.#dealTogether(tickets);
    } catch (error) {
      if (tickets.length === 1) {
        await this.#putOff(tickets[0], error);
        return 0;
      }
    }
    // One of them stands in the way of all: each for itself.
    let done = 0;
    for (const ticket of tickets) {
      done += await this.#deal([ticket]);
    }
    return done;
  }

  #dealTogether(tickets: readonly DueTicket[]): Promise<number> {
    const { database, store, timers } = this.#options;
    return database.run(async uow => {
      const ids = tickets.map(({ id }) => id);
      let records = await store.lockFree(uow, ids);
      const mine = new Set(records.map(({ id }) => id));
      const kinds = new Set(
        tickets.filter(({ id }) => mine.has(id)).flatMap(each => each.kinds),
      );
      // Another node may have dealt with some since they were looked for.
      const set = await timers.lock(uow, [...mine], [...kinds]);
      for (const kind of kinds) {
        const due = new Set(
          tickets
            .filter(each => each.kinds.includes(kind))
            .map(({ id }) => id)
            .filter(id => set.get(kind)?.has(id)),
        );
        if (due.size === 0) {
          continue;
        }
        await this.#handle(
          uow,
          kind,
          records.filter(({ id }) => due.has(id)),
        );
        // As the handler left them.
        records = await store.byIds(uow.trx, [...mine]);
      }
      return mine.size;
    });
  }

  async #handle(
    uow: UnitOfWork,
    kind: TimerKind,
    records: readonly TicketRecord[],
  ): Promise<void> {
    const { handlers, timers } = this.#options;
    const handler = handlers[kind];
    if (handler) {
      await handler(uow, records);
    } else {
      await timers.setMany(
        uow,
        kind,
        records.map(({ id }) => ({ ticketId: id, dueAt: undefined })),
      );
    }
  }

  async #putOff(ticket: DueTicket, error: unknown): Promise<void> {
    const { database, timers, logger, kinds } = this.#options;
    logger.error(
      `What time brings for ${ticket.ref} could not be done and is tried again in a minute: ${error}`,
    );
    await database.run(uow => timers.rest(uow, ticket.id, kinds, REST_MS));
  }
}
