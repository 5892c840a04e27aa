import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  actionsFrom,
  type ActionField,
  applyTransition,
  diffStates,
  type EndpointInput,
  findRule,
  isGranted,
  requestLifecycle,
  type RequestAction,
  type TransitionInput,
  type TransitionRule,
  type RequestStatus,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../../database/UnitOfWork';
import type { DefinitionSnapshot } from '../../definitions/Definitions';
import type { Organisation } from '../../directory/Directory';
import { validationError } from '../../http/validationError';
import type { Person } from '../../people/Person';
import type { TicketRecord } from '../TicketRecord';
import type { AuthorizedContext } from '../TicketService';
import type { NewEvent } from '../TicketWriter';
import {
  changeTicket,
  type LockedTicket,
  requireVersion,
} from './changeTicket';
import { keepInSight } from './keepInSight';
import { requireKnownOrganisation } from './namedByCaller';
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
    const input = checkFields(rule, body, definitions, {
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
    throw new ConflictError(
      `${record.ref} is ${status}: ${action} is not possible there; ${
        possible.length > 0
          ? `possible are ${possible.join(', ')}`
          : 'nothing leads on from it'
      }`,
    );
  }
  if (!isGranted(rule, rights.relations, record.state)) {
    const isOwned =
      record.state.assignee !== undefined &&
      rule.grants.some(
        grant => grant.whileUnowned && rights.relations.has(grant.to),
      );
    throw new NotAllowedError(
      isOwned
        ? `${record.ref} is already being worked on; write to the desk in its log instead`
        : `You may not ${action} ${record.ref}`,
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
    throw new ConflictError(problem);
  }
}

/** Why a ticket can no longer be reopened; undefined when it can. @internal */
export function reopenProblem(
  record: TicketRecord,
  limit: { maxTimes: number; withinDays: number },
  now: number,
): string | undefined {
  const { reopenCount, resolvedAt = now } = record.state;
  if (reopenCount >= limit.maxTimes) {
    return `${record.ref} was reopened ${reopenCount} times, which is the limit; file a new request`;
  }
  if (now - resolvedAt > limit.withinDays * DAY_MS) {
    return `${record.ref} was resolved more than ${limit.withinDays} days ago; file a new request`;
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
    throw new NotAllowedError(
      `${record.ref} is with ${organisation.title(
        team,
      )} and nobody has it; assign it to one of them, or dispatch it to your team first`,
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
    throw new NotAllowedError(
      `You have no access to the internal side of ${
        record.ref
      }; leave out ${internal.map(field => field.name).join(', ')}`,
    );
  }
}

function checkFields(
  rule: Rule,
  body: Body,
  definitions: DefinitionSnapshot,
  known: {
    organisation: Organisation;
    assignee?: Person;
    /** The team that has it now. */
    team: string;
    now: number;
  },
): TransitionInput {
  const asked = new Set<string>(rule.fields.map(field => field.name));
  const extra = Object.keys(body).filter(
    key => key !== 'action' && key !== 'version' && !asked.has(key),
  );
  const problems = [
    ...extra.map(path => ({
      path,
      message: `is not a field of ${rule.action}; leave it out`,
    })),
    ...rule.fields.flatMap(field => {
      const message = fieldProblem(field, body, definitions, known);
      return message ? [{ path: field.name, message }] : [];
    }),
  ];
  if (problems.length > 0) {
    throw validationError(problems);
  }
  return {
    ...body,
    assignee: known.assignee?.id,
    resumeAt: body.resumeAt ? Date.parse(body.resumeAt) : undefined,
  };
}

function fieldProblem(
  field: ActionField,
  body: Body,
  definitions: DefinitionSnapshot,
  known: { organisation: Organisation; team: string; now: number },
): string | undefined {
  const value = body[field.name];
  if (value === undefined) {
    return field.required ? 'is required' : undefined;
  }
  switch (field.type) {
    case 'team':
      return teamProblem(value, known.team, known.organisation);
    case 'teamMember':
      return memberProblem(value, body.team, known.organisation);
    case 'code': {
      const codes = definitions.codeList(field.codes!)?.codes ?? [];
      const active = codes.filter(code => code.state === 'active');
      return active.some(code => code.code === value)
        ? undefined
        : `"${value}" is not one of ${active
            .map(code => code.code)
            .join(', ')}`;
    }
    case 'dateTime':
      return Date.parse(value) > known.now
        ? undefined
        : 'must lie in the future';
    default:
      return undefined;
  }
}

function teamProblem(
  team: string,
  current: string,
  organisation: Organisation,
): string | undefined {
  requireKnownOrganisation(organisation);
  switch (organisation.teamState(team)) {
    case 'unknown':
      return `the catalog has no group ${team}`;
    case 'empty':
      return `${organisation.title(team)} has no members`;
    default:
      // Its members will read the internal log: not just any group.
      return organisation.isTeam(team) || team === current
        ? undefined
        : `${organisation.title(team)} is not a team that works tickets`;
  }
}

function memberProblem(
  assignee: string,
  team: string | undefined,
  organisation: Organisation,
): string | undefined {
  const members = (team && organisation.group(team)?.members) ?? [];
  return team === undefined || members.includes(assignee)
    ? undefined
    : `${assignee} is not a member of ${organisation.title(team)}`;
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
