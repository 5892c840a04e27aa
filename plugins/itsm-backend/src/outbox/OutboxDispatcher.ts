import type { LoggerService } from '@backstage/backend-plugin-api';
import type { OutboxChannel } from '@mesa-itsm/backstage-plugin-itsm-node';
import { randomUUID } from 'node:crypto';
import type { Clock } from '../database/Clock';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import { ChannelWorker } from './ChannelWorker';
import type { OutboxStore } from './OutboxStore';

const DAY_MS = 86_400_000;

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
  readonly #options: OutboxDispatcherOptions;
  readonly #workers: readonly ChannelWorker[];

  constructor(options: OutboxDispatcherOptions) {
    this.#options = options;
    const { channels } = options;
    const shared = { ...options, node: randomUUID() };
    this.#workers = [
      ...[...channels].map(
        ([id, channel]) => new ChannelWorker(shared, channel, { only: id }),
      ),
      new ChannelWorker(shared, undefined, { except: [...channels.keys()] }),
    ];
  }

  /** Ids under which messages of a kind are written. */
  channelsOf(kind: string): string[] {
    return [...this.#options.channels.values()]
      .filter(({ kinds }) => kinds?.includes(kind) ?? true)
      .map(({ id }) => id);
  }

  /** Starts delivering soon; returns at once. */
  wake(): void {
    this.#workers.forEach(worker => worker.wake());
  }

  /** Waits for what is being delivered, for a clean stop. */
  async idle(): Promise<void> {
    await Promise.all(this.#workers.map(worker => worker.idle()));
  }

  /**
   * Delivers until nothing is due.
   *
   * @throws when the outbox could not be worked; the channels that it could be
   *   worked for have been
   */
  async dispatchDue(): Promise<void> {
    const outcomes = await Promise.allSettled(
      this.#workers.map(worker => worker.dispatchDue()),
    );
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') {
        throw outcome.reason;
      }
    }
  }

  /** Removes what was delivered long ago. */
  async purge(): Promise<number> {
    const { database, store, clock, keepDays } = this.#options;
    return store.purge(database.knex, clock.now() - keepDays * DAY_MS);
  }
}
