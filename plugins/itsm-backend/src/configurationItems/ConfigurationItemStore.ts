import {
  type ConfigurationItemFields,
  type ConfigurationItemIdentity,
  configurationItemRef,
  foldText,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import { chunksOf } from '../database/chunksOf';
import type { UnitOfWork } from '../database/UnitOfWork';
import type {
  ConfigurationItemEntry,
  ConfigurationItemRecord,
} from './ConfigurationItemRecord';

const ITEM = 'configuration_item';
const EVENT = 'configuration_item_event';
const COUNTER = 'configuration_item_counter';
/** Characters by which lists sort; a cursor holds as many. */
const SORT_LENGTH = 100;

/** Which items a list shows. @internal */
export interface ConfigurationItemFilter {
  q?: string;
  types?: readonly string[];
  owners?: readonly string[];
  states?: readonly string[];
  retired: boolean;
}

/** Where a list goes on. @internal */
export type ItemPosition = readonly [sortKey: string, id: number];

/** The rows of configuration items. @internal */
export class ConfigurationItemStore {
  async byRef(
    db: Knex,
    ref: string,
  ): Promise<ConfigurationItemRecord | undefined> {
    const row = await db(ITEM).where({ ref }).first();
    return row && toRecord(row);
  }

  async byRefs(
    db: Knex,
    refs: readonly string[],
  ): Promise<Map<string, ConfigurationItemRecord>> {
    const found = new Map<string, ConfigurationItemRecord>();
    for (const some of chunksOf(refs)) {
      for (const row of await db(ITEM).whereIn('ref', some)) {
        found.set(row.ref, toRecord(row));
      }
    }
    return found;
  }

  /**
   * Takes the right to write items for this unit of work, before any of them
   * is read: one writer at a time.
   *
   * @returns the sequence of the newest change
   */
  async lock(uow: UnitOfWork): Promise<number> {
    const [row] = await uow
      .trx(COUNTER)
      .where({ id: 1 })
      .update({ value: uow.trx.raw('value') })
      .returning('value');
    return Number(row.value);
  }

  /** Writes a new item. */
  async insert(
    uow: UnitOfWork,
    identity: ConfigurationItemIdentity,
    fields: ConfigurationItemFields,
  ): Promise<ConfigurationItemRecord> {
    const [row] = await uow
      .trx(ITEM)
      .insert({
        ref: configurationItemRef(identity),
        kind: identity.kind,
        namespace: identity.namespace,
        name: identity.name,
        ...columnsOf(identity, fields),
        version: 1,
        change_seq: await this.#nextSequence(uow),
        created_at: uow.now,
        updated_at: uow.now,
        retired_at: null,
      })
      .returning('*');
    return toRecord(row);
  }

  /** Writes what became of an item. */
  async update(
    uow: UnitOfWork,
    item: ConfigurationItemRecord,
    fields: ConfigurationItemFields,
    retiredAt: number | undefined,
  ): Promise<ConfigurationItemRecord> {
    const [row] = await uow
      .trx(ITEM)
      .where({ id: item.id })
      .update({
        ...columnsOf(item, fields),
        version: item.version + 1,
        change_seq: await this.#nextSequence(uow),
        updated_at: uow.now,
        retired_at: retiredAt ?? null,
      })
      .returning('*');
    return toRecord(row);
  }

  async addEntry(
    uow: UnitOfWork,
    itemId: number,
    entry: ConfigurationItemEntry,
  ): Promise<void> {
    await uow.trx(EVENT).insert({
      item_id: itemId,
      version: entry.version,
      at: entry.at,
      person_id: entry.personId,
      action: entry.action,
      imported: entry.imported,
      changes: JSON.stringify(entry.changes),
    });
  }

  /** The newest entries first, older than a version. */
  async entries(
    db: Knex,
    itemId: number,
    page: { before?: number; after?: number; limit: number },
  ): Promise<ConfigurationItemEntry[]> {
    const query = db(EVENT)
      .where({ item_id: itemId })
      .orderBy('version', 'desc')
      .limit(page.limit);
    if (page.before !== undefined) {
      query.where('version', '<', page.before);
    }
    if (page.after !== undefined) {
      query.where('version', '>', page.after);
    }
    return (await query).map(toEntry);
  }

  /** Items by title, behind a position. */
  async list(
    db: Knex,
    filter: ConfigurationItemFilter,
    page: { after?: ItemPosition; limit: number },
  ): Promise<ConfigurationItemRecord[]> {
    const query = db(ITEM).orderBy(['sort_key', 'id']).limit(page.limit);
    if (filter.retired) {
      query.whereNotNull('retired_at');
    } else {
      query.whereNull('retired_at');
    }
    for (const [column, values] of [
      ['type', filter.types],
      ['owner', filter.owners],
      ['state', filter.states],
    ] as const) {
      if (values && values.length > 0) {
        query.whereIn(column, [...values]);
      }
    }
    for (const word of foldText(filter.q ?? '').split(/\s+/)) {
      if (word) {
        query.whereRaw(`search_text like ? escape '!'`, [
          `%${word.replace(/[!%_]/g, '!$&')}%`,
        ]);
      }
    }
    if (page.after) {
      query.whereRaw('(sort_key, id) > (?, ?)', [...page.after]);
    }
    return (await query).map(toRecord);
  }

  /** Items that changed behind a sequence, in the order of their changes. */
  async changedAfter(
    db: Knex,
    after: number,
    limit: number,
  ): Promise<ConfigurationItemRecord[]> {
    const rows = await db(ITEM)
      .where('change_seq', '>', after)
      .orderBy('change_seq')
      .limit(limit);
    return rows.map(toRecord);
  }

  async newestSequence(db: Knex): Promise<number> {
    const row = await db(COUNTER).where({ id: 1 }).first('value');
    return Number(row?.value ?? 0);
  }

  async #nextSequence(uow: UnitOfWork): Promise<number> {
    const [row] = await uow
      .trx(COUNTER)
      .where({ id: 1 })
      .increment('value', 1)
      .returning('value');
    return Number(row.value);
  }
}

/** Where a list goes on behind an item. @internal */
export function positionOf(item: ConfigurationItemRecord): ItemPosition {
  return [item.sortKey, item.id];
}

function sortKeyOf(
  { name }: ConfigurationItemIdentity,
  { title }: ConfigurationItemFields,
): string {
  return [...foldText(title ?? name)].slice(0, SORT_LENGTH).join('');
}

function columnsOf(
  identity: ConfigurationItemIdentity,
  fields: ConfigurationItemFields,
) {
  const { dependsOn, purchaseDate, warrantyEnd, redundancy, ...searched } =
    fields;
  return {
    type: fields.type,
    owner: fields.owner,
    state: fields.state ?? null,
    fields: JSON.stringify(fields),
    sort_key: sortKeyOf(identity, fields),
    search_text: foldText(
      [identity.name, ...Object.values(searched)].join('\n'),
    ),
  };
}

function toRecord(row: Record<string, unknown>): ConfigurationItemRecord {
  return {
    id: Number(row.id),
    ref: row.ref as string,
    kind: row.kind as ConfigurationItemRecord['kind'],
    namespace: row.namespace as string,
    name: row.name as string,
    fields: JSON.parse(row.fields as string),
    sortKey: row.sort_key as string,
    version: row.version as number,
    sequence: Number(row.change_seq),
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
    ...(row.retired_at === null ? {} : { retiredAt: Number(row.retired_at) }),
  };
}

function toEntry(row: Record<string, unknown>): ConfigurationItemEntry {
  return {
    version: row.version as number,
    at: Number(row.at),
    personId: row.person_id as string,
    action: row.action as ConfigurationItemEntry['action'],
    imported: Boolean(row.imported),
    changes: JSON.parse(row.changes as string),
  };
}
