import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { chunksOf } from '../database/chunksOf';
import type { UnitOfWork } from '../database/UnitOfWork';

/** What a message tells; stored as JSON. @internal */
export interface OutboxPayload {
  ticketRef: string;
  seq: number;
  visibility: 'public' | 'internal';
}

/** A stored message. @internal */
export interface OutboxRecord {
  id: number;
  messageId: string;
  channel: string;
  kind: string;
  payload: OutboxPayload;
  state: 'pending' | 'delivered' | 'dead';
  attempts: number;
  createdAt: number;
  nextAttemptAt: number;
  lastError?: string;
}

/** Whose messages are claimed. @internal */
export type ClaimedChannels = { only: string } | { except: readonly string[] };

/** The rows of the outbox. @internal */
export class OutboxStore {
  /** @param channelsOf - ids of those that take out a kind of message */
  async enqueue(
    uow: UnitOfWork,
    channelsOf: (kind: string) => readonly string[],
    messages: readonly {
      kind: string;
      ticketId: number;
      payload: OutboxPayload;
    }[],
  ): Promise<void> {
    const rows = messages.flatMap(message => {
      const messageId = randomUUID();
      return channelsOf(message.kind).map(channel => ({
        message_id: messageId,
        channel,
        order_key: message.payload.ticketRef,
        ticket_id: message.ticketId,
        kind: message.kind,
        payload: JSON.stringify(message.payload),
        state: 'pending',
        attempts: 0,
        created_at: uow.now,
        next_attempt_at: uow.now,
      }));
    });
    for (const some of chunksOf(rows)) {
      await uow.trx('outbox').insert(some);
    }
  }

  /**
   * Claims messages that are due. A message waits while an older one of the
   * same ticket and channel is undelivered, so that order is kept; a claim
   * ends by itself, so that what a dead node held is taken over.
   */
  async claim(
    db: Knex,
    options: {
      of: ClaimedChannels;
      node: string;
      now: number;
      leaseMs: number;
      limit: number;
    },
  ): Promise<OutboxRecord[]> {
    const { of, node, now, leaseMs, limit } = options;
    const due = db('outbox as o')
      .select('o.id')
      .where('o.state', 'pending')
      .andWhere('o.next_attempt_at', '<=', now)
      .andWhere(lease =>
        lease
          .whereNull('o.claimed_until')
          .orWhere('o.claimed_until', '<=', now),
      )
      .whereNotExists(
        db('outbox as older')
          .select(db.raw('1'))
          .whereRaw('older.channel = o.channel')
          .andWhereRaw('older.order_key = o.order_key')
          .andWhere('older.state', 'pending')
          .andWhereRaw('older.id < o.id'),
      )
      .orderBy('o.id')
      .limit(limit);
    if ('only' in of) {
      due.andWhere('o.channel', of.only);
    } else {
      due.whereNotIn('o.channel', of.except);
    }
    const claimed = db('outbox');
    if (db.client.config.client === 'pg') {
      // As an array it is asked once; otherwise more might be locked.
      claimed.whereRaw('id = any(array(?))', [due.forUpdate('o').skipLocked()]);
    } else {
      claimed.whereIn('id', due);
    }
    const rows = await claimed
      .update({ claimed_by: node, claimed_until: now + leaseMs })
      .returning('*');
    return rows
      .map(toRecord)
      .sort((a: OutboxRecord, b: OutboxRecord) => a.id - b.id);
  }

  /**
   * Claims what waits behind claimed messages of one channel: nobody else can,
   * as long as those are not delivered.
   */
  async claimBehind(
    db: Knex,
    first: readonly OutboxRecord[],
    options: { node: string; now: number; leaseMs: number },
  ): Promise<OutboxRecord[]> {
    const { node, now, leaseMs } = options;
    const rows = await db('outbox')
      .where({ channel: first[0].channel, state: 'pending' })
      .whereIn(
        'order_key',
        first.map(({ payload }) => payload.ticketRef),
      )
      .andWhere('next_attempt_at', '<=', now)
      .andWhere(lease =>
        lease.whereNull('claimed_until').orWhere('claimed_until', '<=', now),
      )
      .update({ claimed_by: node, claimed_until: now + leaseMs })
      .returning('*');
    return rows
      .map(toRecord)
      .sort((a: OutboxRecord, b: OutboxRecord) => a.id - b.id);
  }

  async delivered(
    db: Knex,
    ids: readonly number[],
    node: string,
    now: number,
  ): Promise<void> {
    await db('outbox')
      .whereIn('id', ids)
      .andWhere({ claimed_by: node, state: 'pending' })
      .update({
        state: 'delivered',
        attempts: db.raw('attempts + 1'),
        delivered_at: now,
        claimed_until: null,
      });
  }

  async failed(
    db: Knex,
    id: number,
    node: string,
    outcome: { error: string; nextAttemptAt: number; isDead: boolean },
  ): Promise<void> {
    await db('outbox')
      .where({ id, claimed_by: node, state: 'pending' })
      .update({
        state: outcome.isDead ? 'dead' : 'pending',
        attempts: db.raw('attempts + 1'),
        last_error: outcome.error.slice(0, 2000),
        next_attempt_at: outcome.nextAttemptAt,
        claimed_until: null,
      });
  }

  async list(
    db: Knex,
    page: { state: OutboxRecord['state']; before?: number; limit: number },
  ): Promise<OutboxRecord[]> {
    const query = db('outbox')
      .where('state', page.state)
      .orderBy('id', 'desc')
      .limit(page.limit);
    if (page.before !== undefined) {
      query.andWhere('id', '<', page.before);
    }
    return (await query).map(toRecord);
  }

  /** Puts a given-up message back; undefined when there is none. */
  async revive(
    db: Knex,
    id: number,
    now: number,
  ): Promise<OutboxRecord | undefined> {
    const [row] = await db('outbox')
      .where({ id, state: 'dead' })
      .update({ state: 'pending', attempts: 0, next_attempt_at: now })
      .returning('*');
    return row && toRecord(row);
  }

  async purge(db: Knex, deliveredBefore: number): Promise<number> {
    return db('outbox')
      .where('state', 'delivered')
      .andWhere('delivered_at', '<', deliveredBefore)
      .delete();
  }
}

function toRecord(row: Record<string, unknown>): OutboxRecord {
  return {
    id: Number(row.id),
    messageId: row.message_id as string,
    channel: row.channel as string,
    kind: row.kind as string,
    payload: JSON.parse(row.payload as string),
    state: row.state as OutboxRecord['state'],
    attempts: row.attempts as number,
    createdAt: Number(row.created_at),
    nextAttemptAt: Number(row.next_attempt_at),
    ...(row.last_error ? { lastError: row.last_error as string } : {}),
  };
}
