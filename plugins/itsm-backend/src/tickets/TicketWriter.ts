import {
  computePriority,
  diffStates,
  type FieldChanges,
  type FieldSpec,
  INTERNAL_TICKET_FIELDS,
  isFinal,
  type TicketEventBody,
  type TicketState,
  type TicketType,
  type Visibility,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../database/UnitOfWork';
import type { Definitions } from '../definitions/Definitions';
import type { OutboxStore } from '../outbox/OutboxStore';
import type { PeopleStore } from '../people/PeopleStore';
import type { TicketTexts } from '../search/TicketTexts';
import { accessRows } from './accessRows';
import type { StoredEvent } from './ticketEventRow';
import type { TicketEntityRow, TicketRecord } from './TicketRecord';
import type { TicketStore } from './TicketStore';

/** Who stands behind a change. @internal */
export interface Author {
  /** Person id; absent when the system acts. */
  person?: string;
  /** Speaks for the desk. */
  byStaff: boolean;
}

/** A log entry that is to be written. @internal */
export interface NewEvent {
  body: TicketEventBody;
  visibility: Visibility;
  author: Author;
  /**
   * Instant of an entry that tells of the past; that of the unit of work when
   * it is left out. An entry is never dated before the one above it.
   */
  at?: number;
}

/** A change of one ticket: its new state and what the log says of it. @internal */
export interface TicketChange {
  state: TicketState;
  events: readonly NewEvent[];
  /** Primary entity, when the change touches it; null takes it away. */
  primaryEntity?: string | null;
  /** Entities that a new ticket is filed with. */
  entities?: readonly TicketEntityRow[];
  /** Specs of the form, when the answers changed. */
  fieldSpecs?: readonly FieldSpec[];
  /** Nobody is told: the entries are history that others have lived through. */
  silent?: boolean;
}

interface TicketWriterOptions {
  store: TicketStore;
  texts: TicketTexts;
  people: PeopleStore;
  outbox: OutboxStore;
  definitions: Pick<Definitions, 'inUnitOfWork'>;
  channels: () => readonly string[];
  wake: () => void;
}

/**
 * The one way in which a ticket changes: row, log, full text, access,
 * filterable answers and outbox are written together in the caller's unit of
 * work, so that none can be there without the others.
 *
 * @internal
 */
export class TicketWriter {
  readonly #options: TicketWriterOptions;

  constructor(options: TicketWriterOptions) {
    this.#options = options;
  }

  /**
   * Writes a new ticket; the log begins with the whole state.
   *
   * @param change - with `initial`, the log begins with that state, and the
   *   entries that follow lead on to the one that is stored
   */
  async insert(
    uow: UnitOfWork,
    head: Pick<TicketRecord, 'type' | 'ref'>,
    change: TicketChange & { author: Author; initial?: TicketState },
  ): Promise<TicketRecord> {
    const { store } = this.#options;
    const draft: Omit<TicketRecord, 'id'> = {
      ...head,
      version: 1,
      lastSeq: 0,
      lastPublicSeq: 0,
      lastEventAt: uow.now,
      createdAt: uow.now,
      updatedAt: uow.now,
      state: change.state,
      ...(change.primaryEntity ? { primaryEntity: change.primaryEntity } : {}),
    };
    const created: NewEvent = {
      body: {
        kind: 'created',
        changes: diffStates({}, change.initial ?? change.state),
      },
      visibility: 'public',
      author: change.author,
    };
    const id = await store.insert(uow, draft);
    for (const entity of change.entities ?? []) {
      await store.addEntity(uow, id, entity);
    }
    return this.#write(uow, { ...draft, id }, change, [
      created,
      ...change.events,
    ]);
  }

  /** Writes a change of a locked ticket. */
  async update(
    uow: UnitOfWork,
    record: TicketRecord,
    change: TicketChange,
  ): Promise<TicketRecord> {
    const current = await this.#withPriority(uow, record.type, change);
    return this.#write(uow, record, current, current.events);
  }

  /** Priority is computed at every write (Mesa semantics 3.2). */
  async #withPriority(
    uow: UnitOfWork,
    type: TicketType,
    change: TicketChange,
  ): Promise<TicketChange> {
    const { state } = change;
    // An entry of the log alone, above all an internal one, must not show.
    const isEntry = change.events.every(
      ({ body, visibility }) =>
        visibility === 'internal' || body.kind === 'comment',
    );
    const { impact, urgency } = state;
    if (isEntry || isFinal(type, state.status) || !impact || !urgency) {
      return change;
    }
    const definitions = await this.#options.definitions.inUnitOfWork(uow);
    const priorityComputed = computePriority(
      definitions.priorityMatrix(),
      impact,
      urgency,
    );
    if (priorityComputed === state.priorityComputed) {
      return change;
    }
    // The matrix changed since the last write.
    const next = { ...state, priorityComputed };
    return {
      ...change,
      state: next,
      events: [
        ...change.events,
        {
          author: { byStaff: false },
          visibility: 'public',
          body: { kind: 'edited', changes: diffStates(state, next) },
        },
      ],
    };
  }

  async #write(
    uow: UnitOfWork,
    record: TicketRecord,
    change: TicketChange,
    newEvents: readonly NewEvent[],
  ): Promise<TicketRecord> {
    const { store, texts, outbox, channels, wake } = this.#options;
    const isNew = record.lastSeq === 0;
    const changesTicket = newEvents.some(
      event => event.visibility === 'public' && event.body.kind !== 'comment',
    );
    const version =
      isNew || !changesTicket ? record.version : record.version + 1;
    const events = number(
      record,
      splitByVisibility(newEvents),
      version,
      uow.now,
    );
    const newest = events.at(-1);
    const newestPublic = events.findLast(
      event => event.visibility === 'public',
    );
    const next: TicketRecord = {
      ...record,
      version,
      state: change.state,
      lastSeq: newest?.seq ?? record.lastSeq,
      lastPublicSeq: events.reduce(
        (last, event) => event.publicSeq ?? last,
        record.lastPublicSeq,
      ),
      lastEventAt: newest?.at ?? record.lastEventAt,
      updatedAt: newestPublic?.at ?? record.updatedAt,
    };
    if (change.primaryEntity === null) {
      delete next.primaryEntity;
    } else if (change.primaryEntity !== undefined) {
      next.primaryEntity = change.primaryEntity;
    }

    await store.update(uow, next);
    await store.appendEvents(uow, next.id, events);
    await (isNew
      ? texts.create(uow, next, events)
      : texts.change(uow, record, next, events));
    await this.#writeAccess(uow, next);
    if (change.fieldSpecs) {
      await store.replaceFields(
        uow,
        next.id,
        filterableValues(change.state, change.fieldSpecs),
      );
    }
    if (change.silent) {
      return next;
    }
    await outbox.enqueue(
      uow,
      channels(),
      events.map(event => ({
        kind: event.body.kind,
        ticketId: next.id,
        payload: {
          ticketRef: next.ref,
          seq: event.seq,
          visibility: event.visibility,
        },
      })),
    );
    uow.afterCommit(wake);
    return next;
  }

  /**
   * Writes entries as a redaction leaves them: the one change that a written
   * entry can undergo. What was taken out is found no more.
   */
  async rewrite(
    uow: UnitOfWork,
    record: TicketRecord,
    entries: readonly StoredEvent[],
  ): Promise<void> {
    const { store, texts } = this.#options;
    for (const entry of entries) {
      await store.rewriteEvent(uow, record.id, entry);
    }
    await texts.rewrite(
      uow,
      record,
      entries.map(({ seq }) => seq),
    );
  }

  /** Who may read it is worked out again, as after a change of owners. */
  async refreshAccess(uow: UnitOfWork, record: TicketRecord): Promise<void> {
    await this.#writeAccess(uow, record);
  }

  async #writeAccess(uow: UnitOfWork, record: TicketRecord): Promise<void> {
    const { store, people } = this.#options;
    const { watchers, named } = await store.surroundings(uow.trx, record.id);
    const owners = await store.entityOwners(uow.trx, record.id);
    const { state } = record;
    const persons = await people.byIds(
      uow.trx,
      [
        state.requester,
        state.beneficiary,
        state.openedBy,
        state.assignee,
        ...watchers,
        ...named,
      ].filter((id): id is string => id !== undefined),
    );
    await store.replaceAccess(
      uow,
      record.id,
      accessRows(
        record.type,
        state,
        { watchers, named, owners },
        id => persons.get(id)?.ref,
      ),
    );
  }
}

const INTERNAL = new Set<string>(INTERNAL_TICKET_FIELDS);

/** Moves changes of internal fields into an internal entry of their own. */
function splitByVisibility(events: readonly NewEvent[]): NewEvent[] {
  return events.flatMap(event => {
    if (event.visibility === 'internal' || !('changes' in event.body)) {
      return [event];
    }
    const all = Object.entries(event.body.changes);
    const hidden = all.filter(([field]) => INTERNAL.has(field));
    if (hidden.length === 0) {
      return [event];
    }
    const open = all.filter(([field]) => !INTERNAL.has(field));
    return [
      {
        ...event,
        body: {
          ...event.body,
          changes: Object.fromEntries(open) as FieldChanges,
        },
      },
      {
        author: event.author,
        visibility: 'internal' as const,
        body: {
          kind: 'edited' as const,
          changes: Object.fromEntries(hidden) as FieldChanges,
        },
      },
    ];
  });
}

function number(
  record: TicketRecord,
  events: readonly NewEvent[],
  version: number,
  now: number,
): StoredEvent[] {
  let { lastSeq, lastPublicSeq, lastEventAt } = record;
  return events.map(({ body, visibility, author, at }) => {
    lastSeq += 1;
    lastEventAt = Math.max(at ?? now, lastEventAt);
    if (visibility === 'public') {
      lastPublicSeq += 1;
    }
    return {
      seq: lastSeq,
      ...(visibility === 'public' ? { publicSeq: lastPublicSeq } : {}),
      version,
      at: lastEventAt,
      ...(author.person ? { actor: author.person } : {}),
      byStaff: author.byStaff,
      visibility,
      redacted: false,
      body,
    };
  });
}

function filterableValues(
  state: TicketState,
  specs: readonly FieldSpec[],
): { field: string; value: string }[] {
  return specs
    .filter(spec => spec.filterable && state.fields[spec.id] !== undefined)
    .flatMap(spec => {
      const value = state.fields[spec.id];
      const values = Array.isArray(value) ? value : [String(value)];
      return [...new Set(values)].map(item => ({
        field: spec.id,
        value: item.slice(0, 500),
      }));
    });
}
