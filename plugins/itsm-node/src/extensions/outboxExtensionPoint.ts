import { createExtensionPoint } from '@backstage/backend-plugin-api';

/** A message about a ticket, on its way out of the service desk. @public */
export interface OutboxDelivery {
  /** Stable across repeated deliveries: receivers drop what they have seen. */
  id: string;
  /** What happened, such as `transition` or `comment`. */
  kind: string;
  ticketRef: string;
  /** Sequence of the log entry it tells of. */
  seq: number;
  /** Who may learn of it. */
  visibility: 'public' | 'internal';
}

/**
 * A way out of the service desk: signals, mail, webhooks. A message is
 * delivered at least once, in order per ticket; throwing means "try again
 * later" with growing pauses.
 *
 * @public
 */
export interface OutboxChannel {
  /** Unique and stable: it is stored with each message. */
  id: string;
  /**
   * Whether one delivery may stand for all messages of a ticket that are
   * waiting: the last public one, or else the last one.
   */
  coalesces?: boolean;
  /**
   * Takes what waits for several tickets in one go, where the channel
   * coalesces. When it throws, each of them is tried by itself.
   */
  deliverMany?(messages: readonly OutboxDelivery[]): Promise<void>;
  /**
   * Kinds of messages that it takes out; all of them when left out. Others are
   * not written down for it at all.
   */
  kinds?: readonly string[];
  deliver(message: OutboxDelivery): Promise<void>;
}

/** @public */
export interface ItsmOutboxExtensionPoint {
  /** @throws Error when a channel of that id exists */
  addChannel(channel: OutboxChannel): void;
}

/** Lets modules carry messages out of the service desk. @public */
export const itsmOutboxExtensionPoint =
  createExtensionPoint<ItsmOutboxExtensionPoint>({ id: 'itsm.outbox' });
