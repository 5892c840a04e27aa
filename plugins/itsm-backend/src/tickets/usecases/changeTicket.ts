import { ConflictError, NotAllowedError } from '@backstage/errors';
import { finding } from '@mesa-itsm/backstage-plugin-itsm-common';
import type {
  TicketAuthority,
  TicketRights,
} from '../../access/TicketAuthority';
import type { UnitOfWork } from '../../database/UnitOfWork';
import { rightsOf } from '../rightsOf';
import type { TicketRecord, TicketSurroundings } from '../TicketRecord';
import { coded } from '../../http/coded';
import { validationError } from '../../http/validationError';
import { SILENT_FIELDS } from '../silentFields';
import { ticketNotFound } from '../ticketNotFound';
import type { AuthorizedContext } from '../TicketService';
import type { Author } from '../TicketWriter';
import type { TicketToolbox } from './TicketToolbox';

/** A locked ticket and what the caller may do with it. @internal */
export interface LockedTicket {
  record: TicketRecord;
  around: TicketSurroundings;
  rights: TicketRights;
  /** Whose hand it is. */
  authority: TicketAuthority;
  author: Author;
}

/**
 * Runs a change of one ticket: one unit of work that begins with the
 * idempotency key and the row's lock, so that rights and state are judged on
 * what is really there.
 *
 * @param work - gives the reference of the ticket to show; the same one when
 *   it gives nothing
 * @throws NotFoundError when there is no such ticket, or none to be read
 * @internal
 */
export async function changeTicket(
  tools: TicketToolbox,
  context: AuthorizedContext,
  ref: string,
  work: (uow: UnitOfWork, ticket: LockedTicket) => Promise<string | void>,
): Promise<string> {
  return idempotently(tools, context, async uow => {
    const ticket = await lockTicket(tools, uow, context, ref);
    requireUpdate(ticket);
    return (await work(uow, ticket)) ?? ref;
  });
}

/** One unit of work, once per idempotency key. @internal */
export async function idempotently(
  tools: TicketToolbox,
  context: AuthorizedContext,
  work: (uow: UnitOfWork) => Promise<string>,
): Promise<string> {
  const { caller, idempotency, at } = context;
  return tools.database.run(async uow => {
    if (!idempotency) {
      return work(uow);
    }
    const earlier = await tools.idempotency.begin(
      uow,
      caller.userRef,
      idempotency,
    );
    if (earlier) {
      return earlier.ticketRef;
    }
    const ticketRef = await work(uow);
    await tools.idempotency.finish(uow, caller.userRef, idempotency, {
      ticketRef,
    });
    return ticketRef;
  }, at);
}

/** Locks a ticket that the caller may read. @internal */
export async function lockTicket(
  tools: TicketToolbox,
  uow: UnitOfWork,
  { authority, caller }: AuthorizedContext,
  ref: string,
): Promise<LockedTicket> {
  const record = await tools.store.lock(uow, ref);
  const around = record && (await tools.store.surroundings(uow.trx, record.id));
  const rights = record && rightsOf(authority, record, around!);
  if (!rights?.read) {
    throw ticketNotFound(ref);
  }
  const author = {
    person: caller.person.id,
    byStaff: speaksForDesk(rights, record!),
  };
  return { record: record!, around: around!, rights, authority, author };
}

/** Somebody of the desk who asked for themself speaks as a requester. */
function speaksForDesk(rights: TicketRights, { type }: TicketRecord): boolean {
  if (type === 'problem' || type === 'change') {
    return rights.isDesk;
  }
  return (
    rights.isDesk &&
    !rights.relations.has('requester') &&
    !rights.relations.has('beneficiary')
  );
}

/** Refuses what the host's policy takes away. @internal */
export function requireUpdate({ record, rights }: LockedTicket): void {
  if (!rights.update) {
    throw coded(
      new NotAllowedError(
        `The permission policy does not let you change ${record.ref}`,
      ),
      'policyDeniesChange',
      { ref: record.ref },
    );
  }
}

/** Refuses people who do not act for the desk on this ticket. @internal */
export function requireDesk(ticket: LockedTicket, what: string): void {
  if (!ticket.rights.isDesk) {
    const { ref } = ticket.record;
    throw coded(
      new NotAllowedError(`Only the service desk may ${what} on ${ref}`),
      'deskOnly',
      { ref },
    );
  }
}

/**
 * Refuses a change that was made from an older version.
 *
 * @throws ConflictError telling who changed what meanwhile
 * @internal
 */
export async function requireVersion(
  tools: TicketToolbox,
  uow: UnitOfWork,
  record: TicketRecord,
  version: number | undefined,
): Promise<void> {
  if (record.version === version) {
    return;
  }
  if (version === undefined) {
    const { ref } = record;
    throw validationError([
      finding('version', 'versionRequired', { ref, version: record.version }),
    ]);
  }
  const events = await tools.store.eventsSinceVersion(
    uow.trx,
    record.id,
    version,
  );
  const names = await tools.people.store.byIds(
    uow.trx,
    events.flatMap(event => event.actor ?? []),
  );
  const news = events.map(event => {
    const who = (event.actor && names.get(event.actor)?.name) ?? 'the system';
    const fields =
      'changes' in event.body
        ? Object.keys(event.body.changes).filter(
            field => !SILENT_FIELDS.has(field),
          )
        : [];
    const what =
      fields.length > 0 ? fields.join(', ') : event.body.kind.replace('_', ' ');
    return `${who} (${what})`;
  });
  throw coded(
    new ConflictError(
      `${record.ref} was changed meanwhile${
        news.length > 0 ? ` by ${news.join('; ')}` : ''
      }: you had version ${version}, it is at ${
        record.version
      } now. Reload it and try again`,
    ),
    'staleVersion',
    { ref: record.ref },
  );
}
