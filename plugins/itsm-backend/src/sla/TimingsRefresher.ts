import type { DefinitionKind } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Clock } from '../database/Clock';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { UnitOfWork } from '../database/UnitOfWork';
import type {
  Definitions,
  DefinitionSnapshot,
} from '../definitions/Definitions';
import { hashSpec } from '../definitions/planning/hashSpec';
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
      const from: number = after;
      const batch = await database
        .run(uow => this.#batch(uow, rules, from))
        .catch(error => {
          if (error instanceof Overtaken) {
            return { count: 0, last: undefined };
          }
          throw error;
        });
      count += batch.count;
      after = batch.last;
    }
    return count;
  }

  /** @returns the last ticket of the batch; undefined when there is no more */
  async #batch(
    uow: UnitOfWork,
    rules: string,
    after: number,
  ): Promise<{ count: number; last: number | undefined }> {
    const { store, timings } = this.#options;
    const rows = await uow
      .trx('ticket')
      .whereIn('status', [...WAITING])
      .where('id', '>', after)
      // History stays as it was told until somebody works on it.
      .whereNotExists(
        uow
          .trx('import_ref')
          .select(uow.trx.raw('1'))
          .whereRaw('import_ref.ticket_id = ticket.id')
          .whereRaw('import_ref.last_seq = ticket.last_seq'),
      )
      .orderBy('id')
      .limit(BATCH)
      .select('id', 'ref');
    for (const { ref } of rows) {
      const record = await store.lock(uow, ref);
      if (record) {
        await timings.set(uow, record);
      }
    }
    const last = rows.length < BATCH ? undefined : Number(rows.at(-1)!.id);
    const isMine = await uow
      .trx('timing_refresh')
      .where({ id: 1, rules, done_up_to: after })
      .update({ done_up_to: last ?? null });
    if (isMine === 0) {
      throw new Overtaken();
    }
    return { count: rows.length, last };
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
