import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  actionsFrom,
  applyTransition,
  diffStates,
  type EndpointInput,
  findRule,
  isGranted,
  requestLifecycle,
  type RequestAction,
  type TransitionRule,
  type RequestStatus,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../../database/UnitOfWork';
import type { Organisation } from '../../directory/Directory';
import { coded } from '../../http/coded';
import type { TicketRecord } from '../TicketRecord';
import type { AuthorizedContext } from '../TicketService';
import type { NewEvent } from '../TicketWriter';
import {
  changeTicket,
  type LockedTicket,
  requireVersion,
} from './changeTicket';
import { checkTransitionFields } from './checkTransitionFields';
import { keepInSight } from './keepInSight';
import type { TicketToolbox } from './TicketToolbox';

const DAY_MS = 86_400_000;

type Body = EndpointInput<'transitionTicket'>['body'];
type Rule = TransitionRule<RequestStatus, RequestAction>;

/** Takes a life-cycle action (Mesa semantics 3.1). @internal */
export async function transitionTicket(
  tools: TicketToolbox,
  context: AuthorizedContext,
  { params, body }: EndpointInput<'transitionTicket'>,
): Promise<string> {
  const organisation = await tools.directory.organisation();
  const assignee = body.assignee
    ? await tools.people.teamMember(body.assignee)
    : undefined;
  return changeTicket(tools, context, params.ref, async (uow, ticket) => {
    const { record } = ticket;
    await requireVersion(tools, uow, record, body.version);
    const rule = requireRule(record, body.action, ticket);
    requireLimits(tools, uow, record, body);
    const definitions = await tools.definitions.inUnitOfWork(uow);
    requireInternalAccess(rule, body, ticket);
    const input = checkTransitionFields(rule, body, definitions, {
      organisation,
      assignee,
      team: record.state.team,
      now: uow.now,
    });
    requireOwnTeam(rule, record, context, organisation);
    const state = applyTransition(
      record.state,
      rule,
      input,
      context.caller.person.id,
      Math.max(uow.now, record.lastEventAt),
    );
    const sight = await keepInSight(tools, uow, context, ticket, state);
    await tools.writer.update(uow, record, {
      state,
      events: [...eventsOf(ticket, rule.action, state, body), ...sight],
    });
  });
}

function requireRule(
  record: TicketRecord,
  action: RequestAction,
  { rights }: LockedTicket,
): Rule {
  const { status } = record.state;
  const rule = findRule(requestLifecycle, action, status);
  if (!rule) {
    const possible = actionsFrom(requestLifecycle, status);
    throw coded(
      new ConflictError(
        `${record.ref} is ${status}: ${action} is not possible there; ${
          possible.length > 0
            ? `possible are ${possible.join(', ')}`
            : 'nothing leads on from it'
        }`,
      ),
      'illegalTransition',
      { ref: record.ref, status, action, actions: possible },
    );
  }
  if (!isGranted(rule, rights.relations, record.state)) {
    const isOwned =
      record.state.assignee !== undefined &&
      rule.grants.some(
        grant => grant.whileUnowned && rights.relations.has(grant.to),
      );
    const { ref } = record;
    throw isOwned
      ? coded(
          new NotAllowedError(
            `${ref} is already being worked on; write to the desk in its log instead`,
          ),
          'alreadyOwned',
          { ref },
        )
      : coded(
          new NotAllowedError(`You may not ${action} ${ref}`),
          'notYourAction',
          { ref, action },
        );
  }
  return rule;
}

/** Reopening has a limit in number and time. */
function requireLimits(
  tools: TicketToolbox,
  uow: UnitOfWork,
  record: TicketRecord,
  { action }: Body,
): void {
  if (action !== 'reopen') {
    return;
  }
  const problem = reopenProblem(record, tools.reopen, uow.now);
  if (problem) {
    throw problem;
  }
}

/** Why a ticket can no longer be reopened; undefined when it can. @internal */
export function reopenProblem(
  record: TicketRecord,
  limit: { maxTimes: number; withinDays: number },
  now: number,
): ConflictError | undefined {
  const { ref } = record;
  const { reopenCount, resolvedAt = now } = record.state;
  if (reopenCount >= limit.maxTimes) {
    return coded(
      new ConflictError(
        `${ref} was reopened ${reopenCount} times, which is the limit; file a new request`,
      ),
      'reopenedTooOften',
      { ref, max: limit.maxTimes },
    );
  }
  if (now - resolvedAt > limit.withinDays * DAY_MS) {
    return coded(
      new ConflictError(
        `${ref} was resolved more than ${limit.withinDays} days ago; file a new request`,
      ),
      'reopenTooLate',
      { ref, days: limit.withinDays },
    );
  }
  return undefined;
}

/** Whoever takes a ticket nobody has must belong to the team that has it. */
function requireOwnTeam(
  rule: Rule,
  record: TicketRecord,
  { caller }: AuthorizedContext,
  organisation: Organisation,
): void {
  const { assignee, team } = record.state;
  if (
    rule.action === 'start' &&
    assignee === undefined &&
    !caller.groups.includes(team)
  ) {
    const { ref } = record;
    const title = organisation.title(team);
    throw coded(
      new NotAllowedError(
        `${ref} is with ${title} and nobody has it; assign it to one of them, or dispatch it to your team first`,
      ),
      'notYourTeam',
      { ref, team: title },
    );
  }
}

/** Answers that only the desk reads are only taken from the desk. */
function requireInternalAccess(
  rule: Rule,
  body: Body,
  { record, rights }: LockedTicket,
): void {
  const internal = rule.fields.filter(
    field => field.visibility === 'internal' && body[field.name] !== undefined,
  );
  if (internal.length > 0 && !rights.readInternal) {
    const names = internal.map(field => field.name).join(', ');
    throw coded(
      new NotAllowedError(
        `You have no access to the internal side of ${record.ref}; leave out ${names}`,
      ),
      'noInternalAccess',
      { ref: record.ref },
    );
  }
}

function eventsOf(
  { record, author }: LockedTicket,
  action: RequestAction,
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
