import type { LoggerService } from '@backstage/backend-plugin-api';
import type { DefinitionKind } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Clock } from '../database/Clock';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { UnitOfWork } from '../database/UnitOfWork';
import type {
  Definitions,
  DefinitionSnapshot,
} from '../definitions/Definitions';
import { hashSpec } from '../definitions/planning/hashSpec';
import { untouchedImports } from '../imports/workBehind';
import type { TicketStore } from '../tickets/TicketStore';
import { WAITING, type TicketTimings } from './TicketTimings';

/** Their rows stay locked until all of them are done. */
const BATCH = 50;
/** Definitions that decide when something happens to a ticket by itself. */
const DECIDING: readonly DefinitionKind[] = [
  'FollowUpPolicy',
  'SlaPolicy',
  'Calendar',
  'HolidayList',
];

interface TimingsRefresherOptions {
  database: ItsmDatabase;
  store: Pick<TicketStore, 'lock'>;
  timings: TicketTimings;
  definitions: Pick<Definitions, 'current'>;
  clock: Clock;
  logger: LoggerService;
  /** Tickets in one transaction. */
  batch?: number;
}

/** What came of some tickets; `last` is undefined when there are no more. */
interface Batch {
  count: number;
  last: number | undefined;
}

/** Rules were edited once more, or another node is at it. */
class Overtaken extends Error {}

/**
 * Sets the timers of tickets that wait already when the rules are edited that
 * they follow: what was resolved before is closed by the rules of now, too.
 * Costs one look at a row while nothing was edited.
 *
 * @internal
 */
export class TimingsRefresher {
  readonly #options: TimingsRefresherOptions;

  constructor(options: TimingsRefresherOptions) {
    this.#options = options;
  }

  /**
   * One round, or what of it can be done in time; the next one goes on.
   *
   * @param budget - milliseconds after which no further batch is begun
   * @returns for how many tickets timers were set
   */
  async run(budget: number): Promise<number> {
    const { clock, database, definitions } = this.#options;
    const end = clock.now() + budget;
    const rules = rulesKey(await definitions.current());
    let count = 0;
    let after = await database.run(uow => begin(uow, rules));
    while (after !== undefined && clock.now() <= end) {
      const batch: Batch = await this.#next(rules, after);
      count += batch.count;
      after = batch.last;
    }
    return count;
  }

  /** The next batch; where one of them stands in the way of all, one by one. */
  async #next(rules: string, after: number): Promise<Batch> {
    const { batch = BATCH } = this.#options;
    try {
      return await this.#together(rules, after, batch);
    } catch (error) {
      if (error instanceof Overtaken) {
        return { count: 0, last: undefined };
      }
    }
    let done: Batch = { count: 0, last: after };
    for (let each = 0; each < batch && done.last !== undefined; each += 1) {
      const { count, last } = await this.#alone(rules, done.last);
      done = { count: done.count + count, last };
    }
    return done;
  }

  /** One ticket; one whose timers cannot be set keeps those it has. */
  async #alone(rules: string, after: number): Promise<Batch> {
    const { database, logger } = this.#options;
    try {
      return await this.#together(rules, after, 1);
    } catch (error) {
      if (error instanceof Overtaken) {
        return { count: 0, last: undefined };
      }
      return database.run(async uow => {
        const [ticket] = await waiting(uow, after, 1);
        logger.error(
          `Timers of ${ticket?.ref} could not be set by the rules of now: ${error}`,
        );
        const last = ticket && Number(ticket.id);
        await note(uow, rules, after, last);
        return { count: 0, last };
      });
    }
  }

  #together(rules: string, after: number, limit: number): Promise<Batch> {
    const { database, store, timings } = this.#options;
    return database.run(async uow => {
      const rows = await waiting(uow, after, limit);
      for (const { ref } of rows) {
        const record = await store.lock(uow, ref);
        if (record) {
          await timings.set(uow, record);
        }
      }
      const last = rows.length < limit ? undefined : Number(rows.at(-1)!.id);
      await note(uow, rules, after, last);
      return { count: rows.length, last };
    });
  }
}

/** Tickets that wait, but for history that nobody has worked on. */
function waiting(
  uow: UnitOfWork,
  after: number,
  limit: number,
): Promise<{ id: number | string; ref: string }[]> {
  return uow
    .trx('ticket')
    .whereIn('status', [...WAITING])
    .where('id', '>', after)
    .whereNotExists(untouchedImports(uow.trx))
    .orderBy('id')
    .limit(limit)
    .select('id', 'ref');
}

/**
 * Notes how far it has come.
 *
 * @throws Overtaken when that is not for this one to say any more
 */
async function note(
  uow: UnitOfWork,
  rules: string,
  after: number,
  last: number | undefined,
): Promise<void> {
  const isMine = await uow
    .trx('timing_refresh')
    .where({ id: 1, rules, done_up_to: after })
    .update({ done_up_to: last ?? null });
  if (isMine === 0) {
    throw new Overtaken();
  }
}

/** @returns after which ticket to go on; undefined when all are done */
async function begin(
  uow: UnitOfWork,
  rules: string,
): Promise<number | undefined> {
  const table = () => uow.trx('timing_refresh');
  await table()
    .insert({ id: 1, rules, done_up_to: 0 })
    .onConflict('id')
    .ignore();
  await table()
    .where('id', 1)
    .whereNot({ rules })
    .update({ rules, done_up_to: 0 });
  const row = await table().where('id', 1).first('done_up_to');
  return row.done_up_to === null ? undefined : Number(row.done_up_to);
}

/** The same while nothing that decides was edited. */
function rulesKey(definitions: DefinitionSnapshot): string {
  return hashSpec(
    DECIDING.flatMap(kind =>
      definitions
        .list(kind)
        .map(({ name, revision, retired }) => [kind, name, revision, retired]),
    ),
  );
}
