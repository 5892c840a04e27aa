import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  computePriority,
  type EndpointInput,
  formatTicketRef,
  isFinal,
  isOpen,
  LIFECYCLES,
  type TicketState,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import type { UnitOfWork } from '../../database/UnitOfWork';
import { coded } from '../../http/coded';
import type { TicketRecord } from '../TicketRecord';
import type { AuthorizedContext } from '../TicketService';
import { waitsFor } from '../waitsFor';
import { actAutomatically } from './actAutomatically';
import { changeFamily, type LockedFamily } from './changeFamily';
import { type LockedTicket, requireDesk } from './changeTicket';
import { reachOf } from './flow/reachOf';
import type { TicketToolbox } from './TicketToolbox';
import { entityEvent } from './updateTicket';

/**
 * Writes to the log. An answer of whoever asked resumes a ticket that waits
 * for them; on a closed one it opens a new, linked ticket.
 *
 * @internal
 */
export async function commentTicket(
  tools: TicketToolbox,
  context: AuthorizedContext,
  { params, body }: EndpointInput<'commentTicket'>,
): Promise<string> {
  const family = {
    named: [],
    isAlone: !body.toChildren,
    reachOf: async (db: Knex, record: TicketRecord) =>
      body.toChildren ? reachOf(tools.store, db, record) : [],
  };
  return changeFamily(tools, context, params.ref, family, async (uow, all) => {
    const { ticket } = all;
    const { rights, record, author } = ticket;
    if (body.visibility === 'internal' && !rights.readInternal) {
      throw coded(
        new NotAllowedError(
          `You have no access to the internal log of ${record.ref}`,
        ),
        'noInternalAccess',
        { ref: record.ref },
      );
    }
    const isFromParty = !author.byStaff;
    const isOver = isFinal(record.type, record.state.status);
    if (isOver && isFromParty && body.visibility === 'public') {
      requireFollowUpRight(ticket, context);
      return openFollowUp(tools, uow, context, ticket, body.text);
    }
    const written = await tools.writer.update(uow, record, {
      state: record.state,
      events: [
        {
          author,
          visibility: body.visibility,
          body: { kind: 'comment', text: body.text },
        },
      ],
    });
    if (isFromParty && body.visibility === 'public') {
      await resumeIfAwaited(tools, uow, { ...ticket, record: written });
    }
    if (body.toChildren) {
      await tellChildren(tools, uow, all, body);
    }
    return record.ref;
  });
}

/** An entry of an incident is written to its open children as well. */
async function tellChildren(
  tools: TicketToolbox,
  uow: UnitOfWork,
  { ticket, reach }: LockedFamily,
  { text, visibility }: EndpointInput<'commentTicket'>['body'],
): Promise<void> {
  requireDesk(ticket, 'write to all children');
  const { record, author } = ticket;
  if (record.type !== 'incident') {
    throw coded(
      new ConflictError(
        `${record.ref} is a ${record.type}: entries go to the children of incidents only`,
      ),
      'childrenOfIncident',
      { ref: record.ref },
    );
  }
  for (const child of reach.values()) {
    if (child.type === 'incident' && isOpen(child.state.status)) {
      await tools.writer.update(uow, child, {
        state: child.state,
        events: [
          {
            author: { ...author, byStaff: true },
            visibility,
            body: { kind: 'comment', text, because: record.ref },
          },
        ],
      });
    }
  }
}

/** The requester's answer ends a wait for the requester. */
async function resumeIfAwaited(
  tools: TicketToolbox,
  uow: UnitOfWork,
  { record, rights }: LockedTicket,
): Promise<void> {
  if (record.state.status !== 'pending' || !isParty(rights)) {
    return;
  }
  const definitions = await tools.definitions.inUnitOfWork(uow);
  if (waitsFor(definitions, record.state.pendingReason) === 'requester') {
    await actAutomatically(tools, uow, record, {
      action: 'resume',
      input: {},
      automatic: 'requester_replied',
    });
  }
}

/** A follow-up is filed in the requester's name: not by anybody who reads. */
function requireFollowUpRight(
  { record, rights }: LockedTicket,
  { caller }: AuthorizedContext,
): void {
  const { unit } = record.state;
  if (record.type === 'problem' || record.type === 'change') {
    throw coded(
      new ConflictError(
        `${record.ref} is ${record.state.status}; write to the service desk with a ticket of your own`,
      ),
      'followUpOfKind',
      { ref: record.ref, status: record.state.status },
    );
  }
  const isLiaison = unit !== undefined && caller.liaisonOf.includes(unit);
  if (!isParty(rights) && !isLiaison) {
    const { status } = record.state;
    throw coded(
      new ConflictError(
        `${record.ref} is ${status}; file a request of your own`,
      ),
      'followUpNotYours',
      { ref: record.ref, status },
    );
  }
}

function isParty({ relations }: LockedTicket['rights']): boolean {
  return (
    relations.has('requester') ||
    relations.has('beneficiary') ||
    relations.has('opener')
  );
}

/** A closed ticket is never reopened by a reply (Mesa semantics 3.1). */
async function openFollowUp(
  tools: TicketToolbox,
  uow: UnitOfWork,
  { caller, authority }: AuthorizedContext,
  { record, around, author }: LockedTicket,
  text: string,
): Promise<string> {
  if (!authority.mayCreate) {
    const { status } = record.state;
    throw coded(
      new NotAllowedError(
        `${record.ref} is ${status}: a reply files a new ticket, and the permission policy does not let you file tickets`,
      ),
      'followUpDenied',
      { ref: record.ref, status },
    );
  }
  const { state: old } = record;
  const definitions = await tools.definitions.inUnitOfWork(uow);
  const state: TicketState = {
    title: old.title,
    description: text,
    status: LIFECYCLES[record.type].initial,
    requester: old.requester,
    beneficiary: old.beneficiary,
    openedBy: caller.person.id,
    ...(old.unit ? { unit: old.unit } : {}),
    origin: 'portal',
    ...(old.offering ? { offering: old.offering } : {}),
    ...(old.offeringRevision ? { offeringRevision: old.offeringRevision } : {}),
    ...(old.service ? { service: old.service } : {}),
    fields: old.fields,
    ...(old.impact && old.urgency
      ? {
          impact: old.impact,
          urgency: old.urgency,
          priorityComputed: computePriority(
            definitions.priorityMatrix(),
            old.impact,
            old.urgency,
          ),
        }
      : {}),
    team: old.team,
    restricted: old.restricted,
    reopenCount: 0,
    reassignCount: 0,
  };
  const offering = old.offering
    ? definitions.get('Offering', old.offering)
    : undefined;
  const number = await tools.store.nextNumber(uow, record.type);
  const followUp = await tools.writer.insert(
    uow,
    { type: record.type, ref: formatTicketRef(record.type, number) },
    {
      author,
      state,
      events: around.entities.map(entity =>
        entityEvent('entity_linked', entity, author),
      ),
      ...(offering ? { fieldSpecs: offering.spec.fields } : {}),
      entities: around.entities,
      ...(record.primaryEntity ? { primaryEntity: record.primaryEntity } : {}),
    },
  );
  await tools.store.addLink(uow, {
    kind: 'related',
    from: record.id,
    to: followUp.id,
  });
  for (const [one, other] of [
    [record, followUp],
    [followUp, record],
  ]) {
    await tools.writer.update(uow, one, {
      state: one.state,
      events: [
        {
          author,
          visibility: 'public',
          body: {
            kind: 'ticket_linked',
            link: { kind: 'related', ticket: other.ref },
          },
        },
      ],
    });
  }
  return followUp.ref;
}
