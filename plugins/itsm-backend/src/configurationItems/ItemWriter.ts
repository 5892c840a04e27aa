import {
  type ConfigurationItemFields,
  type ConfigurationItemIdentity,
  diffConfigurationItems,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../database/UnitOfWork';
import type {
  ConfigurationItemEntry,
  ConfigurationItemRecord,
} from './ConfigurationItemRecord';
import type { ConfigurationItemStore } from './ConfigurationItemStore';

/** Who writes, and out of what. @internal */
export interface WrittenBy {
  personId: string;
  imported: boolean;
}

/**
 * Writes an item together with the entry of its history. The caller has
 * locked the items before.
 *
 * @internal
 */
export class ItemWriter {
  readonly #store: ConfigurationItemStore;

  constructor(store: ConfigurationItemStore) {
    this.#store = store;
  }

  async create(
    uow: UnitOfWork,
    identity: ConfigurationItemIdentity,
    fields: ConfigurationItemFields,
    by: WrittenBy,
  ): Promise<ConfigurationItemRecord> {
    const item = await this.#store.insert(uow, identity, fields);
    await this.#enter(uow, item, 'create', by, undefined);
    return item;
  }

  /** Leaves an item alone of which nothing changes. */
  async change(
    uow: UnitOfWork,
    before: ConfigurationItemRecord,
    fields: ConfigurationItemFields,
    by: WrittenBy,
  ): Promise<ConfigurationItemRecord> {
    if (diffConfigurationItems(before.fields, fields).length === 0) {
      return before;
    }
    const item = await this.#store.update(
      uow,
      before,
      fields,
      before.retiredAt,
    );
    await this.#enter(uow, item, 'update', by, before);
    return item;
  }

  async setRetired(
    uow: UnitOfWork,
    before: ConfigurationItemRecord,
    isRetired: boolean,
    by: WrittenBy,
  ): Promise<ConfigurationItemRecord> {
    const item = await this.#store.update(
      uow,
      before,
      before.fields,
      isRetired ? uow.now : undefined,
    );
    await this.#enter(uow, item, isRetired ? 'retire' : 'restore', by, before);
    return item;
  }

  async #enter(
    uow: UnitOfWork,
    item: ConfigurationItemRecord,
    action: ConfigurationItemEntry['action'],
    { personId, imported }: WrittenBy,
    before: ConfigurationItemRecord | undefined,
  ): Promise<void> {
    await this.#store.addEntry(uow, item.id, {
      version: item.version,
      at: uow.now,
      personId,
      action,
      imported,
      changes: diffConfigurationItems(before?.fields, item.fields),
    });
  }
}

/** What is written of an item, apart from what it is called. @internal */
export function splitItem<
  T extends ConfigurationItemIdentity & ConfigurationItemFields,
>(item: T) {
  const { kind, namespace, name, ...fields } = item;
  return { identity: { kind, namespace, name }, fields };
}
