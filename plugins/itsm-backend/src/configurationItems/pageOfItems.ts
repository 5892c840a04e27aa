import {
  type EndpointInput,
  storable,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../http/cursor';
import type { ConfigurationItemRecord } from './ConfigurationItemRecord';
import type { ItemSieve, Page } from './ConfigurationItemService';
import {
  type ConfigurationItemStore,
  type ItemPosition,
  positionOf,
} from './ConfigurationItemStore';

type Query = EndpointInput<'listConfigurationItems'>['query'];
interface Source {
  db: Knex;
  store: ConfigurationItemStore;
}

const positionSchema = z.tuple([
  storable(z.string().max(400)),
  z.number().int().min(1),
]);
/** Items that are looked at together where not all of them may be shown. */
const CHUNK = 200;

/**
 * A page of the items that pass the sieve. Its cursor is the place of the last
 * one on the page, and so tells nothing that the page does not.
 *
 * @internal
 */
export async function pageOfItems(
  query: Query,
  sieve: ItemSieve | undefined,
  source: Source,
): Promise<Page<ConfigurationItemRecord>> {
  const { limit } = query;
  // One more, to know whether something comes behind.
  const found = await firstOf(query, { wanted: limit + 1, sieve }, source);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    ...(last && found.length > limit
      ? { next: encodeCursor(positionOf(last)) }
      : {}),
  };
}

/**
 * Goes on to the end of the list where it has to: an answer that ended earlier,
 * or somewhere else, would tell what the items that did not pass are called, or
 * that they match.
 */
async function firstOf(
  query: Query,
  { wanted, sieve }: { wanted: number; sieve: ItemSieve | undefined },
  { db, store }: Source,
): Promise<ConfigurationItemRecord[]> {
  const filter = {
    q: query.q,
    types: query.type,
    owners: query.owner,
    states: query.state,
    retired: query.retired === 'true',
  };
  const found: ConfigurationItemRecord[] = [];
  let after: ItemPosition | undefined = query.cursor
    ? decodeCursor(query.cursor, positionSchema)
    : undefined;
  let size = wanted;
  for (;;) {
    const chunk = await store.list(db, filter, {
      ...(after ? { after } : {}),
      limit: size,
    });
    const passed = await sieve?.(chunk.map(({ ref }) => ref));
    found.push(...chunk.filter(({ ref }) => passed?.has(ref) ?? true));
    if (found.length >= wanted || chunk.length < size) {
      return found;
    }
    after = positionOf(chunk[chunk.length - 1]);
    size = Math.max(wanted, CHUNK);
  }
}
