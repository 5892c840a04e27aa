import {
  type ChangeTemplateSpec,
  computePriority,
  type EndpointInput,
  type Finding,
  finding,
  LIFECYCLES,
  type TicketState,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { DefinitionSnapshot } from '../../../definitions/Definitions';
import { validationError } from '../../../http/validationError';
import { windowProblems } from '../plan/windowProblems';
import type { FilledForm } from './readForm';

type Body = EndpointInput<'createTicket'>['body'];

/** @internal */
export interface ChosenTemplate {
  name: string;
  revision: number;
  spec: ChangeTemplateSpec;
}

/**
 * The template of a standard change.
 *
 * @throws InputError for one that is not there, or for another kind of change
 * @internal
 */
export function readTemplate(
  definitions: DefinitionSnapshot,
  { type, changeKind, template }: Body,
): ChosenTemplate | undefined {
  if (type !== 'change' || template === undefined) {
    return undefined;
  }
  if (changeKind !== 'standard') {
    throw validationError([finding('template', 'templateKind')]);
  }
  const found = definitions.get('ChangeTemplate', template);
  if (!found || found.retired || found.spec.state !== 'active') {
    throw validationError([
      finding('template', 'unknownTemplate', { template }),
    ]);
  }
  return { name: template, revision: found.revision, spec: found.spec };
}

/** What a new ticket has because of its kind. @internal */
export function kindState(
  definitions: DefinitionSnapshot,
  body: Body,
  { offering }: FilledForm,
  template: ChosenTemplate | undefined,
): Omit<
  TicketState,
  | 'title'
  | 'description'
  | 'requester'
  | 'beneficiary'
  | 'openedBy'
  | 'origin'
  | 'fields'
  | 'team'
  | 'restricted'
  | 'reopenCount'
  | 'reassignCount'
> {
  const status = LIFECYCLES[body.type].initial;
  if (body.type === 'change') {
    return { status, ...changeState(body, template) };
  }
  const impact = body.impact ?? offering?.spec.impact ?? 'person';
  const urgency = body.urgency ?? offering?.spec.urgency.default ?? 'medium';
  return {
    status,
    impact,
    urgency,
    priorityComputed: computePriority(
      definitions.priorityMatrix(),
      impact,
      urgency,
    ),
    ...(offering
      ? {
          offering: offering.name,
          offeringRevision: offering.revision,
          service: offering.spec.service,
        }
      : {}),
  };
}

function changeState(
  body: Body,
  template: ChosenTemplate | undefined,
): Partial<TicketState> {
  const planned = {
    plannedStart: body.plannedStart && Date.parse(body.plannedStart),
    plannedEnd: body.plannedEnd && Date.parse(body.plannedEnd),
  };
  const problems = windowProblems(planned as Partial<TicketState>);
  if (template) {
    problems.push(...lockedParts(body, template));
  }
  if (problems.length > 0) {
    throw validationError(problems);
  }
  const plan = {
    changeKind: body.changeKind,
    changeReason: body.changeReason ?? template?.spec.reason,
    implementationPlan:
      body.implementationPlan ?? template?.spec.implementationPlan,
    testPlan: body.testPlan ?? template?.spec.testPlan,
    rollbackPlan: body.rollbackPlan ?? template?.spec.rollbackPlan,
    outage: body.outage ?? template?.spec.outage,
    ...planned,
    template: template?.name,
    templateRevision: template?.revision,
    templateEditable: template?.spec.editable,
  };
  return Object.fromEntries(
    Object.entries(plan).filter(([, value]) => value !== undefined),
  );
}

/** Parts that the template does not leave to whoever files the change. */
function lockedParts(body: Body, { spec, name }: ChosenTemplate): Finding[] {
  return (
    [
      'changeReason',
      'implementationPlan',
      'testPlan',
      'rollbackPlan',
      'outage',
    ] as const
  )
    .filter(part => body[part] !== undefined && !spec.editable.includes(part))
    .filter(part => part !== 'changeReason' || spec.reason !== undefined)

    .map(path => finding(path, 'templateLocked', { template: name }));
}
