import type { Knex } from 'knex';
import type {
  TicketAction,
  TicketEventBody,
  TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../database/UnitOfWork';
import type { StoredEvent } from './ticketEventRow';
import type {
  AccessRow,
  TicketEntityRow,
  TicketRecord,
  TicketSurroundings,
} from './TicketRecord';

/** Links are stored from one side; `linkKind` reads them from either. @internal */
export type StoredLinkKind =
  | 'parent'
  | 'related'
  | 'duplicate'
  /** from an incident or request to the problem that explains it */
  | 'problem'
  /** from what is put right to the change that does it */
  | 'fix'
  /** from an incident or problem to the change that brought it about */
  | 'cause';

/** How two tickets are linked, as it is stored. @internal */
export interface StoredLink {
  from: number;
  to: number;
  /** `parent`: from is the child; `duplicate`: to is the survivor. */
  kind: StoredLinkKind;
}

/** The rows of tickets. Writing takes a unit of work. @internal */
export interface TicketStore {
  nextNumber(uow: UnitOfWork, type: TicketType): Promise<number>;
  /** @returns the id of the row */
  insert(uow: UnitOfWork, record: Omit<TicketRecord, 'id'>): Promise<number>;
  update(uow: UnitOfWork, record: TicketRecord): Promise<void>;
  /**
   * Takes the row's lock until the unit of work ends.
   *
   * @param options - `skip`: gives nothing, instead of waiting, when another
   *   node has it
   */
  lock(
    uow: UnitOfWork,
    ref: string,
    options?: { skip?: boolean },
  ): Promise<TicketRecord | undefined>;
  /** Takes the locks of some tickets that nobody else has. */
  lockFree(uow: UnitOfWork, ids: readonly number[]): Promise<TicketRecord[]>;
  /** Writes of tickets only how far their log has come. */
  updateLogEnds(
    uow: UnitOfWork,
    records: readonly TicketRecord[],
  ): Promise<void>;
  /** The whole log, oldest entry first. */
  log(db: Knex, id: number): Promise<StoredEvent[]>;
  byRef(db: Knex, ref: string): Promise<TicketRecord | undefined>;
  byIds(db: Knex, ids: readonly number[]): Promise<TicketRecord[]>;
  surroundings(db: Knex, id: number): Promise<TicketSurroundings>;
  /** The same for several tickets; each has an entry. */
  surroundingsOf(
    db: Knex,
    ids: readonly number[],
  ): Promise<ReadonlyMap<number, TicketSurroundings>>;

  appendEvents(
    uow: UnitOfWork,
    id: number,
    events: readonly StoredEvent[],
  ): Promise<void>;
  /** The same for several tickets. */
  appendEventsOf(
    uow: UnitOfWork,
    entries: readonly { id: number; events: readonly StoredEvent[] }[],
  ): Promise<void>;
  /** Newest first; `before` is a sequence of the kind that is asked for. */
  events(
    db: Knex,
    id: number,
    page: { internal: boolean; before?: number; limit: number },
  ): Promise<StoredEvent[]>;
  eventsSinceVersion(
    db: Knex,
    id: number,
    version: number,
  ): Promise<StoredEvent[]>;
  event(db: Knex, id: number, seq: number): Promise<StoredEvent | undefined>;
  /** Writes an entry as a redaction leaves it; nothing else may. */
  rewriteEvent(uow: UnitOfWork, id: number, event: StoredEvent): Promise<void>;

  /** @param options - `isNew`: the ticket has none yet */
  replaceAccess(
    uow: UnitOfWork,
    id: number,
    rows: readonly AccessRow[],
    options?: { isNew?: boolean },
  ): Promise<void>;
  /** @param options - `isNew`: the ticket has none yet */
  replaceFields(
    uow: UnitOfWork,
    ticket: Pick<TicketRecord, 'id' | 'createdAt'>,
    values: readonly { field: string; value: string }[],
    options?: { isNew?: boolean },
  ): Promise<void>;
  addEntity(
    uow: UnitOfWork,
    id: number,
    entity: TicketEntityRow,
  ): Promise<void>;
  /** Says on the entities of a ticket whether it is open now. */
  markEntities(uow: UnitOfWork, id: number, isOpen: boolean): Promise<void>;
  removeEntity(
    uow: UnitOfWork,
    id: number,
    ref: string,
    role: string,
  ): Promise<boolean>;
  /** @returns false when it was there already */
  addPerson(
    uow: UnitOfWork,
    id: number,
    person: string,
    role: 'watcher' | 'named',
  ): Promise<boolean>;
  removePerson(
    uow: UnitOfWork,
    id: number,
    person: string,
    role: 'watcher' | 'named',
  ): Promise<boolean>;

  links(db: Knex, id: number): Promise<StoredLink[]>;
  addLink(uow: UnitOfWork, link: StoredLink): Promise<boolean>;
  removeLink(uow: UnitOfWork, link: StoredLink): Promise<boolean>;
  /** What the log says of the last time that this action was taken. */
  lastTransition(
    db: Knex,
    id: number,
    action: TicketAction,
  ): Promise<Extract<TicketEventBody, { kind: 'transition' }> | undefined>;
  parentOf(db: Knex, id: number): Promise<number | undefined>;
  /** Tickets from which links of a kind lead to one of these. */
  linkedFrom(
    db: Knex,
    to: readonly number[],
    kind: StoredLinkKind,
  ): Promise<StoredLink[]>;
  /**
   * Links of a kind that end at one ticket end at another one then.
   *
   * @param end - which end of them it is
   * @returns the links as they were
   */
  moveLinks(
    uow: UnitOfWork,
    kind: StoredLinkKind,
    end: 'from' | 'to',
    move: { from: number; to: number },
  ): Promise<StoredLink[]>;
  /** Owners of the entities linked by hand. */
  entityOwners(db: Knex, id: number): Promise<string[]>;
}
