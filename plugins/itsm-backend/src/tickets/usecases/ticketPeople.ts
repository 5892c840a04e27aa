import { ConflictError, NotAllowedError } from '@backstage/errors';
import type {
  EndpointInput,
  TicketEventBody,
  Visibility,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../../database/UnitOfWork';
import { coded } from '../../http/coded';
import type { AuthorizedContext } from '../TicketService';
import { changeTicket, type LockedTicket, requireDesk } from './changeTicket';
import { requirePerson } from './namedByCaller';
import type { TicketToolbox } from './TicketToolbox';

const WATCHER_LIMIT = 2_000;

type PersonEvent = Extract<TicketEventBody, { person: string }>['kind'];

/** A way in which people stand on a ticket: what it takes, what is told. */
interface Place {
  role: 'watcher' | 'named';
  visibility: Visibility;
  added: PersonEvent;
  removed: PersonEvent;
  /** @throws NotAllowedError, ConflictError when this caller may not */
  requireAdding(ticket: LockedTicket, isSelf: boolean): void;
  requireRemoving(ticket: LockedTicket, isSelf: boolean): void;
  notThere(ref: string): ConflictError;
}

const watching: Place = {
  role: 'watcher',
  visibility: 'public',
  added: 'watcher_added',
  removed: 'watcher_removed',
  requireAdding(ticket, isSelf) {
    if (!isSelf) {
      requireDesk(ticket, 'add watchers');
    }
    const { ref } = ticket.record;
    if (ticket.around.watchers.length >= WATCHER_LIMIT) {
      throw coded(
        new ConflictError(
          `${ref} already has ${WATCHER_LIMIT} watchers, which is the limit`,
        ),
        'tooManyWatchers',
        { ref, max: WATCHER_LIMIT },
      );
    }
  },
  requireRemoving(ticket, isSelf) {
    if (!isSelf) {
      requireDesk(ticket, 'take watchers away');
    }
  },
  notThere: ref =>
    coded(
      new ConflictError(`That person does not watch ${ref}`),
      'notWatching',
      { ref },
    ),
};

const named: Place = {
  role: 'named',
  visibility: 'internal',
  added: 'access_granted',
  removed: 'access_revoked',
  requireAdding(ticket) {
    requireDesk(ticket, 'name people');
    requireInternal(ticket);
  },
  requireRemoving(ticket, isSelf) {
    requireDesk(ticket, 'take names off');
    requireInternal(ticket);
    const { ref } = ticket.record;
    if (isSelf) {
      throw coded(
        new ConflictError(
          `You cannot take your own name off ${ref}; somebody else of the desk can`,
        ),
        'ownNameKept',
        { ref },
      );
    }
  },
  notThere: ref =>
    coded(new ConflictError(`That person is not named on ${ref}`), 'notNamed', {
      ref,
    }),
};

/** Lets somebody watch a ticket. @internal */
export function addWatcher(
  tools: TicketToolbox,
  context: AuthorizedContext,
  input: EndpointInput<'addWatcher'>,
): Promise<string> {
  return addPerson(tools, context, input, watching);
}

/** Takes a watcher away. @internal */
export function removeWatcher(
  tools: TicketToolbox,
  context: AuthorizedContext,
  input: EndpointInput<'removeWatcher'>,
): Promise<string> {
  return removePerson(tools, context, input, watching);
}

/** Names a person who may see a restricted ticket. @internal */
export function grantAccess(
  tools: TicketToolbox,
  context: AuthorizedContext,
  input: EndpointInput<'grantAccess'>,
): Promise<string> {
  return addPerson(tools, context, input, named);
}

/** Takes that name off again. @internal */
export function revokeAccess(
  tools: TicketToolbox,
  context: AuthorizedContext,
  input: EndpointInput<'revokeAccess'>,
): Promise<string> {
  return removePerson(tools, context, input, named);
}

async function addPerson(
  tools: TicketToolbox,
  context: AuthorizedContext,
  { params, body }: EndpointInput<'addWatcher' | 'grantAccess'>,
  place: Place,
): Promise<string> {
  const { caller } = context;
  const person = await requirePerson(tools, caller, body.person, 'person');
  return changeTicket(tools, context, params.ref, async (uow, ticket) => {
    place.requireAdding(ticket, person.id === caller.person.id);
    const { id } = ticket.record;
    if (await tools.store.addPerson(uow, id, person.id, place.role)) {
      await tell(tools, uow, ticket, place, place.added, person.id);
    }
  });
}

async function removePerson(
  tools: TicketToolbox,
  context: AuthorizedContext,
  { params }: EndpointInput<'removeWatcher' | 'revokeAccess'>,
  place: Place,
): Promise<string> {
  const { ref, person } = params;
  return changeTicket(tools, context, ref, async (uow, ticket) => {
    place.requireRemoving(ticket, person === context.caller.person.id);
    const { id } = ticket.record;
    if (!(await tools.store.removePerson(uow, id, person, place.role))) {
      throw place.notThere(ref);
    }
    await tell(tools, uow, ticket, place, place.removed, person);
  });
}

async function tell(
  tools: TicketToolbox,
  uow: UnitOfWork,
  { record, author }: LockedTicket,
  { visibility }: Place,
  kind: PersonEvent,
  person: string,
): Promise<void> {
  await tools.writer.update(uow, record, {
    state: record.state,
    events: [{ author, visibility, body: { kind, person } }],
  });
}

function requireInternal({ record, rights }: LockedTicket): void {
  if (!rights.readInternal) {
    throw coded(
      new NotAllowedError(
        `You have no access to the internal side of ${record.ref}`,
      ),
      'noInternalAccess',
      { ref: record.ref },
    );
  }
}
