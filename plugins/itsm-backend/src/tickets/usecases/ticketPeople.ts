import { ConflictError, NotAllowedError } from '@backstage/errors';
import type { EndpointInput } from '@mesa-itsm/backstage-plugin-itsm-common';
import { coded } from '../../http/coded';
import type { AuthorizedContext } from '../TicketService';
import type { NewEvent } from '../TicketWriter';
import { changeTicket, type LockedTicket, requireDesk } from './changeTicket';
import { requirePerson } from './namedByCaller';
import type { TicketToolbox } from './TicketToolbox';

const WATCHER_LIMIT = 2_000;

/** Lets somebody watch a ticket. @internal */
export async function addWatcher(
  tools: TicketToolbox,
  context: AuthorizedContext,
  { params, body }: EndpointInput<'addWatcher'>,
): Promise<string> {
  const person = await requirePerson(
    tools,
    context.caller,
    body.person,
    'person',
  );
  return changeTicket(tools, context, params.ref, async (uow, ticket) => {
    if (person.id !== context.caller.person.id) {
      requireDesk(ticket, 'add watchers');
    }
    if (ticket.around.watchers.length >= WATCHER_LIMIT) {
      const { ref } = ticket.record;
      throw coded(
        new ConflictError(
          `${ref} already has ${WATCHER_LIMIT} watchers, which is the limit`,
        ),
        'tooManyWatchers',
        { ref, max: WATCHER_LIMIT },
      );
    }
    const { id } = ticket.record;
    if (await tools.store.addPerson(uow, id, person.id, 'watcher')) {
      await write(tools, uow, ticket, {
        visibility: 'public',
        body: { kind: 'watcher_added', person: person.id },
      });
    }
  });
}

/** Takes a watcher away. @internal */
export async function removeWatcher(
  tools: TicketToolbox,
  context: AuthorizedContext,
  { params }: EndpointInput<'removeWatcher'>,
): Promise<string> {
  return changeTicket(tools, context, params.ref, async (uow, ticket) => {
    if (params.person !== context.caller.person.id) {
      requireDesk(ticket, 'take watchers away');
    }
    const { id, ref } = ticket.record;
    if (!(await tools.store.removePerson(uow, id, params.person, 'watcher'))) {
      throw coded(
        new ConflictError(`That person does not watch ${ref}`),
        'notWatching',
        { ref },
      );
    }
    await write(tools, uow, ticket, {
      visibility: 'public',
      body: { kind: 'watcher_removed', person: params.person },
    });
  });
}

/** Names a person who may see a restricted ticket. @internal */
export async function grantAccess(
  tools: TicketToolbox,
  context: AuthorizedContext,
  { params, body }: EndpointInput<'grantAccess'>,
): Promise<string> {
  const person = await requirePerson(
    tools,
    context.caller,
    body.person,
    'person',
  );
  return changeTicket(tools, context, params.ref, async (uow, ticket) => {
    requireDesk(ticket, 'name people');
    requireInternal(ticket);
    const { id } = ticket.record;
    if (await tools.store.addPerson(uow, id, person.id, 'named')) {
      await write(tools, uow, ticket, {
        visibility: 'internal',
        body: { kind: 'access_granted', person: person.id },
      });
    }
  });
}

/** Takes that name off again. @internal */
export async function revokeAccess(
  tools: TicketToolbox,
  context: AuthorizedContext,
  { params }: EndpointInput<'revokeAccess'>,
): Promise<string> {
  return changeTicket(tools, context, params.ref, async (uow, ticket) => {
    requireDesk(ticket, 'take names off');
    requireInternal(ticket);
    const { id, ref } = ticket.record;
    if (params.person === context.caller.person.id) {
      throw coded(
        new ConflictError(
          `You cannot take your own name off ${ref}; somebody else of the desk can`,
        ),
        'ownNameKept',
        { ref },
      );
    }
    if (!(await tools.store.removePerson(uow, id, params.person, 'named'))) {
      throw coded(
        new ConflictError(`That person is not named on ${ref}`),
        'notNamed',
        { ref },
      );
    }
    await write(tools, uow, ticket, {
      visibility: 'internal',
      body: { kind: 'access_revoked', person: params.person },
    });
  });
}

async function write(
  tools: TicketToolbox,
  uow: Parameters<TicketToolbox['writer']['update']>[0],
  { record, author }: LockedTicket,
  event: Omit<NewEvent, 'author'>,
): Promise<void> {
  await tools.writer.update(uow, record, {
    state: record.state,
    events: [{ ...event, author }],
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
