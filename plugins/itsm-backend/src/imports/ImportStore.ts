import type { ImportedTicketView } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import { applyTicketScope } from '../access/applyTicketScope';
import type { TicketScope } from '../access/TicketScope';
import type { UnitOfWork } from '../database/UnitOfWork';
import { rowToRecord } from '../tickets/ticketRow';
import { workBehind } from './workBehind';

/** A ticket that was imported, and how far. @internal */
export interface ImportRef {
  externalId: string;
  /** Reference of the ticket. */
  ref: string;
  priority: number;
  updates: number;
  hash: string;
}

/** Which ticket of which system. @internal */
export interface ExternalKey {
  source: string;
  externalId: string;
}

/** The rows of what was imported. @internal */
export class ImportStore {
  /** Those of the tickets that are there already, by their own numbers. */
  async byExternalIds(
    db: Knex,
    source: string,
    externalIds: readonly string[],
  ): Promise<Map<string, ImportRef>> {
    const rows = await refs(db)
      .where('import_ref.source', source)
      .whereIn('import_ref.external_id', [...externalIds]);
    return new Map(
      rows.map(row => {
        const ref = toRef(row);
        return [ref.externalId, ref];
      }),
    );
  }

  /**
   * Takes a ticket of a source for this unit of work. Somebody who takes the
   * same one at the same time waits, and then finds it taken.
   *
   * @returns false when it was imported before
   */
  async claim(
    uow: UnitOfWork,
    { source, externalId }: ExternalKey,
    now: number,
  ): Promise<boolean> {
    const rows = await uow
      .trx('import_ref')
      .insert({
        source,
        external_id: externalId,
        updates: 0,
        hash: '',
        last_seq: 0,
        imported_at: now,
        continued_at: now,
      })
      .onConflict(['source', 'external_id'])
      .ignore()
      .returning('source');
    return rows.length > 0;
  }

  /** Locks what was imported before. */
  async lock(uow: UnitOfWork, key: ExternalKey): Promise<ImportRef> {
    const where = { source: key.source, external_id: key.externalId };
    // The row alone: a join would lock the ticket in another order than others.
    await uow.trx('import_ref').where(where).forUpdate().first('source');
    const row = await refs(uow.trx)
      .where({
        'import_ref.source': key.source,
        'import_ref.external_id': key.externalId,
      })
      .first();
    return toRef(row);
  }

  /** Writes how far it is imported now. */
  async save(
    uow: UnitOfWork,
    { source, externalId }: ExternalKey,
    done: {
      ticketId: number;
      updates: number;
      hash: string;
      lastSeq: number;
      now: number;
    },
  ): Promise<void> {
    await uow
      .trx('import_ref')
      .where({ source, external_id: externalId })
      .update({
        ticket_id: done.ticketId,
        updates: done.updates,
        hash: done.hash,
        last_seq: done.lastSeq,
        continued_at: done.now,
      });
  }

  /**
   * Whether people have worked on a ticket since it was imported.
   *
   * @param ticketId - of a locked ticket, or what is read may be old
   */
  async isWorkedOn(db: Knex, ticketId: number): Promise<boolean> {
    const row = await db('import_ref')
      .where('import_ref.ticket_id', ticketId)
      .whereExists(workBehind(db))
      .first('external_id');
    return row !== undefined;
  }

  /** Whether a ticket came from another system. */
  async isImported(db: Knex, ticketId: number): Promise<boolean> {
    const row = await db('import_ref')
      .where('ticket_id', ticketId)
      .first('external_id');
    return row !== undefined;
  }

  /** Imported tickets in the order of their own numbers. */
  async list(
    db: Knex,
    source: string,
    scope: TicketScope,
    page: { after?: string; limit: number; now: number },
  ): Promise<ImportedTicketView[]> {
    const query = db('import_ref')
      .join('ticket', 'ticket.id', 'import_ref.ticket_id')
      .where('import_ref.source', source)
      .select(
        'ticket.*',
        'import_ref.external_id',
        'import_ref.updates',
        db.raw('exists ? as worked_on', [workBehind(db)]),
      )
      .orderBy('import_ref.external_id')
      .limit(page.limit);
    if (page.after !== undefined) {
      query.where('import_ref.external_id', '>', page.after);
    }
    applyTicketScope(query, scope, page.now);
    return (await query).map(toView);
  }
}

function refs(db: Knex) {
  return db('import_ref')
    .join('ticket', 'ticket.id', 'import_ref.ticket_id')
    .select(
      'import_ref.external_id',
      'import_ref.updates',
      'import_ref.hash',
      'ticket.ref',
      'ticket.priority',
    );
}

function toRef(row: Record<string, unknown>): ImportRef {
  return {
    externalId: row.external_id as string,
    ref: row.ref as string,
    priority: row.priority as number,
    updates: row.updates as number,
    hash: row.hash as string,
  };
}

function toView(row: Record<string, unknown>): ImportedTicketView {
  const record = rowToRecord(row as Parameters<typeof rowToRecord>[0]);
  const { state } = record;
  const priority = state.priorityOverride ?? state.priorityComputed;
  const iso = (at: number) => new Date(at).toISOString();
  return {
    externalId: row.external_id as string,
    ref: record.ref,
    updates: row.updates as number,
    workedOn: Boolean(row.worked_on),
    status: state.status,
    ...(priority ? { priority } : {}),
    team: state.team,
    ...(record.primaryEntity ? { primaryEntity: record.primaryEntity } : {}),
    createdAt: iso(record.createdAt),
    ...(state.resolvedAt ? { resolvedAt: iso(state.resolvedAt) } : {}),
    ...(state.closedAt ? { closedAt: iso(state.closedAt) } : {}),
    reopenCount: state.reopenCount,
    reassignCount: state.reassignCount,
  };
}
