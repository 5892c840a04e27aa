import { NotAllowedError } from '@backstage/errors';
import {
  computePriority,
  diffStates,
  type EndpointInput,
  type FieldChanges,
  type FieldSpec,
  type FieldValue,
  finding,
  type FindingCode,
  type LinkedEntity,
  PLAN_FIELDS,
  type PlanPart,
  type TicketState,
  validateFields,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { DateTime } from 'luxon';
import type { UnitOfWork } from '../../database/UnitOfWork';
import { coded } from '../../http/coded';
import { validationError } from '../../http/validationError';
import type { LinkedEntityFacts } from '../../linkedEntities/LinkedEntityStore';
import { ticketNotFound } from '../ticketNotFound';
import { rightsOf } from '../rightsOf';
import type { TicketRecord } from '../TicketRecord';
import type { AuthorizedContext } from '../TicketService';
import type { NewEvent } from '../TicketWriter';
import {
  changeTicket,
  type LockedTicket,
  requireVersion,
} from './changeTicket';
import {
  type AnsweredEntity,
  checkFieldReferences,
} from './checkFieldReferences';
import { type EditableField, editableFields } from './editable';
import { keepInSight } from './keepInSight';
import { decideAgain, withoutTemplate } from './plan/decideAgain';
import { windowProblems } from './plan/windowProblems';
import type { TicketToolbox } from './TicketToolbox';

/** What is found of dates that lie too early or too late. */
const DATE_BOUNDS: ReadonlySet<FindingCode> = new Set([
  'notBefore',
  'notAfter',
  'dateBetween',
]);

interface NewAnswers {
  specs: readonly FieldSpec[];
  values: Record<string, FieldValue>;
  entities: readonly AnsweredEntity[];
  facts: ReadonlyMap<string, LinkedEntityFacts>;
}

/** Edits a ticket; priority follows impact and urgency. @internal */
export async function updateTicket(
  tools: TicketToolbox,
  context: AuthorizedContext,
  { params, body }: EndpointInput<'updateTicket'>,
): Promise<string> {
  const answers = body.fields
    ? await checkAnswers(tools, context, params.ref, body.fields)
    : undefined;
  return changeTicket(tools, context, params.ref, async (uow, ticket) => {
    const { record, author } = ticket;
    const { version, fields, ...edits } = body;
    await requireVersion(tools, uow, record, version);
    requireEditable(
      ticket,
      Object.keys({ ...edits, ...(fields && { fields }) }),
    );
    const state = await editedState(tools, uow, record, body, answers);
    const changes = diffStates(record.state, state);
    if (Object.keys(changes).length === 0) {
      return;
    }
    const linked = answers
      ? await relink(tools, uow, ticket, answers)
      : { events: [] };
    const again =
      'changeKind' in changes
        ? // Chosen by hand: the template has no say any more.
          { state, events: [] }
        : decideAgain(ticket, decidedParts(state, changes), state);
    const sight = await keepInSight(tools, uow, context, ticket, again.state);
    await tools.writer.update(uow, record, {
      state: again.state,
      events: [
        { author, visibility: 'public', body: { kind: 'edited', changes } },
        ...linked.events,
        ...again.events,
        ...sight,
      ],
      ...(answers ? { fieldSpecs: answers.specs } : {}),
      ...('primaryEntity' in linked
        ? { primaryEntity: linked.primaryEntity }
        : {}),
    });
  });
}

/**
 * The edited parts that were decided about. What a change is for stands in
 * its description as well; one from a template was decided about without.
 */
function decidedParts(
  { changeKind }: TicketState,
  changes: FieldChanges,
): PlanPart[] {
  const parts: PlanPart[] = PLAN_FIELDS.filter(field => field in changes);
  return 'description' in changes && changeKind !== 'standard'
    ? [...parts, 'description']
    : parts;
}

/**
 * The state with the edits in it.
 *
 * @throws InputError for a window that ends before it begins
 */
async function editedState(
  tools: TicketToolbox,
  uow: UnitOfWork,
  { ref, state: before }: TicketRecord,
  body: EndpointInput<'updateTicket'>['body'],
  answers: NewAnswers | undefined,
): Promise<TicketState> {
  const { version: _, fields: __, plannedStart, plannedEnd, ...edits } = body;
  const definitions = await tools.definitions.inUnitOfWork(uow);
  const state = withoutTemplate({
    ...before,
    ...edits,
    ...(plannedStart ? { plannedStart: Date.parse(plannedStart) } : {}),
    ...(plannedEnd ? { plannedEnd: Date.parse(plannedEnd) } : {}),
    ...(answers ? { fields: answers.values } : {}),
  });
  const problems = windowProblems(state);
  const isMoved = plannedStart !== undefined || plannedEnd !== undefined;
  if (isMoved && before.status !== 'draft' && state.plannedEnd! <= uow.now) {
    problems.push(finding('plannedEnd', 'windowOver', { ref }));
  }
  if (problems.length > 0) {
    throw validationError(problems);
  }
  if (edits.changeKind === 'standard' && before.changeKind !== 'standard') {
    throw validationError([finding('changeKind', 'noTemplate', { ref })]);
  }
  return state.impact && state.urgency
    ? {
        ...state,
        priorityComputed: computePriority(
          definitions.priorityMatrix(),
          state.impact,
          state.urgency,
        ),
      }
    : state;
}

function requireEditable(ticket: LockedTicket, fields: readonly string[]) {
  const allowed = editableFields(ticket.record, ticket.rights);
  const refused = fields.filter(
    field => !allowed.includes(field as EditableField),
  );
  if (refused.length > 0) {
    const { ref } = ticket.record;
    throw coded(
      new NotAllowedError(
        `You may not edit ${refused.join(', ')} of ${ref}${
          allowed.length > 0 ? `; you may edit ${allowed.join(', ')}` : ''
        }`,
      ),
      'notEditable',
      { ref, parts: refused },
    );
  }
}

/** Checks new answers against the form that the ticket was filed with. */
async function checkAnswers(
  tools: TicketToolbox,
  { authority, caller, at }: AuthorizedContext,
  ref: string,
  input: Readonly<Record<string, unknown>>,
): Promise<NewAnswers | undefined> {
  const record = await tools.store.byRef(tools.database.knex, ref);
  const around =
    record && (await tools.store.surroundings(tools.database.knex, record.id));
  const isReadable = record && rightsOf(authority, record, around!).read;
  if (!isReadable) {
    throw ticketNotFound(ref);
  }
  const { offering, offeringRevision } = record.state;
  const definition =
    offering && offeringRevision
      ? await tools.definitions.atRevision(
          'Offering',
          offering,
          offeringRevision,
        )
      : undefined;
  const specs = definition?.spec.fields ?? [];
  const today = DateTime.fromMillis(at ?? tools.clock.now(), {
    zone: tools.timeZone,
  }).toISODate()!;
  const { values, issues } = validateFields(specs, input, today);
  // A date that was right when it was filed may lie in the past by now.
  const problems = issues.filter(
    issue =>
      !(
        DATE_BOUNDS.has(issue.code) &&
        input[issue.path] === record.state.fields[issue.path]
      ),
  );
  if (problems.length > 0) {
    throw validationError(
      problems.map(problem => ({ ...problem, path: `fields.${problem.path}` })),
    );
  }
  issues.forEach(({ path }) => {
    values[path] = record.state.fields[path];
  });
  const entities = await checkFieldReferences(
    tools,
    caller,
    specs,
    values,
    record.state.fields,
  );
  const facts = await tools.directory.facts(
    entities.map(({ info }) => info.ref),
  );
  return { specs, values, entities, facts };
}

/** Answers that are entities keep their links in step. */
async function relink(
  tools: TicketToolbox,
  uow: UnitOfWork,
  { record, author, around }: LockedTicket,
  answers: NewAnswers,
): Promise<{ events: NewEvent[]; primaryEntity?: string | null }> {
  const events: NewEvent[] = [];
  let primary: string | null | undefined;
  const specs = answers.specs.filter(
    spec => spec.type === 'entity' && spec.linkAs,
  );
  for (const spec of specs) {
    const role = spec.type === 'entity' ? spec.linkAs! : 'affected';
    const before = record.state.fields[spec.id] as string | undefined;
    const after = answers.values[spec.id] as string | undefined;
    if (before === after) {
      continue;
    }
    const stored = around.entities.find(
      entity => entity.ref === before && entity.role === role,
    );
    if (stored) {
      await tools.store.removeEntity(uow, record.id, stored.ref, role);
      events.push(entityEvent('entity_unlinked', stored, author));
    }
    const added = answers.entities.find(
      ({ info, role: as }) => info.ref === after && as === role,
    );
    if (added) {
      const entity = { ref: added.info.ref, role, title: added.info.title };
      await tools.entities.remember(uow, answers.facts.values());
      await tools.store.addEntity(uow, record.id, entity);
      events.push(entityEvent('entity_linked', entity, author));
    }
    if (role === 'primary') {
      primary = after ?? null;
    }
  }
  return {
    events,
    ...(primary === undefined ? {} : { primaryEntity: primary }),
  };
}

/** The log entry of an entity that came or went. @internal */
export function entityEvent(
  kind: 'entity_linked' | 'entity_unlinked',
  entity: LinkedEntity,
  author: NewEvent['author'],
): NewEvent {
  const { ref, role, title, effect } = entity;
  return {
    author,
    visibility: 'public',
    body: {
      kind,
      entity: { ref, role, title, ...(effect ? { effect } : {}) },
    },
  };
}
