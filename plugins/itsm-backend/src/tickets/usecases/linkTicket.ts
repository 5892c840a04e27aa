import { ConflictError, InputError } from '@backstage/errors';
import {
  canLink,
  type EndpointInput,
  finding,
  type LinkKind,
  linkKindsOf,
  OPPOSITE_LINK,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../../database/UnitOfWork';
import { coded } from '../../http/coded';
import { validationError } from '../../http/validationError';
import { lockParentLinks } from '../operations/lockParentLinks';
import { readableByIds } from '../operations/readableByIds';
import type { TicketRecord } from '../TicketRecord';
import type { AuthorizedContext } from '../TicketService';
import { storedLink } from '../views/linkKind';
import {
  idempotently,
  type LockedTicket,
  lockTicket,
  requireDesk,
  requireUpdate,
  requireVersion,
} from './changeTicket';
import { closeDuplicate, requireSurvivor } from './duplicates';
import { endWaitFrom } from './flow/waitFromAbove';
import { linkEntry } from './linkEntry';
import { moveChildren } from './moveChildren';
import { passOn } from './passOn';
import type { TicketToolbox } from './TicketToolbox';

const DEPTH_LIMIT = 50;

/** Links that people make; the survivor of a duplicate has its own by itself. */
type MadeLinkKind = Exclude<LinkKind, 'duplicated_by'>;

/** Links two tickets; both must be the caller's to read. @internal */
export async function linkTicket(
  tools: TicketToolbox,
  context: AuthorizedContext,
  { params, body }: EndpointInput<'linkTicket'>,
): Promise<string> {
  return changeTwo(
    tools,
    context,
    params.ref,
    body.ref,
    body.kind,
    async (uow, ticket, other) => {
      if (body.kind === 'duplicate_of') {
        await requireVersion(tools, uow, ticket.record, body.version);
      }
      await addLink(tools, uow, body.kind, ticket, other);
    },
  );
}

/** Takes a link away. @internal */
export async function unlinkTicket(
  tools: TicketToolbox,
  context: AuthorizedContext,
  { params }: EndpointInput<'unlinkTicket'>,
): Promise<string> {
  const { kind } = params;
  return changeTwo(
    tools,
    context,
    params.ref,
    params.other,
    kind,
    async (uow, ticket, other) => {
      const link = storedLink(kind, ticket.record, other.record);
      if (!(await tools.store.removeLink(uow, link))) {
        const { ref, other: otherRef } = params;
        throw coded(
          new ConflictError(`${ref} has no link "${kind}" to ${otherRef}`),
          'linkMissing',
          { ref, other: otherRef },
        );
      }
      const left = await logOnBoth(
        tools,
        uow,
        'ticket_unlinked',
        kind,
        ticket,
        other,
      );
      if (kind === 'parent') {
        await endWaitFrom(tools, uow, left.record, left.other.ref);
      } else if (kind === 'child') {
        await endWaitFrom(tools, uow, left.other, left.record.ref);
      }
    },
  );
}

/**
 * Locks two tickets, always in the same order, so that two people who link
 * the same pair from both sides never wait for each other.
 */
async function changeTwo(
  tools: TicketToolbox,
  context: AuthorizedContext,
  ref: string,
  otherRef: string,
  kind: LinkKind,
  work: (
    uow: UnitOfWork,
    ticket: LockedTicket,
    other: LockedTicket,
  ) => Promise<void>,
): Promise<string> {
  if (ref === otherRef) {
    throw selfLink(ref);
  }
  return idempotently(tools, context, async uow => {
    if (kind === 'parent' || kind === 'child' || kind === 'duplicate_of') {
      // Before the rows, as everywhere, so that nobody waits in a ring.
      await lockParentLinks(uow.trx);
    }
    const locked = new Map<string, LockedTicket>();
    for (const each of [ref, otherRef].sort()) {
      locked.set(each, await lockTicket(tools, uow, context, each));
    }
    // Both logs are written, so both must be the caller's to work on.
    locked.forEach(each => {
      requireUpdate(each);
      requireDesk(each, 'link tickets');
    });
    await work(uow, locked.get(ref)!, locked.get(otherRef)!);
    return ref;
  });
}

function selfLink(ref: string): InputError {
  return coded(
    new InputError(`${ref} cannot be linked to itself`),
    'selfLink',
    { ref },
  );
}

/** Links a new ticket to one that is there already. @internal */
export async function linkNewTicket(
  tools: TicketToolbox,
  uow: UnitOfWork,
  context: AuthorizedContext,
  record: TicketRecord,
  { kind, ref }: { kind: MadeLinkKind; ref: string },
): Promise<void> {
  const other = await lockTicket(tools, uow, context, ref);
  requireUpdate(other);
  requireDesk(other, 'file a ticket that is linked to it');
  const ticket = await lockTicket(tools, uow, context, record.ref);
  await addLink(tools, uow, kind, ticket, other);
}

/**
 * Adds a link to two locked tickets.
 *
 * @param options - `again: 'keep'` takes a link that is there already as done
 * @throws InputError when tickets of these kinds cannot be linked so
 * @throws ConflictError when the link is there, or closes a ring
 * @internal
 */
export async function addLink(
  tools: TicketToolbox,
  uow: UnitOfWork,
  kind: MadeLinkKind,
  ticket: LockedTicket,
  other: LockedTicket,
  options: { again?: 'keep' } = {},
): Promise<void> {
  const { record } = ticket;
  if (record.id === other.record.id) {
    throw selfLink(record.ref);
  }
  requireFittingTypes(kind, record, other.record);
  const link = storedLink(kind, record, other.record);
  if (link.kind === 'parent') {
    await requireTree(tools, uow, ticket, other, kind);
  }
  if (kind === 'duplicate_of') {
    requireSurvivor(ticket, other);
  }
  const isNew = await tools.store.addLink(uow, link);
  if (!isNew) {
    if (options.again === 'keep') {
      return;
    }
    const { ref } = record;
    throw coded(
      new ConflictError(`${ref} already has that link to ${other.record.ref}`),
      'linkExists',
      { ref, other: other.record.ref },
    );
  }
  const written = await logOnBoth(
    tools,
    uow,
    'ticket_linked',
    kind,
    ticket,
    other,
  );
  if (kind === 'duplicate_of') {
    const { author } = ticket;
    const passed = await passOn(tools, uow, author, written);
    await closeDuplicate(
      tools,
      uow,
      author,
      await moveChildren(tools, uow, author, passed),
    );
  }
}

function requireFittingTypes(
  kind: LinkKind,
  ticket: TicketRecord,
  other: TicketRecord,
): void {
  if (canLink(kind, ticket.type, other.type)) {
    return;
  }
  const fitting = linkKindsOf(ticket.type).find(each => each.kind === kind);
  throw validationError([
    fitting
      ? finding('ref', 'linkType', {
          ref: other.ref,
          type: other.type,
          kind,
          types: fitting.types,
        })
      : finding('kind', 'noSuchLink', { kind, type: ticket.type }),
  ]);
}

/** One parent each, and no way round back to oneself. */
async function requireTree(
  tools: TicketToolbox,
  uow: UnitOfWork,
  ticket: LockedTicket,
  other: LockedTicket,
  kind: LinkKind,
): Promise<void> {
  await lockParentLinks(uow.trx);
  const [child, parent] =
    kind === 'parent'
      ? [ticket.record, other.record]
      : [other.record, ticket.record];
  const current = await tools.store.parentOf(uow.trx, child.id);
  if (current !== undefined) {
    throw await secondParent(uow, ticket, child, parent, current);
  }
  const between: number[] = [];
  let above: number | undefined = parent.id;
  for (let depth = 0; above !== undefined; depth += 1) {
    if (above === child.id || depth > DEPTH_LIMIT) {
      await requireKnown(uow, ticket, child, parent, between);
      throw coded(
        new ConflictError(
          `${parent.ref} cannot be the parent of ${child.ref}: it stands below it`,
        ),
        'linkLoop',
        { ref: child.ref, other: parent.ref },
      );
    }
    between.push(above);
    above = await tools.store.parentOf(uow.trx, above);
  }
}

/** Of a parent that the caller may not read, no more is said than must be. */
async function secondParent(
  uow: UnitOfWork,
  ticket: LockedTicket,
  child: TicketRecord,
  wanted: TicketRecord,
  current: number,
): Promise<ConflictError> {
  await requireKnown(uow, ticket, child, wanted, [current]);
  return coded(
    new ConflictError(
      `${child.ref} already has a parent; take that link away first`,
    ),
    'hasParent',
    { ref: child.ref },
  );
}

/**
 * Refuses without a reason what tickets that the caller may not read stand
 * in the way of.
 */
async function requireKnown(
  uow: UnitOfWork,
  { authority }: LockedTicket,
  child: TicketRecord,
  wanted: TicketRecord,
  ids: readonly number[],
): Promise<void> {
  const readable = await readableByIds(uow.trx, ids, authority.scope, uow.now);
  if (readable.size < new Set(ids).size) {
    throw coded(
      new ConflictError(
        `${child.ref} cannot be put below ${wanted.ref}; link the two as related, or ask an administrator`,
      ),
      'notBelow',
      { ref: child.ref, other: wanted.ref },
    );
  }
}

/** Both logs tell of the link, each from its own side. */
async function logOnBoth(
  tools: TicketToolbox,
  uow: UnitOfWork,
  event: 'ticket_linked' | 'ticket_unlinked',
  kind: MadeLinkKind,
  ticket: LockedTicket,
  other: LockedTicket,
): Promise<{ record: TicketRecord; other: TicketRecord }> {
  const { author } = ticket;
  const record = await tools.writer.update(uow, ticket.record, {
    state: ticket.record.state,
    events: [linkEntry(author, event, kind, other.record.ref)],
  });
  const written = await tools.writer.update(uow, other.record, {
    state: other.record.state,
    events: [linkEntry(author, event, OPPOSITE_LINK[kind], record.ref)],
  });
  return { record, other: written };
}
