import { ConflictError } from '@backstage/errors';
import {
  type ConfigurationImportResult,
  type ConfigurationImportRow,
  type EndpointInput,
  finding,
  type ImportColumns,
  type ImportRow,
  type ImportWorld,
  type PlannedRow,
  planImport,
  readImportColumns,
  readImportRow,
  referencesToLookUp,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { createHash } from 'node:crypto';
import type { Caller } from '../../access/Caller';
import type { ItsmDatabase } from '../../database/ItsmDatabase';
import { coded } from '../../http/coded';
import { validationError } from '../../http/validationError';
import type { CatalogItems } from '../CatalogItems';
import type { ConfigurationItemRecord } from '../ConfigurationItemRecord';
import type { ConfigurationItemStore } from '../ConfigurationItemStore';
import { type ItemWriter, splitItem } from '../ItemWriter';
import { knownReferences } from '../checkReferences';
import { checkItem } from './checkItem';
import { readCsv } from './readCsv';

/** Rows that are written in one transaction. */
const AT_ONCE = 100;

type File = EndpointInput<'importConfigurationItems'>['body'];
type Stored = ReadonlyMap<string, ConfigurationItemRecord>;

/**
 * Tries a file of items, or applies one that was tried. Each row is written
 * whole or not at all; a file that is applied again finds nothing to do.
 *
 * @internal
 */
export class ItemImporter {
  readonly #database: ItsmDatabase;
  readonly #store: ConfigurationItemStore;
  readonly #writer: ItemWriter;
  readonly #catalog: CatalogItems;

  constructor(options: {
    database: ItsmDatabase;
    store: ConfigurationItemStore;
    writer: ItemWriter;
    catalog: CatalogItems;
  }) {
    this.#database = options.database;
    this.#store = options.store;
    this.#writer = options.writer;
    this.#catalog = options.catalog;
  }

  /**
   * @throws InputError when the file cannot be read
   * @throws ConflictError when it is not the file that was tried
   */
  async importFile(
    caller: Caller,
    file: File,
  ): Promise<ConfigurationImportResult> {
    const digest = digestOf(file);
    if (!file.dryRun && file.digest !== digest) {
      throw coded(
        new ConflictError(
          'This is not the file that was tried; try it again before it is applied',
        ),
        'fileChanged',
      );
    }
    const { headers, rows: lines } = readCsv(file.csv);
    const columns = readImportColumns(headers);
    if (!columns.places.has('name')) {
      throw validationError([finding('csv', 'csvColumns')]);
    }
    const rows = lines.map(line => readImportRow(line, columns, file.defaults));
    const { world, stored } = await this.#lookUp(caller, rows, file);
    const planned = planImport(rows, world, {
      owner: file.defaults.owner,
      check: checkItem,
    });
    if (file.dryRun) {
      return toResult(planned, { digest, applied: false, columns, rows });
    }
    const done: PlannedRow[] = [];
    for (let at = 0; at < planned.length; at += AT_ONCE) {
      done.push(
        ...(await this.#apply(caller, planned.slice(at, at + AT_ONCE), stored)),
      );
    }
    return toResult(done, { digest, applied: true, columns, rows });
  }

  async #lookUp(
    caller: Caller,
    rows: readonly ImportRow[],
    { defaults }: File,
  ): Promise<{ world: ImportWorld; stored: Stored }> {
    const { owner } = defaults;
    const refs = referencesToLookUp(rows, owner);
    const db = this.#database.knex;
    const stored = await this.#store.byRefs(db, refs);
    const known = await knownReferences(refs, caller, {
      db,
      store: this.#store,
      catalog: this.#catalog,
    });
    if (owner && !known.has(owner)) {
      throw validationError([
        finding('defaults.owner', 'unknownEntity', { ref: owner }),
      ]);
    }
    const items = refs.filter(
      ref => /^(component|resource):/.test(ref) && !stored.has(ref),
    );
    return {
      stored,
      world: {
        known,
        elsewhere: await this.#catalog.elsewhere(items),
        items: new Map(
          [...stored].map(([ref, { fields, retiredAt }]) => [
            ref,
            { fields, retired: retiredAt !== undefined },
          ]),
        ),
      },
    };
  }

  /** Writes some rows; what somebody changed since the look is left alone. */
  async #apply(
    caller: Caller,
    rows: readonly PlannedRow[],
    stored: Stored,
  ): Promise<PlannedRow[]> {
    const wanted = rows.filter(
      ({ outcome }) => outcome === 'create' || outcome === 'change',
    );
    if (wanted.length === 0) {
      return [...rows];
    }
    const by = { personId: caller.person.id, imported: true };
    return this.#database.run(async uow => {
      await this.#store.lock(uow);
      const now = await this.#store.byRefs(
        uow.trx,
        wanted.map(({ ref }) => ref!),
      );
      const done: PlannedRow[] = [];
      for (const row of rows) {
        if (row.outcome !== 'create' && row.outcome !== 'change') {
          done.push(row);
          continue;
        }
        const ref = row.ref!;
        const current = now.get(ref);
        const { identity, fields } = splitItem(row.item!);
        if (current?.version !== stored.get(ref)?.version) {
          done.push(changedMeanwhile(row, ref));
          continue;
        }
        await (current
          ? this.#writer.change(uow, current, fields, by)
          : this.#writer.create(uow, identity, fields, by));
        done.push(row);
      }
      return done;
    });
  }
}

function changedMeanwhile(row: PlannedRow, ref: string): PlannedRow {
  return {
    ...row,
    outcome: 'error',
    changes: [],
    problems: [finding('', 'changedMeanwhile', { ref })],
  };
}

/** Of everything that decides what a row means. */
function digestOf({ csv, defaults }: File): string {
  return createHash('sha256')
    .update(JSON.stringify([csv, defaults.class ?? '', defaults.owner ?? '']))
    .digest('hex');
}

function toResult(
  rows: readonly PlannedRow[],
  about: {
    digest: string;
    applied: boolean;
    columns: ImportColumns;
    rows: readonly ImportRow[];
  },
): ConfigurationImportResult {
  const counts = { create: 0, change: 0, same: 0, error: 0 };
  rows.forEach(({ outcome }) => {
    counts[outcome] += 1;
  });
  return {
    digest: about.digest,
    applied: about.applied,
    ignored: ignoredColumns(about.columns, about.rows),
    counts,
    rows: rows.map(({ item, ...row }) => row as ConfigurationImportRow),
  };
}

/** What no row was read from: neither a field, nor a link of its class. */
function ignoredColumns(
  { headers, places }: ImportColumns,
  rows: readonly ImportRow[],
): string[] {
  const read = new Set([...places.values()].flat().map(at => headers[at]));
  rows.forEach(row => row.linkColumns.forEach(column => read.add(column)));
  return headers.filter(header => header !== '' && !read.has(header));
}
