import { CopyTable } from '../copyIn.mjs';
import { backendModule, common } from '../product.mjs';
import { TextCollector } from './TextCollector.mjs';

const { eventToRow } = backendModule('tickets/ticketEventRow');
const { slaToRow, stateToRow } = backendModule('tickets/ticketRow');

const TABLES = {
  person: 'id entity_ref name email telephone unit_ref language created_at',
  ticket_event:
    'ticket_id seq public_seq version at actor_id by_staff kind visibility text redacted body',
  ticket_entity: 'ticket_id entity_ref role effect provenance title is_open',
  ticket_field: 'ticket_id field value created_at',
  ticket_link: 'from_id to_id kind',
  ticket_person: 'ticket_id person_id role',
  ticket_access: 'ticket_id principal_ref reason from_at until_at',
  ticket_text:
    'ticket_id segment from_seq to_seq many analyzer public_text staff_text',
};

/**
 * Stands where the product's TicketWriter expects its store and keeps what it
 * writes of one ticket, until that is told to the tables in bulk.
 */
export class TicketCollector {
  #tables = Object.fromEntries(
    Object.entries(TABLES).map(([name, columns]) => [
      name,
      new CopyTable(name, columns.split(' ')),
    ]),
  );
  #texts = new TextCollector(row => this.add('ticket_text', row));
  #ownersOf;
  #current;
  counts = {};

  /** @param ownersOf - owners of an entity, by its reference */
  constructor(ownersOf) {
    this.#ownersOf = ownersOf;
  }

  /** Begins a ticket; what the writer says from now on is about it. */
  begin(id) {
    this.#current = {
      id,
      events: [],
      entities: [],
      people: [],
      access: new Map(),
      fields: [],
    };
  }

  /** Hands the ticket that was begun on to the tables. */
  async end() {
    const { id, record, events, entities, people, access, fields } =
      this.#current;
    this.#addTicket(record);
    await this.#texts.index(record, events);
    events.forEach(event => this.add('ticket_event', eventToRow(id, event)));
    entities.forEach(entity =>
      this.add('ticket_entity', {
        ticket_id: id,
        entity_ref: entity.ref,
        role: entity.role,
        effect: entity.effect,
        provenance: 'manual',
        title: entity.title,
        is_open: common.isOpen(record.state.status),
      }),
    );
    fields.forEach(each =>
      this.add('ticket_field', {
        ticket_id: id,
        created_at: record.createdAt,
        ...each,
      }),
    );
    people.forEach(({ person, role }) =>
      this.add('ticket_person', { ticket_id: id, person_id: person, role }),
    );
    access.forEach(({ principal, reason, at }) =>
      this.add('ticket_access', {
        ticket_id: id,
        principal_ref: principal,
        reason,
        from_at: at,
      }),
    );
  }

  add(table, row) {
    this.counts[table] = (this.counts[table] ?? 0) + 1;
    this.#tables[table].add(row);
  }

  #addTicket(record) {
    const row = {
      id: record.id,
      type: record.type,
      ref: record.ref,
      version: record.version,
      last_seq: record.lastSeq,
      last_public_seq: record.lastPublicSeq,
      last_event_at: record.lastEventAt,
      created_at: record.createdAt,
      updated_at: record.updatedAt,
      primary_entity_ref: record.primaryEntity,
      ...stateToRow(record.state),
      // Nothing was promised.
      ...slaToRow({}),
    };
    // The product knows its columns; they are the same for every ticket.
    this.#tables.ticket ??= new CopyTable('ticket', Object.keys(row));
    this.add('ticket', row);
  }

  async flush(client) {
    for (const table of Object.values(this.#tables)) {
      await table.flush(client);
    }
  }

  // What TicketWriter asks of a TicketStore.

  async insert(_, draft) {
    this.#current.record = { ...draft, id: this.#current.id };
    return this.#current.id;
  }

  async update(_, record) {
    this.#current.record = record;
  }

  async appendEvents(_, id, events) {
    this.#current.events.push(...events);
  }

  async addEntity(_, id, entity) {
    this.#current.entities.push(entity);
  }

  /** Told with the ticket's own row, when its story has ended. */
  async markEntities() {}

  async addPerson(_, id, person, role) {
    this.#current.people.push({ person, role });
  }

  async surroundings() {
    const { people } = this.#current;
    const withRole = role =>
      people.filter(each => each.role === role).map(each => each.person);
    return { watchers: withRole('watcher'), named: withRole('named') };
  }

  async entityOwners() {
    const owners = this.#current.entities.flatMap(({ ref }) =>
      this.#ownersOf(ref),
    );
    return [...new Set(owners)];
  }

  async replaceAccess({ now }, id, rows) {
    const { access } = this.#current;
    const key = ({ reason, principal }) => `${reason} ${principal}`;
    const wanted = new Map(rows.map(row => [key(row), row]));
    for (const name of access.keys()) {
      if (!wanted.has(name)) {
        access.delete(name);
      }
    }
    wanted.forEach((row, name) => {
      if (!access.has(name)) {
        access.set(name, { ...row, at: now });
      }
    });
  }

  async replaceFields(_, id, values) {
    this.#current.fields = values;
  }
}
