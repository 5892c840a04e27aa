import type { TicketType } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import { chunksOf } from '../database/chunksOf';
import type { UnitOfWork } from '../database/UnitOfWork';
import { nextTicketNumber } from './operations/nextTicketNumber';
import { readSurroundings } from './operations/readSurroundings';
import { replaceAccess } from './operations/replaceAccess';
import {
  addEntity,
  entityOwners,
  markEntities,
  removeEntity,
} from './operations/ticketEntities';
import {
  addLink,
  linkedFrom,
  moveLinks,
  parentOf,
  readLinks,
  removeLink,
} from './operations/ticketLinks';
import {
  appendEvents,
  appendEventsOf,
  lastTransition,
  readEvent,
  readEvents,
  readEventsSinceVersion,
  readLog,
  rewriteEvent,
} from './operations/ticketLog';
import type {
  AccessRow,
  TicketRecord,
  TicketSurroundings,
} from './TicketRecord';
import type { StoredEvent } from './ticketEventRow';
import { rowToRecord, slaToRow, stateToRow, type TicketRow } from './ticketRow';
import type { TicketStore } from './TicketStore';

/** Tickets in SQLite or PostgreSQL. @internal */
export class DatabaseTicketStore implements TicketStore {
  nextNumber(uow: UnitOfWork, type: TicketType): Promise<number> {
    return nextTicketNumber(uow.trx, type);
  }

  async insert(
    uow: UnitOfWork,
    record: Omit<TicketRecord, 'id'>,
  ): Promise<number> {
    const [row] = await uow
      .trx('ticket')
      .insert({
        ...headToRow(record),
        type: record.type,
        ref: record.ref,
        created_at: record.createdAt,
      })
      .returning('id');
    return Number(row.id);
  }

  async update(uow: UnitOfWork, record: TicketRecord): Promise<void> {
    await uow.trx('ticket').where('id', record.id).update(headToRow(record));
  }

  async lock(
    uow: UnitOfWork,
    ref: string,
    { skip = false } = {},
  ): Promise<TicketRecord | undefined> {
    // SQLite has one writer and ignores the clause; PostgreSQL waits here.
    const query = uow.trx<TicketRow>('ticket').where({ ref }).forUpdate();
    if (skip && uow.trx.client.config.client === 'pg') {
      query.skipLocked();
    }
    const row = await query.first();
    return row && rowToRecord(row);
  }

  async lockFree(
    uow: UnitOfWork,
    ids: readonly number[],
  ): Promise<TicketRecord[]> {
    // In one order for everybody, so that nobody waits in a ring.
    const query = uow
      .trx<TicketRow>('ticket')
      .whereIn('id', ids)
      .orderBy('id')
      .forUpdate();
    if (uow.trx.client.config.client === 'pg') {
      query.skipLocked();
    }
    return (await query).map(rowToRecord);
  }

  async updateLogEnds(
    uow: UnitOfWork,
    records: readonly TicketRecord[],
  ): Promise<void> {
    for (const some of chunksOf(records)) {
      const values = some.map(() => '(?, ?, ?, ?)').join(', ');
      await uow.trx.raw(
        `with ends (id, last_seq, last_public_seq, last_event_at) as (values ${values})
          update ticket set
            last_seq = ends.last_seq,
            last_public_seq = ends.last_public_seq,
            last_event_at = ends.last_event_at
          from ends where ticket.id = ends.id`,
        some.flatMap(each => [
          uow.trx.raw('cast(? as bigint)', [each.id]),
          uow.trx.raw('cast(? as integer)', [each.lastSeq]),
          uow.trx.raw('cast(? as integer)', [each.lastPublicSeq]),
          uow.trx.raw('cast(? as bigint)', [each.lastEventAt]),
        ]),
      );
    }
  }

  async byRef(db: Knex, ref: string): Promise<TicketRecord | undefined> {
    const row = await db<TicketRow>('ticket').where({ ref }).first();
    return row && rowToRecord(row);
  }

  async byIds(db: Knex, ids: readonly number[]): Promise<TicketRecord[]> {
    const rows =
      ids.length === 0
        ? []
        : await db<TicketRow>('ticket').whereIn('id', [...new Set(ids)]);
    return rows.map(rowToRecord);
  }

  async surroundings(db: Knex, id: number): Promise<TicketSurroundings> {
    return (await readSurroundings(db, [id])).get(id)!;
  }

  surroundingsOf(
    db: Knex,
    ids: readonly number[],
  ): Promise<ReadonlyMap<number, TicketSurroundings>> {
    return readSurroundings(db, ids);
  }

  replaceAccess(
    uow: UnitOfWork,
    id: number,
    rows: readonly AccessRow[],
    options: { isNew?: boolean } = {},
  ): Promise<void> {
    return replaceAccess(uow, id, rows, options);
  }

  async replaceFields(
    uow: UnitOfWork,
    { id, createdAt }: Pick<TicketRecord, 'id' | 'createdAt'>,
    values: readonly { field: string; value: string }[],
    { isNew = false } = {},
  ): Promise<void> {
    if (!isNew) {
      await uow.trx('ticket_field').where('ticket_id', id).delete();
    }
    for (const some of chunksOf(values)) {
      await uow.trx('ticket_field').insert(
        some.map(value => ({
          ticket_id: id,
          created_at: createdAt,
          ...value,
        })),
      );
    }
  }

  async addPerson(
    uow: UnitOfWork,
    id: number,
    person: string,
    role: 'watcher' | 'named',
  ): Promise<boolean> {
    const rows = await uow
      .trx('ticket_person')
      .insert({ ticket_id: id, person_id: person, role })
      .onConflict()
      .ignore()
      .returning('person_id');
    return rows.length > 0;
  }

  async removePerson(
    uow: UnitOfWork,
    id: number,
    person: string,
    role: 'watcher' | 'named',
  ): Promise<boolean> {
    const count = await uow
      .trx('ticket_person')
      .where({ ticket_id: id, person_id: person, role })
      .delete();
    return count > 0;
  }

  appendEvents(
    uow: UnitOfWork,
    id: number,
    events: readonly StoredEvent[],
  ): Promise<void> {
    return appendEvents(uow, id, events);
  }

  readonly log = readLog;
  readonly appendEventsOf = appendEventsOf;
  readonly events = readEvents;
  readonly eventsSinceVersion = readEventsSinceVersion;
  readonly event = readEvent;
  readonly rewriteEvent = rewriteEvent;
  readonly lastTransition = lastTransition;

  readonly addEntity = addEntity;
  readonly markEntities = markEntities;
  readonly removeEntity = removeEntity;
  readonly entityOwners = entityOwners;

  readonly links = readLinks;
  readonly addLink = addLink;
  readonly removeLink = removeLink;
  readonly parentOf = parentOf;
  readonly linkedFrom = linkedFrom;
  readonly moveLinks = moveLinks;
}

function headToRow(record: Omit<TicketRecord, 'id'>): TicketRow {
  return {
    ...stateToRow(record.state),
    ...slaToRow(record.sla),
    version: record.version,
    last_seq: record.lastSeq,
    last_public_seq: record.lastPublicSeq,
    last_event_at: record.lastEventAt,
    updated_at: record.updatedAt,
    primary_entity_ref: record.primaryEntity ?? null,
  };
}
