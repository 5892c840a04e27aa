import { ConflictError } from '@backstage/errors';
import {
  type ConfigurationItem,
  type ConfigurationItemEvent,
  type ConfigurationItemIdentity,
  configurationItemRef,
  configurationItemReferences,
  countSchema,
  type EndpointInput,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { z } from 'zod';
import type { Caller } from '../access/Caller';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { UnitOfWork } from '../database/UnitOfWork';
import { coded } from '../http/coded';
import { decodeCursor, encodeCursor } from '../http/cursor';
import { validationError } from '../http/validationError';
import { type People, personView } from '../people/People';
import type { CatalogItems } from './CatalogItems';
import { knownReferences, unknownReferences } from './checkReferences';
import {
  type ConfigurationItemRecord,
  toItemView,
} from './ConfigurationItemRecord';
import type {
  ConfigurationItemService,
  Page,
} from './ConfigurationItemService';
import type { ConfigurationItemStore } from './ConfigurationItemStore';
import type { ItemImporter } from './import/ItemImporter';
import {
  itemElsewhere,
  itemExists,
  itemInUse,
  itemNotFound,
  itemRetired,
  requireOfKind,
} from './itemErrors';
import { type ItemWriter, splitItem } from './ItemWriter';
import { pageOfItems } from './pageOfItems';

const versionSchema = z.tuple([countSchema]);
/** Entries that are read to tell what changed since a version. */
const NEWS = 50;

/** Configuration items in the plugin's own tables. @internal */
export class DefaultConfigurationItemService
  implements ConfigurationItemService
{
  readonly #database: ItsmDatabase;
  readonly #store: ConfigurationItemStore;
  readonly #writer: ItemWriter;
  readonly #catalog: CatalogItems;
  readonly #people: People;
  readonly #importer: ItemImporter;

  constructor(options: {
    database: ItsmDatabase;
    store: ConfigurationItemStore;
    writer: ItemWriter;
    catalog: CatalogItems;
    people: People;
    importer: ItemImporter;
  }) {
    this.#database = options.database;
    this.#store = options.store;
    this.#writer = options.writer;
    this.#catalog = options.catalog;
    this.#people = options.people;
    this.#importer = options.importer;
  }

  list: ConfigurationItemService['list'] = async (_caller, query, sieve) => {
    const { items, next } = await pageOfItems(query, sieve, {
      db: this.#database.knex,
      store: this.#store,
    });
    return { items: items.map(toView), ...(next ? { next } : {}) };
  };

  async get(
    _caller: Caller,
    identity: ConfigurationItemIdentity,
  ): Promise<ConfigurationItem> {
    return toView(await this.#find(identity));
  }

  async history(
    _caller: Caller,
    identity: ConfigurationItemIdentity,
    query: EndpointInput<'listConfigurationItemEvents'>['query'],
  ): Promise<Page<ConfigurationItemEvent>> {
    const { limit, cursor } = query;
    const item = await this.#find(identity);
    const [before] = cursor ? decodeCursor(cursor, versionSchema) : [];
    const { knex } = this.#database;
    const found = await this.#store.entries(knex, item.id, {
      before,
      limit: limit + 1,
    });
    const shown = found.slice(0, limit);
    const people = await this.#people.store.byIds(
      knex,
      shown.map(({ personId }) => personId),
    );
    return {
      items: shown.map(({ personId, at, changes, ...entry }) => ({
        ...entry,
        at: new Date(at).toISOString(),
        by: personView(people.get(personId)!),
        changes: changes as ConfigurationItemEvent['changes'],
      })),
      ...(found.length > limit
        ? { next: encodeCursor([shown[shown.length - 1].version]) }
        : {}),
    };
  }

  async create(
    caller: Caller,
    item: EndpointInput<'createConfigurationItem'>['body'],
  ): Promise<ConfigurationItem> {
    const ref = configurationItemRef(item);
    const { identity, fields } = splitItem(item);
    await this.#requireKnown(caller, configurationItemReferences(fields));
    await this.#requireFree(ref);
    return this.#write(async uow => {
      const taken = await this.#store.byRef(uow.trx, ref);
      if (taken) {
        throw itemExists(ref, taken.retiredAt !== undefined);
      }
      return this.#writer.create(uow, identity, fields, byHand(caller));
    });
  }

  async update(
    caller: Caller,
    identity: ConfigurationItemIdentity,
    change: EndpointInput<'updateConfigurationItem'>['body'],
  ): Promise<ConfigurationItem> {
    const ref = configurationItemRef(identity);
    const fields = change.item;
    requireOfKind(identity, ref, fields);
    // What is named already may have gone since, and is nobody's fault now.
    const stored = await this.#find(identity);
    const old = new Set(
      configurationItemReferences(stored.fields).map(each => each.ref),
    );
    await this.#requireKnown(
      caller,
      configurationItemReferences(fields)
        .filter(each => !old.has(each.ref))
        .map(each => ({ ...each, path: `item.${each.path}` })),
    );
    return this.#write(async uow => {
      const item = await this.#current(uow, ref, change.version);
      if (item.retiredAt !== undefined) {
        throw itemRetired(ref);
      }
      return this.#writer.change(uow, item, fields, byHand(caller));
    });
  }

  async retire(
    caller: Caller,
    identity: ConfigurationItemIdentity,
    version: number,
  ): Promise<ConfigurationItem> {
    const ref = configurationItemRef(identity);
    return this.#write(async uow => {
      const item = await this.#current(uow, ref, version);
      if (item.retiredAt !== undefined) {
        throw itemRetired(ref);
      }
      return this.#writer.setRetired(uow, item, true, byHand(caller));
    });
  }

  async restore(
    caller: Caller,
    identity: ConfigurationItemIdentity,
    version: number,
  ): Promise<ConfigurationItem> {
    const ref = configurationItemRef(identity);
    await this.#find(identity);
    await this.#requireFree(ref);
    return this.#write(async uow => {
      const item = await this.#current(uow, ref, version);
      if (item.retiredAt === undefined) {
        throw itemInUse(ref);
      }
      return this.#writer.setRetired(uow, item, false, byHand(caller));
    });
  }

  importFile: ConfigurationItemService['importFile'] = (caller, file) =>
    this.#importer.importFile(caller, file);

  async #find(
    identity: ConfigurationItemIdentity,
  ): Promise<ConfigurationItemRecord> {
    const ref = configurationItemRef(identity);
    const item = await this.#store.byRef(this.#database.knex, ref);
    if (!item) {
      throw itemNotFound(ref);
    }
    return item;
  }

  async #write(
    work: (uow: UnitOfWork) => Promise<ConfigurationItemRecord>,
  ): Promise<ConfigurationItem> {
    const item = await this.#database.run(async uow => {
      await this.#store.lock(uow);
      return work(uow);
    });
    return toView(item);
  }

  /** The item, when nobody changed it since the version. */
  async #current(
    uow: UnitOfWork,
    ref: string,
    version: number,
  ): Promise<ConfigurationItemRecord> {
    const item = await this.#store.byRef(uow.trx, ref);
    if (!item) {
      throw itemNotFound(ref);
    }
    if (item.version === version) {
      return item;
    }
    const news = await this.#store.entries(uow.trx, item.id, {
      after: version,
      limit: NEWS,
    });
    const people = await this.#people.store.byIds(
      uow.trx,
      news.map(({ personId }) => personId),
    );
    const who = [...people.values()].map(({ name }) => name).join(', ');
    const itemFields = [
      ...new Set(
        news.flatMap(({ action, changes }) =>
          changes.length > 0 ? changes.map(({ field }) => field) : [action],
        ),
      ),
    ];
    throw coded(
      new ConflictError(
        `${ref} was changed meanwhile${
          who ? ` by ${who}` : ''
        } (${itemFields.join(', ')}): you had version ${version}, it is at ${
          item.version
        } now. Reload it and try again`,
      ),
      'itemChanged',
      { ref, itemFields },
    );
  }

  async #requireKnown(
    caller: Caller,
    references: ReturnType<typeof configurationItemReferences>,
  ): Promise<void> {
    if (references.length === 0) {
      return;
    }
    const known = await knownReferences(
      [...new Set(references.map(({ ref }) => ref))],
      caller,
      {
        db: this.#database.knex,
        store: this.#store,
        catalog: this.#catalog,
      },
    );
    const findings = unknownReferences(references, known);
    if (findings.length > 0) {
      throw validationError(findings);
    }
  }

  async #requireFree(ref: string): Promise<void> {
    const elsewhere = await this.#catalog.elsewhere([ref]);
    if (elsewhere.has(ref)) {
      throw itemElsewhere(ref);
    }
  }
}

function byHand(caller: Caller) {
  return { personId: caller.person.id, imported: false };
}

/** Whether the reader may change it is for the decorator to say. */
function toView(item: ConfigurationItemRecord): ConfigurationItem {
  return { ...toItemView(item), editable: true };
}
