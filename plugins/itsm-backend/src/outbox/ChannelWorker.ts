import type { OutboxChannel } from '@mesa-itsm/backstage-plugin-itsm-node';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Clock } from '../database/Clock';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { ClaimedChannels, OutboxRecord, OutboxStore } from './OutboxStore';
import { withinTime } from './withinTime';

/** A delivery that takes longer counts as failed. */
const DELIVERY_MS = 15_000;
const BATCH = 30;
/**
 * How long a node may be at a batch. Most take a fraction of it; of one whose
 * channel hangs, the rest is claimed anew when it ends.
 */
const LEASE_MS = 12 * DELIVERY_MS;
/**
 * No delivery begins with less than this left of its claim: it may take its
 * whole time, and clocks of nodes differ.
 */
const LEAST_LEFT_MS = 2 * DELIVERY_MS;

/** Pause before the n-th attempt: doubles from ten seconds to an hour. @internal */
export function backoffMs(attempts: number): number {
  return Math.min(5_000 * 2 ** attempts, 3_600_000);
}

/** What goes out at once: per ticket, its messages in order. */
type Delivery = readonly (readonly OutboxRecord[])[];

/** @internal */
export interface WorkerOptions {
  database: ItsmDatabase;
  store: OutboxStore;
  clock: Clock;
  logger: LoggerService;
  maxAttempts: number;
  /** So long messages gather before they go out, to go out together. */
  gatherMs?: number;
  /** Key of this node's claims. */
  node: string;
}

/**
 * Carries what waits for one channel out of the outbox; a channel that hangs
 * holds up itself alone.
 *
 * @internal
 */
export class ChannelWorker {
  readonly #options: WorkerOptions;
  readonly #channel: OutboxChannel | undefined;
  readonly #claimed: ClaimedChannels;
  #running: Promise<void> | undefined;
  #again = false;

  /**
   * @param channel - undefined for messages whose channel is not installed
   * @param claimed - whose messages it takes
   */
  constructor(
    options: WorkerOptions,
    channel: OutboxChannel | undefined,
    claimed: ClaimedChannels,
  ) {
    this.#options = options;
    this.#channel = channel;
    this.#claimed = claimed;
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

  /** Waits for what is being delivered. */
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
    const { database, store, clock, node } = this.#options;
    for (;;) {
      const now = clock.now();
      const claimed = await store.claim(database.knex, {
        of: this.#claimed,
        node,
        now,
        leaseMs: LEASE_MS,
        limit: BATCH,
      });
      if (claimed.length === 0) {
        return;
      }
      for (const delivery of await this.#deliveries(claimed, now)) {
        await this.#deliver(delivery, now + LEASE_MS);
      }
    }
  }

  /** A message each, or all that may go together. */
  async #deliveries(
    claimed: readonly OutboxRecord[],
    now: number,
  ): Promise<Delivery[]> {
    if (!this.#channel?.coalesces) {
      return claimed.map(record => [[record]]);
    }
    const { database, store, node } = this.#options;
    const behind = await store.claimBehind(database.knex, claimed, {
      node,
      now,
      leaseMs: LEASE_MS,
    });
    const tickets = claimed.map(record => [
      record,
      ...behind.filter(
        each => each.payload.ticketRef === record.payload.ticketRef,
      ),
    ]);
    return this.#channel.deliverMany ? [tickets] : tickets.map(each => [each]);
  }

  /** @param until - when the claim ends: what is not begun by then is left */
  async #deliver(tickets: Delivery, until: number): Promise<void> {
    const { database, store, clock, node } = this.#options;
    if (clock.now() + LEAST_LEFT_MS > until) {
      return;
    }
    const error = await this.#send(tickets);
    const records = tickets.flat();
    if (error === undefined) {
      const ids = records.map(({ id }) => id);
      await store.delivered(database.knex, ids, node, clock.now());
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
    const { database, store, clock, logger, maxAttempts, node } = this.#options;
    const attempts = record.attempts + 1;
    const isDead = attempts >= maxAttempts;
    logger.warn(
      `Message ${record.id} for ${
        record.payload.ticketRef
      } could not be delivered by ${record.channel}${
        isDead ? ' and is given up' : ''
      }: ${error}`,
    );
    await store.failed(database.knex, record.id, node, {
      error,
      nextAttemptAt: clock.now() + backoffMs(attempts),
      isDead,
    });
  }

  /** Why it did not go out; undefined when it did. */
  async #send(tickets: Delivery): Promise<string | undefined> {
    const channel = this.#channel;
    if (!channel) {
      return `No channel "${tickets[0][0].channel}" is installed`;
    }
    const messages = tickets.map(toldOf).map(record => ({
      id: record.messageId,
      kind: record.kind,
      ...record.payload,
    }));
    // Also one that throws at once has failed, and no more than that.
    const deliver = async () =>
      messages.length > 1 && channel.deliverMany
        ? channel.deliverMany(messages)
        : channel.deliver(messages[0]);
    return withinTime(deliver(), DELIVERY_MS).then(
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
