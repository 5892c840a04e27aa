import type { LoggerService } from '@backstage/backend-plugin-api';
import type { OutboxChannel } from '@mesa-itsm/backstage-plugin-itsm-node';
import { randomUUID } from 'node:crypto';
import type { Clock } from '../database/Clock';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { OutboxRecord, OutboxStore } from './OutboxStore';

/** A delivery that takes longer counts as failed. */
const DELIVERY_MS = 15_000;
const BATCH = 10;
/** Longer than a whole batch can take, so that no claim runs out in use. */
const LEASE_MS = DELIVERY_MS * (BATCH + 2);
/**
 * No delivery begins with less than this left of its claim: it may take its
 * whole time, and clocks of nodes differ.
 */
const LEAST_LEFT_MS = 2 * DELIVERY_MS;
const DAY_MS = 86_400_000;

/** Pause before the n-th attempt: doubles from ten seconds to an hour. @internal */
export function backoffMs(attempts: number): number {
  return Math.min(5_000 * 2 ** attempts, 3_600_000);
}

interface OutboxDispatcherOptions {
  database: ItsmDatabase;
  store: OutboxStore;
  channels: ReadonlyMap<string, OutboxChannel>;
  clock: Clock;
  logger: LoggerService;
  maxAttempts: number;
  keepDays: number;
}

/**
 * Carries messages from the outbox to their channels: after each commit, and
 * from a timer for what an earlier attempt or another node left. Work is
 * proportional to what is due.
 *
 * @internal
 */
export class OutboxDispatcher {
  readonly #node = randomUUID();
  readonly #options: OutboxDispatcherOptions;
  #running: Promise<void> | undefined;
  #again = false;

  constructor(options: OutboxDispatcherOptions) {
    this.#options = options;
  }

  /** Ids under which messages of a kind are written. */
  channelsOf(kind: string): string[] {
    return [...this.#options.channels.values()]
      .filter(({ kinds }) => kinds?.includes(kind) ?? true)
      .map(({ id }) => id);
  }

  /** Starts delivering soon; returns at once. */
  wake(): void {
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = this.dispatchDue()
      .catch(error => {
        this.#options.logger.error(
          `The outbox could not be worked, trying again shortly: ${error}`,
        );
      })
      .finally(() => {
        this.#running = undefined;
        if (this.#again) {
          this.#again = false;
          this.wake();
        }
      });
  }

  /** Waits for what is being delivered, for a clean stop. */
  async idle(): Promise<void> {
    while (this.#running) {
      await this.#running;
    }
  }

  /**
   * Delivers until nothing is due. What was claimed too long ago, because the
   * node was paused, is left to whoever has taken it over since.
   */
  async dispatchDue(): Promise<void> {
    const { database, store, clock } = this.#options;
    for (;;) {
      const now = clock.now();
      const claimed = await store.claim(database.knex, {
        node: this.#node,
        now,
        leaseMs: LEASE_MS,
        limit: BATCH,
      });
      if (claimed.length === 0) {
        return;
      }
      for (const records of await this.#together(claimed, now)) {
        if (clock.now() + LEAST_LEFT_MS > now + LEASE_MS) {
          break;
        }
        await this.#deliver(records);
      }
    }
  }

  /** What goes out in one delivery: a message, or all of a ticket that wait. */
  async #together(
    claimed: readonly OutboxRecord[],
    now: number,
  ): Promise<OutboxRecord[][]> {
    const { database, store, channels } = this.#options;
    const deliveries: OutboxRecord[][] = [];
    const byChannel = new Map<string, OutboxRecord[]>();
    for (const record of claimed) {
      if (channels.get(record.channel)?.coalesces) {
        const same = byChannel.get(record.channel) ?? [];
        byChannel.set(record.channel, [...same, record]);
      } else {
        deliveries.push([record]);
      }
    }
    for (const first of byChannel.values()) {
      const behind = await store.claimBehind(database.knex, first, {
        node: this.#node,
        now,
        leaseMs: LEASE_MS,
      });
      for (const record of first) {
        const { ticketRef } = record.payload;
        deliveries.push([
          record,
          ...behind.filter(each => each.payload.ticketRef === ticketRef),
        ]);
      }
    }
    return deliveries;
  }

  /** Removes what was delivered long ago. */
  async purge(): Promise<number> {
    const { database, store, clock, keepDays } = this.#options;
    return store.purge(database.knex, clock.now() - keepDays * DAY_MS);
  }

  /** @param records - of one ticket and channel, in order */
  async #deliver(records: readonly OutboxRecord[]): Promise<void> {
    const { database, store, clock } = this.#options;
    const error = await this.#send(records);
    if (error === undefined) {
      const ids = records.map(({ id }) => id);
      await store.delivered(database.knex, ids, this.#node, clock.now());
      return;
    }
    for (const record of records) {
      await this.#failed(record, error);
    }
  }

  async #failed(record: OutboxRecord, error: string): Promise<void> {
    const { database, store, clock, logger, maxAttempts } = this.#options;
    const attempts = record.attempts + 1;
    const isDead = attempts >= maxAttempts;
    logger.warn(
      `Message ${record.id} for ${
        record.payload.ticketRef
      } could not be delivered by ${record.channel}${
        isDead ? ' and is given up' : ''
      }: ${error}`,
    );
    await store.failed(database.knex, record.id, this.#node, {
      error,
      nextAttemptAt: clock.now() + backoffMs(attempts),
      isDead,
    });
  }

  /** Why it did not go out; undefined when it did. */
  async #send(records: readonly OutboxRecord[]): Promise<string | undefined> {
    // Whoever may learn of what is public need not learn of the rest.
    const newest = [...records].reverse();
    const told =
      newest.find(({ payload }) => payload.visibility === 'public') ??
      newest[0];
    const channel = this.#options.channels.get(told.channel);
    if (!channel) {
      return `No channel "${told.channel}" is installed`;
    }
    return withinTime(
      channel.deliver({
        id: told.messageId,
        kind: told.kind,
        ...told.payload,
      }),
    ).then(
      () => undefined,
      error => onOneLine(String(error)),
    );
  }
}

/** What another server says must not look like lines of our own log. */
function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}

/** A channel that never answers must not hold up the others. */
async function withinTime(delivery: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`No answer within ${DELIVERY_MS / 1000} seconds`)),
      DELIVERY_MS,
    );
  });
  try {
    await Promise.race([delivery, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
