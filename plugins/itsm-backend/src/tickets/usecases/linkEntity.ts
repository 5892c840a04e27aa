import { ConflictError } from '@backstage/errors';
import {
  type EndpointInput,
  finding,
  requestLifecycle,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { coded } from '../../http/coded';
import { validationError } from '../../http/validationError';
import type { AuthorizedContext } from '../TicketService';
import type { NewEvent } from '../TicketWriter';
import {
  changeTicket,
  type LockedTicket,
  requireDesk,
  requireVersion,
} from './changeTicket';
import type { TicketToolbox } from './TicketToolbox';
import { entityEvent } from './updateTicket';

/** Puts a catalog entity on a ticket. @internal */
export async function linkEntity(
  tools: TicketToolbox,
  context: AuthorizedContext,
  { params, body }: EndpointInput<'linkEntity'>,
): Promise<string> {
  const found = await tools.directory.entities(
    [body.ref],
    context.caller.credentials,
  );
  return changeTicket(tools, context, params.ref, async (uow, ticket) => {
    requireDesk(ticket, 'link catalog entities');
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
    await tools.store.addEntity(uow, record.id, entity);
    events.push(entityEvent('entity_linked', entity, author));
    await tools.writer.update(uow, record, {
      state: record.state,
      events,
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
    requireDesk(ticket, 'unlink catalog entities');
    requireNotOver(ticket);
    const { record, around, author } = ticket;
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
    await tools.store.removeEntity(uow, record.id, entity.ref, entity.role);
    await tools.writer.update(uow, record, {
      state: record.state,
      events: [entityEvent('entity_unlinked', entity, author)],
      ...(entity.role === 'primary' ? { primaryEntity: null } : {}),
    });
  });
}

function requireNotOver({ record }: LockedTicket): void {
  if (requestLifecycle.final.includes(record.state.status)) {
    const { status } = record.state;
    throw coded(
      new ConflictError(
        `${record.ref} is ${status}: its entities no longer change`,
      ),
      'ticketOver',
      { ref: record.ref, status },
    );
  }
}
