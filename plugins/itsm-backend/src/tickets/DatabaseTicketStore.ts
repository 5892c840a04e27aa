import type {
  TicketAction,
  TicketEventBody,
  TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import { chunksOf } from '../database/chunksOf';
import type { UnitOfWork } from '../database/UnitOfWork';
import {
  eventToRow,
  rowToEvent,
  type StoredEvent,
  type TicketEventRow,
} from './ticketEventRow';
import { nextTicketNumber } from './operations/nextTicketNumber';
import { readSurroundings } from './operations/readSurroundings';
import { replaceAccess } from './operations/replaceAccess';
import {
  addLink,
  linkedFrom,
  moveLinks,
  parentOf,
  readLinks,
  removeLink,
} from './operations/ticketLinks';
import type {
  AccessRow,
  TicketEntityRow,
  TicketRecord,
  TicketSurroundings,
} from './TicketRecord';
import { rowToRecord, slaToRow, stateToRow, type TicketRow } from './ticketRow';
import type { TicketStore } from './TicketStore';

/** Assignments may have come in between. */
const LAST_TRANSITIONS = 50;

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

  async log(db: Knex, id: number): Promise<StoredEvent[]> {
    const rows = await db<TicketEventRow>('ticket_event')
      .where('ticket_id', id)
      .orderBy('seq');
    return rows.map(rowToEvent);
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

  surroundings(db: Knex, id: number): Promise<TicketSurroundings> {
    return readSurroundings(db, id);
  }

  async appendEvents(
    uow: UnitOfWork,
    id: number,
    events: readonly StoredEvent[],
  ): Promise<void> {
    await this.appendEventsOf(uow, [{ id, events }]);
  }

  async appendEventsOf(
    uow: UnitOfWork,
    entries: readonly { id: number; events: readonly StoredEvent[] }[],
  ): Promise<void> {
    const rows = entries.flatMap(({ id, events }) =>
      events.map(event => eventToRow(id, event)),
    );
    for (const some of chunksOf(rows)) {
      await uow.trx('ticket_event').insert(some);
    }
  }

  async events(
    db: Knex,
    id: number,
    page: { internal: boolean; before?: number; limit: number },
  ): Promise<StoredEvent[]> {
    const column = page.internal ? 'seq' : 'public_seq';
    const query = db<TicketEventRow>('ticket_event')
      .where('ticket_id', id)
      .whereNotNull(column)
      .orderBy(column, 'desc')
      .limit(page.limit);
    if (page.before !== undefined) {
      query.andWhere(column, '<', page.before);
    }
    return (await query).map(rowToEvent);
  }

  async eventsSinceVersion(
    db: Knex,
    id: number,
    version: number,
  ): Promise<StoredEvent[]> {
    const rows = await db<TicketEventRow>('ticket_event')
      .where('ticket_id', id)
      .andWhere('version', '>', version)
      .andWhere('visibility', 'public')
      .orderBy('seq')
      .limit(50);
    return rows.map(rowToEvent);
  }

  async event(
    db: Knex,
    id: number,
    seq: number,
  ): Promise<StoredEvent | undefined> {
    const row = await db<TicketEventRow>('ticket_event')
      .where({ ticket_id: id, seq })
      .first();
    return row && rowToEvent(row);
  }

  async rewriteEvent(
    uow: UnitOfWork,
    id: number,
    event: StoredEvent,
  ): Promise<void> {
    const { text, redacted, body } = eventToRow(id, event);
    await uow
      .trx('ticket_event')
      .where({ ticket_id: id, seq: event.seq })
      .update({ text, redacted, body });
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
    id: number,
    values: readonly { field: string; value: string }[],
  ): Promise<void> {
    await uow.trx('ticket_field').where('ticket_id', id).delete();
    for (const some of chunksOf(values)) {
      await uow
        .trx('ticket_field')
        .insert(some.map(value => ({ ticket_id: id, ...value })));
    }
  }

  async addEntity(
    uow: UnitOfWork,
    id: number,
    entity: TicketEntityRow,
  ): Promise<void> {
    await uow
      .trx('ticket_entity')
      .insert({
        ticket_id: id,
        entity_ref: entity.ref,
        role: entity.role,
        effect: entity.effect ?? null,
        provenance: 'manual',
        title: entity.title.slice(0, 255),
        is_open: uow.trx('ticket').select('is_open').where('id', id),
      })
      .onConflict(['ticket_id', 'entity_ref', 'role'])
      .merge(['effect', 'title']);
  }

  async markEntities(
    uow: UnitOfWork,
    id: number,
    isOpen: boolean,
  ): Promise<void> {
    await uow
      .trx('ticket_entity')
      .where('ticket_id', id)
      .update({ is_open: isOpen });
  }

  async removeEntity(
    uow: UnitOfWork,
    id: number,
    ref: string,
    role: string,
  ): Promise<boolean> {
    const count = await uow
      .trx('ticket_entity')
      .where({ ticket_id: id, entity_ref: ref, role })
      .delete();
    return count > 0;
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

  async lastTransition(
    db: Knex,
    id: number,
    action: TicketAction,
  ): Promise<Extract<TicketEventBody, { kind: 'transition' }> | undefined> {
    const rows = await db<TicketEventRow>('ticket_event')
      .where({ ticket_id: id, kind: 'transition' })
      .orderBy('seq', 'desc')
      .limit(LAST_TRANSITIONS);
    return rows
      .map(row => rowToEvent(row).body)
      .filter(body => body.kind === 'transition')
      .find(body => body.action === action);
  }

  readonly links = readLinks;
  readonly addLink = addLink;
  readonly removeLink = removeLink;
  readonly parentOf = parentOf;
  readonly linkedFrom = linkedFrom;
  readonly moveLinks = moveLinks;

  async entityOwners(db: Knex, id: number): Promise<string[]> {
    const rows = await db('ticket_entity')
      .join(
        'linked_entity_owner',
        'linked_entity_owner.entity_ref',
        'ticket_entity.entity_ref',
      )
      .where({
        'ticket_entity.ticket_id': id,
        'ticket_entity.provenance': 'manual',
      })
      .distinct('linked_entity_owner.owner_ref');
    return rows.map(row => row.owner_ref);
  }
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
