import type { LoggerService } from '@backstage/backend-plugin-api';
import type { OutboxChannel } from '@mesa-itsm/backstage-plugin-itsm-node';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../database/Clock';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { OutboxRecord, OutboxStore } from './OutboxStore';

/** A delivery that takes longer counts as failed. */
const DELIVERY_MS = 15_000;
const BATCH = 30;
/** Long enough for most of a batch; what is left when it ends is claimed anew. */
const LEASE_MS = 12 * DELIVERY_MS;
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

/** What goes out at once to one channel: per ticket, its messages in order. */
type Delivery = readonly (readonly OutboxRecord[])[];

interface OutboxDispatcherOptions {
  database: ItsmDatabase;
  store: OutboxStore;
  channels: ReadonlyMap<string, OutboxChannel>;
  clock: Clock;
  logger: LoggerService;
  maxAttempts: number;
  keepDays: number;
  /** So long messages gather before they go out, to go out together. */
  gatherMs?: number;
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
    this.#running = this.#gathered()
      .then(() => this.dispatchDue())
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

  async #gathered(): Promise<void> {
    const { gatherMs = 0 } = this.#options;
    if (gatherMs > 0) {
      await sleep(gatherMs);
    }
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
      for (const delivery of await this.#together(claimed, now)) {
        await this.#deliver(delivery, now + LEASE_MS);
      }
      // Where one delivery takes all of a ticket along, nothing is left behind.
      if (
        claimed.length < BATCH &&
        claimed.every(each => this.#coalesces(each))
      ) {
        return;
      }
    }
  }

  #coalesces({ channel }: OutboxRecord): boolean {
    return this.#options.channels.get(channel)?.coalesces === true;
  }

  /** What goes out in one delivery: a message, or all that may go together. */
  async #together(
    claimed: readonly OutboxRecord[],
    now: number,
  ): Promise<Delivery[]> {
    const { database, store, channels } = this.#options;
    const deliveries: Delivery[] = [];
    const byChannel = new Map<string, OutboxRecord[]>();
    for (const record of claimed) {
      if (this.#coalesces(record)) {
        const same = byChannel.get(record.channel) ?? [];
        byChannel.set(record.channel, [...same, record]);
      } else {
        deliveries.push([[record]]);
      }
    }
    for (const [channel, first] of byChannel) {
      const behind = await store.claimBehind(database.knex, first, {
        node: this.#node,
        now,
        leaseMs: LEASE_MS,
      });
      const tickets = first.map(record => [
        record,
        ...behind.filter(
          each => each.payload.ticketRef === record.payload.ticketRef,
        ),
      ]);
      const isOne = channels.get(channel)?.deliverMany !== undefined;
      deliveries.push(...(isOne ? [tickets] : tickets.map(each => [each])));
    }
    return deliveries;
  }

  /** Removes what was delivered long ago. */
  async purge(): Promise<number> {
    const { database, store, clock, keepDays } = this.#options;
    return store.purge(database.knex, clock.now() - keepDays * DAY_MS);
  }

  /** @param until - when the claim ends: what is not begun by then is left */
  async #deliver(tickets: Delivery, until: number): Promise<void> {
    const { database, store, clock } = this.#options;
    if (clock.now() + LEAST_LEFT_MS > until) {
      return;
    }
    const error = await this.#send(tickets);
    const records = tickets.flat();
    if (error === undefined) {
      const ids = records.map(({ id }) => id);
      await store.delivered(database.knex, ids, this.#node, clock.now());
      return;
    }
    if (tickets.length > 1) {
      // One of them stands in the way of all: each for itself.
      for (const ticket of tickets) {
        await this.#deliver([ticket], until);
      }
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
  async #send(tickets: Delivery): Promise<string | undefined> {
    const { channel: id } = tickets[0][0];
    const channel = this.#options.channels.get(id);
    if (!channel) {
      return `No channel "${id}" is installed`;
    }
    const messages = tickets.map(toldOf).map(record => ({
      id: record.messageId,
      kind: record.kind,
      ...record.payload,
    }));
    const delivery =
      messages.length > 1 && channel.deliverMany
        ? channel.deliverMany(messages)
        : channel.deliver(messages[0]);
    return withinTime(delivery).then(
      () => undefined,
      error => onOneLine(String(error)),
    );
  }
}

/** Whoever may learn of what is public need not learn of the rest. */
function toldOf(records: readonly OutboxRecord[]): OutboxRecord {
  const newest = [...records].reverse();
  return (
    newest.find(({ payload }) => payload.visibility === 'public') ?? newest[0]
  );
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
