import {
  diffStates,
  type FieldSpec,
  isOpen,
  type TicketEventBody,
  type TicketState,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../database/UnitOfWork';
import type { Definitions } from '../definitions/Definitions';
import type { OutboxStore } from '../outbox/OutboxStore';
import type { PeopleStore } from '../people/PeopleStore';
import type { Person } from '../people/Person';
import type { TicketTexts } from '../search/TicketTexts';
import type { TicketClocks } from '../sla/TicketClocks';
import type { TicketTimings } from '../sla/TicketTimings';
import { accessFacts } from './accessRows';
import { advance, type Author, type NewEvent } from './advance';
import { filterableValues } from './filterableValues';
import { messagesOf } from './messagesOf';
import type { StoredEvent } from './ticketEventRow';
import type { TicketEntityRow, TicketRecord } from './TicketRecord';
import type { TicketStore } from './TicketStore';
import { withPriority } from './withPriority';
import { writeAccess } from './writeAccess';

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
  /** Targets are asked for again, as the policies are now. */
  retargets?: boolean;
}

/** A new ticket. What its caller has read already is not read again. @internal */
export interface NewTicket extends TicketChange {
  author: Author;
  /** The log begins with this state, and its entries lead on to the stored one. */
  initial?: TicketState;
  /** Owners of its entities. */
  owners?: readonly string[];
  /** Its parties, or some of them. */
  parties?: readonly Person[];
}

export type { Author, NewEvent };

interface TicketWriterOptions {
  store: TicketStore;
  texts: TicketTexts;
  people: PeopleStore;
  outbox: OutboxStore;
  definitions: Pick<Definitions, 'inUnitOfWork'>;
  clocks: Pick<TicketClocks, 'plan'>;
  timings: Pick<TicketTimings, 'follow'>;
  /** Has what suffers with a ticket's entities worked out, once it is written. */
  impactDue: (uow: UnitOfWork, ticketId: number) => Promise<void>;
  /** Ids of the ways out that take a kind of message. */
  channels: (kind: string) => readonly string[];
  wake: () => void;
}

/** Entries after which something else may suffer. */
const OF_ENTITIES: ReadonlySet<NewEvent['body']['kind']> = new Set([
  'entity_linked',
  'entity_unlinked',
  'impact_dismissed',
  'impact_restored',
]);

/**
 * The one way in which a ticket changes: row, log, full text, access,
 * filterable answers, clocks and outbox are written together in the caller's unit of
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
   * @param change - the state, and what is known of those around it
   */
  async insert(
    uow: UnitOfWork,
    head: Pick<TicketRecord, 'type' | 'ref'>,
    change: NewTicket,
  ): Promise<TicketRecord> {
    const { store, clocks } = this.#options;
    const draft: Omit<TicketRecord, 'id'> = {
      ...head,
      version: 1,
      lastSeq: 0,
      lastPublicSeq: 0,
      lastEventAt: uow.now,
      createdAt: uow.now,
      updatedAt: uow.now,
      state: change.state,
      sla: {},
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
    const { next: advanced, events } = advance(
      draft,
      change,
      [created, ...change.events],
      uow.now,
    );
    const plan = await clocks.plan(uow, {
      before: undefined,
      after: advanced,
      events,
      silent: change.silent,
    });
    const next = { ...advanced, sla: plan?.summary ?? {} };
    const id = await store.insert(uow, next);
    await plan?.save(uow, id);
    const { entities = [] } = change;
    for (const entity of entities) {
      await store.addEntity(uow, id, entity);
    }
    const record = { ...next, id };
    if (!change.silent) {
      await this.#options.timings.follow(uow, undefined, record, true);
      if (entities.length > 0) {
        await this.#options.impactDue(uow, id);
      }
    }
    await store.appendEvents(uow, id, events);
    await this.#options.texts.create(uow, record, events);
    await this.#openTo(uow, record, change);
    const values = filterableValues(change.state, change.fieldSpecs ?? []);
    if (values.length > 0) {
      await store.replaceFields(uow, record, values, { isNew: true });
    }
    await this.#tell(uow, record, change, events);
    return record;
  }

  /** Nobody watches a new ticket yet, and nobody but its parties is named on it. */
  async #openTo(
    uow: UnitOfWork,
    record: TicketRecord,
    { entities = [], owners, parties }: NewTicket,
  ): Promise<void> {
    const { store } = this.#options;
    const around = {
      watchers: [],
      named: [],
      owners:
        owners ??
        (entities.length > 0
          ? await store.entityOwners(uow.trx, record.id)
          : []),
    };
    await writeAccess(this.#options, uow, record, around, {
      isNew: true,
      known: parties,
    });
  }

  /** Writes a change of a locked ticket. */
  async update(
    uow: UnitOfWork,
    record: TicketRecord,
    change: TicketChange,
  ): Promise<TicketRecord> {
    const { definitions } = this.#options;
    const current = await withPriority(definitions, uow, record.type, change);
    return this.#write(uow, record, current);
  }

  async #write(
    uow: UnitOfWork,
    record: TicketRecord,
    change: TicketChange,
  ): Promise<TicketRecord> {
    const { store, texts, clocks } = this.#options;
    const { next: advanced, events } = advance(
      record,
      change,
      change.events,
      uow.now,
    );
    const plan = await clocks.plan(uow, {
      before: record,
      after: advanced,
      events,
      silent: change.silent,
      retargets: change.retargets,
    });
    const next = plan ? { ...advanced, sla: plan.summary } : advanced;
    await store.update(uow, next);
    await plan?.save(uow, next.id);
    if (!change.silent) {
      await this.#options.timings.follow(
        uow,
        record,
        next,
        change.events.some(({ author }) => author.person !== undefined),
      );
    }
    const [wasOpen, isNowOpen] = [record, next].map(({ state }) =>
      isOpen(state.status),
    );
    if (wasOpen !== isNowOpen) {
      await store.markEntities(uow, next.id, isNowOpen);
    }
    const isBack = !wasOpen && isNowOpen;
    if (isBack || events.some(({ body }) => OF_ENTITIES.has(body.kind))) {
      await this.#options.impactDue(uow, next.id);
    }
    await store.appendEvents(uow, next.id, events);
    await texts.change(uow, record, next, events);
    if (mayChangeAccess(record, change)) {
      await this.refreshAccess(uow, next);
    }
    if (change.fieldSpecs) {
      await store.replaceFields(
        uow,
        next,
        filterableValues(change.state, change.fieldSpecs),
      );
    }
    await this.#tell(uow, next, change, events);
    return next;
  }

  /** What goes out once the change is committed. */
  async #tell(
    uow: UnitOfWork,
    record: TicketRecord,
    change: TicketChange,
    events: readonly StoredEvent[],
  ): Promise<void> {
    const { outbox, channels, wake } = this.#options;
    if (change.silent) {
      return;
    }
    await outbox.enqueue(uow, channels, messagesOf(record, events));
    uow.afterCommit(wake);
  }

  /**
   * Writes entries of the system to the internal logs of several locked
   * tickets: they change nothing, and have no words to be found by.
   *
   * @returns the tickets as they are then
   */
  async note(
    uow: UnitOfWork,
    notes: readonly {
      record: TicketRecord;
      bodies: readonly TicketEventBody[];
    }[],
  ): Promise<TicketRecord[]> {
    const { store, outbox, channels, wake } = this.#options;
    const written = notes.map(({ record, bodies }) => {
      const { next, events } = advance(
        record,
        { state: record.state },
        bodies.map(body => ({
          body,
          visibility: 'internal' as const,
          author: { byStaff: false },
        })),
        uow.now,
      );
      return { record: next, events };
    });
    await store.updateLogEnds(
      uow,
      written.map(({ record }) => record),
    );
    await store.appendEventsOf(
      uow,
      written.map(({ record: { id }, events }) => ({ id, events })),
    );
    await outbox.enqueue(
      uow,
      channels,
      written.flatMap(({ record, events }) => messagesOf(record, events)),
    );
    uow.afterCommit(wake);
    return written.map(({ record }) => record);
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
    const { store } = this.#options;
    const { watchers, named } = await store.surroundings(uow.trx, record.id);
    const owners = await store.entityOwners(uow.trx, record.id);
    await writeAccess(this.#options, uow, record, { watchers, named, owners });
  }
}

/** Entries that tell of nothing but the ticket's own state. */
const OF_STATE: ReadonlySet<NewEvent['body']['kind']> = new Set([
  'comment',
  'transition',
  'edited',
]);

/** Whether a change may let somebody in, or shut somebody out. */
function mayChangeAccess({ state }: TicketRecord, change: TicketChange) {
  return (
    accessFacts(state) !== accessFacts(change.state) ||
    change.events.some(({ body }) => !OF_STATE.has(body.kind))
  );
}
