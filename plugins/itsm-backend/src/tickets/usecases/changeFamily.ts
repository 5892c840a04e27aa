import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { UnitOfWork } from '../../database/UnitOfWork';
import { coded } from '../../http/coded';
import { rightsOf } from '../rightsOf';
import type { TicketRecord } from '../TicketRecord';
import type { AuthorizedContext } from '../TicketService';
import {
  idempotently,
  type LockedTicket,
  lockTicket,
  requireUpdate,
} from './changeTicket';
import type { TicketToolbox } from './TicketToolbox';

const ATTEMPTS = 3;
/** More tickets than this are not moved by one action. */
const FAMILY_LIMIT = 500;

/** Rolls the unit of work back, to begin again with more tickets. */
class FamilyGrew extends Error {}

/** A ticket and the tickets that a change of it may move. @internal */
export interface LockedFamily {
  ticket: LockedTicket;
  /** Tickets that the caller named; theirs to read. */
  named: ReadonlyMap<string, LockedTicket>;
  /** Tickets within reach, by id; locked for the system, not the caller. */
  reach: Map<number, TicketRecord>;
}

/**
 * Changes a ticket together with those that go the same way. All rows are
 * locked in the order of their references, so that two families that overlap
 * never wait for each other in a ring; a family that grew meanwhile is
 * gathered again.
 *
 * @param reachOf - ids of the tickets that may be moved
 * @internal
 */
export async function changeFamily(
  tools: TicketToolbox,
  context: AuthorizedContext,
  ref: string,
  family: {
    named: readonly string[];
    /** Known beforehand: nothing else can be moved. */
    isAlone?: boolean;
    reachOf: (db: Knex, record: TicketRecord) => Promise<readonly number[]>;
  },
  work: (uow: UnitOfWork, family: LockedFamily) => Promise<string | void>,
): Promise<string> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const refs = family.isAlone
      ? []
      : await refsOfFamily(tools, context, ref, family.reachOf);
    const done = await idempotently(tools, context, async uow => {
      const locked = await lockAll(tools, uow, context, ref, family, refs);
      if (!locked) {
        throw new FamilyGrew();
      }
      requireUpdate(locked.ticket);
      return (await work(uow, locked)) ?? ref;
    }).catch(error => {
      if (error instanceof FamilyGrew) {
        return undefined;
      }
      throw error;
    });
    if (done !== undefined) {
      return done;
    }
  }
  throw coded(
    new ConflictError(
      `Tickets are being linked to ${ref} right now; try again in a moment`,
    ),
    'familyMoving',
    { ref },
  );
}

async function refsOfFamily(
  tools: TicketToolbox,
  { authority }: AuthorizedContext,
  ref: string,
  reachOf: (db: Knex, record: TicketRecord) => Promise<readonly number[]>,
): Promise<string[]> {
  const { knex } = tools.database;
  const record = await tools.store.byRef(knex, ref);
  const around = record && (await tools.store.surroundings(knex, record.id));
  // Nothing is said of one that may not be seen; the lock refuses it then.
  const isReadable = record && rightsOf(authority, record, around!).read;
  const ids = isReadable ? await reachOf(knex, record) : [];
  if (ids.length > FAMILY_LIMIT) {
    throw coded(
      new ConflictError(
        `${ref} has more tickets that would go along than the ${FAMILY_LIMIT} that one action moves`,
      ),
      'familyTooLarge',
      { ref, max: FAMILY_LIMIT },
    );
  }
  return (await tools.store.byIds(knex, ids)).map(each => each.ref);
}

async function lockAll(
  tools: TicketToolbox,
  uow: UnitOfWork,
  context: AuthorizedContext,
  ref: string,
  family: {
    named: readonly string[];
    reachOf: (db: Knex, record: TicketRecord) => Promise<readonly number[]>;
  },
  refs: readonly string[],
): Promise<LockedFamily | undefined> {
  const named = new Map<string, LockedTicket>();
  const reach = new Map<number, TicketRecord>();
  const mine = new Set([ref, ...family.named]);
  for (const each of [...new Set([...mine, ...refs])].sort()) {
    if (mine.has(each)) {
      named.set(each, await lockTicket(tools, uow, context, each));
    }
    const record =
      named.get(each)?.record ?? (await tools.store.lock(uow, each));
    if (record && refs.includes(each)) {
      reach.set(record.id, record);
    }
  }
  const ticket = named.get(ref)!;
  const ids = await family.reachOf(uow.trx, ticket.record);
  return ids.every(id => reach.has(id)) ? { ticket, named, reach } : undefined;
}
