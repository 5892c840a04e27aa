import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  type EndpointInput,
  finding,
  isFinal,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { principalsOf } from '../../access/Caller';
import type { UnitOfWork } from '../../database/UnitOfWork';
import { coded } from '../../http/coded';
import { validationError } from '../../http/validationError';
import type { TicketEntityRow } from '../TicketRecord';
import type { AuthorizedContext } from '../TicketService';
import type { NewEvent } from '../TicketWriter';
import {
  changeTicket,
  type LockedTicket,
  requireDesk,
  requireVersion,
} from './changeTicket';
import { isPlanned, isPlanner } from './editable';
import { decideAgain } from './plan/decideAgain';
import type { TicketToolbox } from './TicketToolbox';
import { entityEvent } from './updateTicket';

/** Puts a catalog entity on a ticket. @internal */
export async function linkEntity(
  tools: TicketToolbox,
  context: AuthorizedContext,
  { params, body }: EndpointInput<'linkEntity'>,
): Promise<string> {
  const [found, facts] = await Promise.all([
    tools.directory.entities([body.ref], context.caller.credentials),
    tools.directory.facts([body.ref]),
  ]);
  return changeTicket(tools, context, params.ref, async (uow, ticket) => {
    requireMayLink(ticket);
    requireNotOver(ticket);
    if (body.role === 'primary') {
      await requireVersion(tools, uow, ticket.record, body.version);
    }
    const info = found.get(body.ref);
    if (!info) {
      throw validationError([
        finding('ref', 'unknownEntity', { ref: body.ref }),
      ]);
    }
    const { record, around, author } = ticket;
    const entity = {
      ref: info.ref,
      role: body.role,
      title: info.title,
      ...(body.effect ? { effect: body.effect } : {}),
    };
    const isThere = around.entities.some(
      other =>
        other.ref === entity.ref &&
        other.role === entity.role &&
        other.effect === body.effect,
    );
    if (isThere) {
      return;
    }
    const events: NewEvent[] = [];
    const replaced = around.entities.filter(
      other =>
        body.role === 'primary' &&
        other.role === 'primary' &&
        other.ref !== info.ref,
    );
    for (const other of replaced) {
      await tools.store.removeEntity(uow, record.id, other.ref, other.role);
      events.push(entityEvent('entity_unlinked', other, author));
    }
    await tools.entities.remember(uow, facts.values());
    await tools.store.addEntity(uow, record.id, entity);
    events.push(entityEvent('entity_linked', entity, author));
    const again = decideAgain(ticket, ['entities']);
    await tools.writer.update(uow, record, {
      state: again.state,
      events: [...events, ...again.events],
      ...(body.role === 'primary' ? { primaryEntity: info.ref } : {}),
    });
  });
}

/** Takes a catalog entity off a ticket. @internal */
export async function unlinkEntity(
  tools: TicketToolbox,
  context: AuthorizedContext,
  { params, query }: EndpointInput<'unlinkEntity'>,
): Promise<string> {
  return changeTicket(tools, context, params.ref, async (uow, ticket) => {
    requireMayLink(ticket);
    requireNotOver(ticket);
    const { record, around } = ticket;
    const entity = around.entities.find(
      other => other.ref === query.ref && other.role === query.role,
    );
    if (!entity) {
      throw coded(
        new ConflictError(`${record.ref} has no ${query.ref} as ${query.role}`),
        'entityNotLinked',
        { ref: record.ref, entity: query.ref },
      );
    }
    const events = await takeOff(tools, uow, context, ticket, [entity]);
    const again = decideAgain(ticket, ['entities']);
    await tools.writer.update(uow, record, {
      state: again.state,
      events: [...events, ...again.events],
      ...(entity.role === 'primary' ? { primaryEntity: null } : {}),
    });
  });
}

/**
 * Takes entities off a ticket, with what the log tells of it; the caller writes
 * the ticket.
 *
 * @param coming - those that are put on it in the same unit of work
 * @throws ConflictError when something that is under way would touch nothing
 * @throws NotAllowedError when nothing of who plans a change would be left
 * @internal
 */
export async function takeOff(
  tools: TicketToolbox,
  uow: UnitOfWork,
  context: AuthorizedContext,
  ticket: LockedTicket,
  entities: readonly TicketEntityRow[],
  coming: readonly TicketEntityRow[] = [],
): Promise<NewEvent[]> {
  const { record, author } = ticket;
  const left = [
    ...ticket.around.entities.filter(each => !entities.includes(each)),
    ...coming,
  ];
  requireSomeLeft(ticket, left);
  await requireOwnLeft(tools, uow, context, ticket, left);
  for (const { ref, role } of entities) {
    await tools.store.removeEntity(uow, record.id, ref, role);
  }
  return entities.map(entity => entityEvent('entity_unlinked', entity, author));
}

/** The desk, and whoever plans a change that is not being made yet. @internal */
export function requireMayLink(ticket: LockedTicket): void {
  if (!mayLink(ticket)) {
    requireDesk(ticket, 'choose the catalog entities');
  }
}

/** The same as a question. @internal */
export function mayLink({
  record,
  rights,
}: Pick<LockedTicket, 'record' | 'rights'>): boolean {
  return rights.isDesk || (isPlanned(record) && isPlanner(rights));
}

/** An owner who plans a change keeps something of their own on it. */
async function requireOwnLeft(
  tools: TicketToolbox,
  uow: UnitOfWork,
  { caller }: AuthorizedContext,
  { rights }: LockedTicket,
  left: readonly TicketEntityRow[],
): Promise<void> {
  if (rights.isDesk) {
    return;
  }
  const facts = await tools.entities.byRefs(
    uow.trx,
    left.map(({ ref }) => ref),
  );
  const principals = new Set(principalsOf(caller));
  const ownsSome = [...facts.values()].some(({ owners }) =>
    owners.some(owner => principals.has(owner)),
  );
  if (!ownsSome) {
    throw coded(
      new NotAllowedError(
        'A change that you plan must touch a catalog entity of yours; link another one of yours first',
      ),
      'changeOwnersOnly',
    );
  }
}

/** What is being decided about, or made, must touch something. */
function requireSomeLeft(
  { record }: LockedTicket,
  left: readonly TicketEntityRow[],
): void {
  const isUnderWay =
    record.type === 'change' &&
    !['draft', 'rejected'].includes(record.state.status);
  if (isUnderWay && left.length === 0) {
    throw coded(
      new ConflictError(
        `${record.ref} is ${record.state.status}: it needs a catalog entity; link another one first`,
      ),
      'lastEntity',
      { ref: record.ref, status: record.state.status },
    );
  }
}

/** What is over, or being made, keeps its entities. @internal */
export function requireNotOver({ record }: LockedTicket): void {
  const { status } = record.state;
  if (isFinal(record.type, status)) {
    throw coded(
      new ConflictError(
        `${record.ref} is ${status}: its entities no longer change`,
      ),
      'ticketOver',
      { ref: record.ref, status },
    );
  }
  if (record.type === 'change' && status === 'implementing') {
    throw coded(
      new ConflictError(
        `${record.ref} is being made: what it touches no longer changes`,
      ),
      'beingMade',
      { ref: record.ref },
    );
  }
}
