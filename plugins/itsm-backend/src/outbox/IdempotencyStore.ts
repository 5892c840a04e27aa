import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { UnitOfWork } from '../database/UnitOfWork';
import { coded } from '../http/coded';

/** What a first request left for those that repeat it. @internal */
export interface IdempotentResult {
  ticketRef: string;
}

/** A key that a client sent along. @internal */
export interface IdempotencyRequest {
  key: string;
  requestHash: string;
}

/**
 * Remembers answers to requests that may be repeated. The key is written in
 * the unit of work of the request itself: when that fails, so does the key.
 *
 * @internal
 */
export class IdempotencyStore {
  /**
   * Takes the key, or gives the result of the request that had it before.
   * A second request at the same moment waits for the first one's end.
   *
   * @throws ConflictError when the key came with another request
   */
  async begin(
    uow: UnitOfWork,
    principal: string,
    request: IdempotencyRequest,
  ): Promise<IdempotentResult | undefined> {
    const { key, requestHash } = request;
    const inserted = await uow
      .trx('idempotency_key')
      .insert({
        principal,
        key,
        request_hash: requestHash,
        created_at: uow.now,
      })
      .onConflict(['principal', 'key'])
      .ignore()
      .returning('key');
    if (inserted.length > 0) {
      return undefined;
    }
    return this.peek(uow.trx, principal, request);
  }

  /**
   * The result of an earlier request with that key. Asked first of all: a
   * repeated request gets its answer also when it would be refused by now.
   *
   * @throws ConflictError when the key came with another request
   */
  async peek(
    db: Knex,
    principal: string,
    { key, requestHash }: IdempotencyRequest,
  ): Promise<IdempotentResult | undefined> {
    const row = await db('idempotency_key').where({ principal, key }).first();
    if (row && row.request_hash !== requestHash) {
      throw coded(
        new ConflictError(
          `Idempotency-Key "${key}" was used with another request; send a new key`,
        ),
        'keyReused',
      );
    }
    return row?.result ? JSON.parse(row.result) : undefined;
  }

  async finish(
    uow: UnitOfWork,
    principal: string,
    request: IdempotencyRequest,
    result: IdempotentResult,
  ): Promise<void> {
    await uow
      .trx('idempotency_key')
      .where({ principal, key: request.key })
      .update({ result: JSON.stringify(result) });
  }

  async purge(db: Knex, createdBefore: number): Promise<number> {
    return db('idempotency_key')
      .where('created_at', '<', createdBefore)
      .delete();
  }
}
