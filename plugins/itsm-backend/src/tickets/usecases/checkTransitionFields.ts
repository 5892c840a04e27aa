import {
  type ActionField,
  type EndpointInput,
  type Finding,
  finding,
  type RequestAction,
  type RequestStatus,
  type TransitionInput,
  type TransitionRule,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { DefinitionSnapshot } from '../../definitions/Definitions';
import type { Organisation } from '../../directory/Directory';
import { validationError } from '../../http/validationError';
import type { Person } from '../../people/Person';
import { requireKnownOrganisation } from './namedByCaller';

type Body = EndpointInput<'transitionTicket'>['body'];
type Rule = TransitionRule<RequestStatus, RequestAction>;

/**
 * Checks the answers to an action's fields; what it does not ask for is
 * refused.
 *
 * @throws InputError naming everything that is wrong
 * @internal
 */
export function checkTransitionFields(
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
    ...extra.map(path => finding(path, 'notOfAction', { action: rule.action })),
    ...rule.fields.flatMap(
      field => fieldProblem(field, body, definitions, known) ?? [],
    ),
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
): Finding | undefined {
  const { name } = field;
  const value = body[name];
  if (value === undefined) {
    return field.required ? finding(name, 'required') : undefined;
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
        : finding(name, 'oneOf', { choices: active.map(code => code.code) });
    }
    case 'dateTime':
      return Date.parse(value) > known.now
        ? undefined
        : finding(name, 'future');
    default:
      return undefined;
  }
}

function teamProblem(
  team: string,
  current: string,
  organisation: Organisation,
): Finding | undefined {
  requireKnownOrganisation(organisation);
  const title = organisation.title(team);
  switch (organisation.teamState(team)) {
    case 'unknown':
      return finding('team', 'unknownGroup', { ref: team });
    case 'empty':
      return finding('team', 'emptyTeam', { team: title });
    default:
      // Its members will read the internal log: not just any group.
      return organisation.isTeam(team) || team === current
        ? undefined
        : finding('team', 'notATeam', { team: title });
  }
}

function memberProblem(
  assignee: string,
  team: string | undefined,
  organisation: Organisation,
): Finding | undefined {
  const members = (team && organisation.group(team)?.members) ?? [];
  return team === undefined || members.includes(assignee)
    ? undefined
    : finding('assignee', 'notAMember', {
        person: assignee,
        team: organisation.title(team),
      });
}
