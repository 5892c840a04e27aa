import { ConflictError } from '@backstage/errors';
import {
  applyTransition,
  diffStates,
  type EndpointInput,
  parseTicketRef,
  type TicketAction,
  type TicketRule,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../../database/UnitOfWork';
import type { DefinitionSnapshot } from '../../definitions/Definitions';
import { coded } from '../../http/coded';
import type { TicketRecord } from '../TicketRecord';
import type { AuthorizedContext } from '../TicketService';
import type { NewEvent } from '../TicketWriter';
import { changeFamily, type LockedFamily } from './changeFamily';
import {
  type LockedTicket,
  requireDesk,
  requireUpdate,
  requireVersion,
} from './changeTicket';
import { letFlow } from './flow/letFlow';
import { reachOf } from './flow/reachOf';
import { keepInSight } from './keepInSight';
import { addLink } from './linkTicket';
import { requireAssignee } from './namedByCaller';
import type { TicketToolbox } from './TicketToolbox';
import { checkAnswers } from './transition/checkAnswers';
import {
  reopenProblem,
  requireOtherImplementer,
  requireOwnTeam,
  requireRule,
} from './transition/requireRule';

type Body = EndpointInput<'transitionTicket'>['body'];

/** Actions that may move other tickets as well. */
const FLOWING: ReadonlySet<TicketAction> = new Set([
  'start',
  'dispatch',
  'resume',
  'pend',
  'resolve',
  'complete',
  'review',
  'cancel',
]);

/** Takes a life-cycle action (Mesa semantics 3.1). @internal */
export async function transitionTicket(
  tools: TicketToolbox,
  context: AuthorizedContext,
  { params, body }: EndpointInput<'transitionTicket'>,
): Promise<string> {
  const [organisation, catalogSight] = await Promise.all([
    tools.directory.organisation(),
    tools.sight.of(
      context.caller,
      [body.team, body.assignee].filter(ref => ref !== undefined),
    ),
  ]);
  const assignee = body.assignee
    ? await requireAssignee(tools, catalogSight, body.assignee)
    : undefined;
  const family = {
    named: [body.duplicateOf, body.causedBy].filter(ref => ref !== undefined),
    isAlone:
      !FLOWING.has(body.action) ||
      parseTicketRef(params.ref)?.type === 'request',
    reachOf: async (db: Parameters<typeof reachOf>[1], record: TicketRecord) =>
      FLOWING.has(body.action) ? reachOf(tools.store, db, record) : [],
  };
  return changeFamily(tools, context, params.ref, family, async (uow, all) => {
    const { ticket } = all;
    const { record } = ticket;
    // Their logs are written too.
    all.named.forEach(each => {
      if (each !== ticket) {
        requireUpdate(each);
        requireDesk(each, 'link tickets');
      }
    });
    await requireVersion(tools, uow, record, body.version);
    const rule = requireRule(ticket, body.action, uow.now);
    const definitions = await tools.definitions.inUnitOfWork(uow);
    requireLimits(tools, uow, record, rule, definitions);
    const input = checkAnswers(rule, body, {
      definitions,
      organisation,
      sight: catalogSight,
      assignee,
      ticket,
      now: uow.now,
    });
    if (rule.action === 'implement' || rule.action === 'complete') {
      requireOtherImplementer(record, context.caller.person.id);
    }
    requireOwnTeam(rule, record, context, organisation);
    const state = applyTransition(
      record.state,
      rule,
      input,
      context.caller.person.id,
      Math.max(uow.now, record.lastEventAt),
    );
    if (rule.action === 'assign') {
      requireOtherImplementer(record, state.assignee);
    }
    const sight = await keepInSight(tools, uow, context, ticket, state);
    const written = await tools.writer.update(uow, record, {
      state,
      events: [...eventsOf(ticket, rule.action, state, body), ...sight],
    });
    await linkNamed(tools, uow, body, all, written);
    await letFlow(
      { tools, uow, definitions, reach: all.reach },
      {
        record: written,
        action: rule.action,
        input,
        ...(record.state.pendingReason
          ? { wasWaitingFor: record.state.pendingReason }
          : {}),
      },
      ticket.author,
    );
  });
}

/** Limits that the table does not hold. */
function requireLimits(
  tools: TicketToolbox,
  uow: UnitOfWork,
  record: TicketRecord,
  { action }: TicketRule,
  definitions: DefinitionSnapshot,
): void {
  if (action === 'reopen') {
    const problem = reopenProblem(record, tools.reopen, uow.now);
    if (problem) {
      throw problem;
    }
  }
  const { changeKind, template } = record.state;
  if (action === 'submit' && changeKind === 'standard' && template) {
    const found = definitions.get('ChangeTemplate', template);
    if (!found || found.retired || found.spec.state !== 'active') {
      throw coded(
        new ConflictError(
          `The template "${template}" of ${record.ref} is not in use any more; make it a normal change`,
        ),
        'templateRetired',
        { ref: record.ref, template },
      );
    }
  }
}

/** The tickets that an answer names are linked. */
async function linkNamed(
  tools: TicketToolbox,
  uow: UnitOfWork,
  body: Body,
  { ticket, named }: LockedFamily,
  record: TicketRecord,
): Promise<void> {
  const current: LockedTicket = { ...ticket, record };
  if (body.causedBy) {
    await addLink(tools, uow, 'caused_by', current, named.get(body.causedBy)!, {
      again: 'keep',
    });
  }
  if (body.duplicateOf) {
    await addLink(
      tools,
      uow,
      'duplicate_of',
      current,
      named.get(body.duplicateOf)!,
      { again: 'keep' },
    );
  }
}

function eventsOf(
  { record, author }: LockedTicket,
  action: TicketAction,
  state: TicketRecord['state'],
  body: Body,
): NewEvent[] {
  const transition: NewEvent = {
    author,
    visibility: 'public',
    body: {
      kind: 'transition',
      action,
      changes: diffStates(record.state, state),
      ...(body.comment ? { text: body.comment } : {}),
    },
  };
  const note: NewEvent[] = body.note
    ? [
        {
          author,
          visibility: 'internal',
          body: { kind: 'comment', text: body.note },
        },
      ]
    : [];
  return [transition, ...note];
}
