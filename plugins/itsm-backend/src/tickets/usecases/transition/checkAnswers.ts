import { NotAllowedError } from '@backstage/errors';
import {
  type ActionField,
  type EndpointInput,
  type Finding,
  finding,
  type TicketRule,
  type TicketState,
  type TransitionInput,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Sight } from '../../../access/CatalogSight';
import type { DefinitionSnapshot } from '../../../definitions/Definitions';
import type { Organisation } from '../../../directory/Directory';
import { coded } from '../../../http/coded';
import { validationError } from '../../../http/validationError';
import type { Person } from '../../../people/Person';
import type { TicketRecord } from '../../TicketRecord';
import { clocksRunWhile } from '../../clocksRunWhile';
import type { LockedTicket } from '../changeTicket';
import { memberProblem, teamProblem } from './teamProblem';

type Body = EndpointInput<'transitionTicket'>['body'];

/** What answers are held against. @internal */
export interface AnswerContext {
  definitions: DefinitionSnapshot;
  organisation: Organisation;
  /** What the caller sees of the team and the person named. */
  sight: Sight;
  /** The person named as assignee, when the catalog has them. */
  assignee?: Person;
  ticket: LockedTicket;
  now: number;
}

/**
 * Checks the answers that an action asks for.
 *
 * @throws InputError naming every wrong or missing answer
 * @throws NotAllowedError for internal answers without internal access
 * @internal
 */
export function checkAnswers(
  rule: TicketRule,
  body: Body,
  context: AnswerContext,
): TransitionInput {
  requireInternalAccess(rule, body, context.ticket);
  const asked = new Set<string>(rule.fields.map(field => field.name));
  const extra = Object.keys(body).filter(
    key => key !== 'action' && key !== 'version' && !asked.has(key),
  );
  const problems: Finding[] = [
    ...extra.map(path => finding(path, 'notOfAction', { action: rule.action })),
    ...rule.fields.flatMap(field => fieldProblem(field, body, context) ?? []),
  ];
  const input: TransitionInput = {
    ...body,
    assignee: context.assignee?.id,
    resumeAt: instant(body.resumeAt),
    actualStart: instant(body.actualStart),
    actualEnd: instant(body.actualEnd),
    ...(rule.action === 'pend' && body.reason
      ? { clocksRun: clocksRunWhile(context.definitions, body.reason) }
      : {}),
  };
  problems.push(...timeProblems(rule, input, context.ticket.record));
  if (problems.length > 0) {
    throw validationError(problems);
  }
  return input;
}

function instant(value: string | undefined): number | undefined {
  return value === undefined ? undefined : Date.parse(value);
}

/** Answers that only the desk reads are only taken from the desk. */
function requireInternalAccess(
  rule: TicketRule,
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

function fieldProblem(
  field: ActionField,
  body: Body,
  context: AnswerContext,
): Finding | undefined {
  const value = body[field.name];
  const { when } = field;
  const applies =
    !when || (when.is as readonly unknown[]).includes(body[when.field]);
  if (!applies) {
    return value === undefined
      ? undefined
      : finding(field.name, 'onlyWhen', {
          field: when.field,
          values: when.is,
        });
  }
  if (value === undefined) {
    const { state } = context.ticket.record;
    const isKnown =
      field.kept && state[field.name as keyof TicketState] !== undefined;
    return field.required && !isKnown
      ? finding(field.name, 'required')
      : undefined;
  }
  return valueProblem(field, value, body, context);
}

function valueProblem(
  field: ActionField,
  value: string,
  body: Body,
  { organisation, sight, definitions, ticket, now }: AnswerContext,
): Finding | undefined {
  const current = ticket.record.state.team;
  switch (field.type) {
    case 'team':
      return teamProblem(value, { organisation, sight, current });
    case 'teamMember':
      return memberProblem(value, body.team, { organisation, sight, current });
    case 'code': {
      const codes = definitions.codeList(field.codes!)?.codes ?? [];
      const active = codes.filter(code => code.state === 'active');
      return active.some(code => code.code === value)
        ? undefined
        : finding(field.name, 'oneOf', {
            choices: active.map(code => code.code),
          });
    }
    case 'choice':
      return field.choices!.includes(value)
        ? undefined
        : finding(field.name, 'oneOf', { choices: field.choices! });
    case 'dateTime':
      return momentProblem(field, Date.parse(value), now);
    default:
      return undefined;
  }
}

function momentProblem(
  { name, time }: ActionField,
  at: number,
  now: number,
): Finding | undefined {
  if (time === 'future' && at <= now) {
    return finding(name, 'future');
  }
  return time === 'past' && at > now ? finding(name, 'past') : undefined;
}

/** Nothing ends before it began, nor begins before it was planned. */
function timeProblems(
  rule: TicketRule,
  { actualStart, actualEnd }: TransitionInput,
  { state, createdAt }: TicketRecord,
): Finding[] {
  const start = actualStart ?? state.actualStart;
  const endsHere = rule.fields.some(field => field.name === 'actualEnd');
  if (endsHere) {
    return actualEnd !== undefined && start !== undefined && actualEnd < start
      ? [finding('actualEnd', 'endBeforeStart')]
      : [];
  }
  return actualStart !== undefined && actualStart < createdAt
    ? [finding('actualStart', 'beforeFiling')]
    : [];
}
