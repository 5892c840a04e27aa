import {
  DEFINITION_KINDS,
  type DefinitionKind,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import type { UnitOfWork } from '../../database/UnitOfWork';
import type {
  DefinitionHeadRow,
  DefinitionRevisionRow,
  DefinitionStore,
  DefinitionWrites,
  ManagedBy,
  RevisionKey,
} from './DefinitionStore';

const COUNTER = 'definition_counter';
const HEAD = 'definition_head';
const REVISION = 'definition_revision';
/** Rows per statement: below the variables that SQLite takes in one. */
const CHUNK = 200;

interface HeadRow {
  counter: number | string;
  kind: string | null;
  name: string;
  revision: number;
  managed_by: ManagedBy;
  content_hash: string;
  retired: boolean | number;
  updated_at: number | string;
  author: string;
}

interface RevisionRow {
  kind: DefinitionKind;
  name: string;
  revision: number;
  spec: string;
  author: string;
  created_at: number | string;
}

/** Definitions in the plugin's tables. @internal */
export class DatabaseDefinitionStore implements DefinitionStore {
  async readCounter(db: Knex): Promise<number> {
    const row = await db(COUNTER).where({ id: 1 }).first('value');
    return Number(row?.value ?? 0);
  }

  async readHeads(
    db: Knex,
  ): Promise<{ counter: number; heads: DefinitionHeadRow[] }> {
    // Joined to the counter, so that both are of the same instant.
    const rows: HeadRow[] = await db(`${COUNTER} as c`)
      .leftJoin(`${HEAD} as h`, join => join.on(db.raw('1 = 1')))
      .leftJoin(`${REVISION} as r`, {
        'r.kind': 'h.kind',
        'r.name': 'h.name',
        'r.revision': 'h.revision',
      })
      .where('c.id', 1)
      .orderBy(['h.kind', 'h.name'])
      .select('c.value as counter', 'h.*', 'r.author');
    return {
      counter: Number(rows[0]?.counter ?? 0),
      heads: rows.flatMap(toHead),
    };
  }

  async readRevisions(
    db: Knex,
    keys: readonly RevisionKey[],
  ): Promise<DefinitionRevisionRow[]> {
    const found: DefinitionRevisionRow[] = [];
    for (const chunk of chunksOf(keys)) {
      const rows: RevisionRow[] = await db(REVISION)
        .whereIn(
          ['kind', 'name', 'revision'],
          chunk.map(key => [key.kind, key.name, key.revision]),
        )
        .select('*');
      found.push(
        ...rows.map(row => ({
          ...toRevision(row),
          spec: JSON.parse(row.spec),
        })),
      );
    }
    return found;
  }

  async listRevisions(
    db: Knex,
    { kind, name }: { kind: DefinitionKind; name: string },
    limit: number,
  ): Promise<Omit<DefinitionRevisionRow, 'spec'>[]> {
    const rows: Omit<RevisionRow, 'spec'>[] = await db(REVISION)
      .where({ kind, name })
      .orderBy('revision', 'desc')
      .limit(limit)
      .select('kind', 'name', 'revision', 'author', 'created_at');
    return rows.map(toRevision);
  }

  async lock(uow: UnitOfWork): Promise<void> {
    // An update locks on both engines; `for update` is not SQL to SQLite.
    await uow
      .trx(COUNTER)
      .where({ id: 1 })
      .update({ value: uow.trx.ref('value') });
  }

  async write(uow: UnitOfWork, writes: DefinitionWrites): Promise<void> {
    for (const chunk of chunksOf(writes.revisions)) {
      await uow.trx(REVISION).insert(
        chunk.map(({ kind, name, revision, spec, author }) => ({
          kind,
          name,
          revision,
          spec: JSON.stringify(spec),
          author,
          created_at: uow.now,
        })),
      );
    }
    for (const chunk of chunksOf(writes.heads)) {
      await uow
        .trx(HEAD)
        .insert(
          chunk.map(head => ({
            kind: head.kind,
            name: head.name,
            revision: head.revision,
            managed_by: head.managedBy,
            content_hash: head.contentHash,
            retired: head.retired,
            updated_at: uow.now,
          })),
        )
        .onConflict(['kind', 'name'])
        .merge();
    }
    await uow.trx(COUNTER).where({ id: 1 }).increment('value', 1);
  }
}

function* chunksOf<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    yield rows.slice(at, at + CHUNK);
  }
}

function toHead(row: HeadRow): DefinitionHeadRow[] {
  // No row on the right side, or a kind of a later release than this one.
  const kind = DEFINITION_KINDS.find(known => known === row.kind);
  return kind
    ? [
        {
          kind,
          name: row.name,
          revision: row.revision,
          managedBy: row.managed_by,
          contentHash: row.content_hash,
          retired: Boolean(row.retired),
          updatedAt: Number(row.updated_at),
          author: row.author,
        },
      ]
    : [];
}

function toRevision<T extends Omit<RevisionRow, 'spec'>>(
  row: T,
): Omit<DefinitionRevisionRow, 'spec'> {
  return {
    kind: row.kind,
    name: row.name,
    revision: row.revision,
    author: row.author,
    createdAt: Number(row.created_at),
  };
}
