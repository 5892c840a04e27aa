import type { DefinitionKind } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import type { UnitOfWork } from '../../database/UnitOfWork';
import type { DefinitionIdentity } from '../documents/DefinitionDocument';

/** Who may change a definition: people in the portal, or its file. @internal */
export type ManagedBy = 'portal' | 'file';

/** The current state of a definition, without its spec. @internal */
export interface DefinitionHeadRow extends DefinitionIdentity {
  revision: number;
  managedBy: ManagedBy;
  contentHash: string;
  retired: boolean;
  /** UTC milliseconds. */
  updatedAt: number;
  /** Author of the current revision: a user reference or `file:NAME`. */
  author: string;
}

/** @internal */
export interface RevisionKey extends DefinitionIdentity {
  revision: number;
}

/** An immutable revision as it was written. @internal */
export interface DefinitionRevisionRow extends RevisionKey {
  spec: Record<string, unknown>;
  author: string;
  /** UTC milliseconds. */
  createdAt: number;
}

/** What applying writes. @internal */
export interface DefinitionWrites {
  revisions: (RevisionKey & { spec: object; author: string })[];
  heads: Omit<DefinitionHeadRow, 'updatedAt' | 'author'>[];
}

/** Heads and immutable revisions of definitions. @internal */
export interface DefinitionStore {
  /** Number that grows with every change; one row, for caches. */
  readCounter(db: Knex): Promise<number>;
  /** All heads, and the counter that they belong to, in one statement. */
  readHeads(db: Knex): Promise<{ counter: number; heads: DefinitionHeadRow[] }>;
  /** The given revisions; those that do not exist are left out. */
  readRevisions(
    db: Knex,
    keys: readonly RevisionKey[],
  ): Promise<DefinitionRevisionRow[]>;
  /** The newest revisions of a definition without their specs. */
  listRevisions(
    db: Knex,
    identity: { kind: DefinitionKind; name: string },
    limit: number,
  ): Promise<Omit<DefinitionRevisionRow, 'spec'>[]>;
  /** Makes every other node that applies wait until this one is done. */
  lock(uow: UnitOfWork): Promise<void>;
  /** Writes revisions and heads and counts the change. Needs the lock. */
  write(uow: UnitOfWork, writes: DefinitionWrites): Promise<void>;
}
