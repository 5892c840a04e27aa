import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  computePriority,
  type EndpointInput,
  finding,
  formatTicketRef,
  localize,
  requestLifecycle,
  type TicketState,
  validateFields,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { DateTime } from 'luxon';
import {
  findVisibleOffering,
  viewerOf,
} from '../../catalogue/visibleOfferings';
import type { UnitOfWork } from '../../database/UnitOfWork';
import { coded } from '../../http/coded';
import { validationError, withFindings } from '../../http/validationError';
import type { AuthorizedContext } from '../TicketService';
import { idempotently } from './changeTicket';
import { checkFieldReferences } from './checkFieldReferences';
import { linkAsParent } from './linkTicket';
import { type FiledFor, resolveFiledFor } from './resolveFiledFor';
import { chooseTeam } from './chooseTeam';
import type { TicketToolbox } from './TicketToolbox';

type Body = EndpointInput<'createTicket'>['body'];

/**
 * Files a request: the offering's form is checked, people, units and
 * entities are looked up as the caller, the team is found, and only then does
 * the unit of work begin.
 *
 * @internal
 */
export async function createTicket(
  tools: TicketToolbox,
  context: AuthorizedContext,
  { body }: EndpointInput<'createTicket'>,
): Promise<string> {
  const { caller, authority } = context;
  if (!authority.mayCreate) {
    throw coded(
      new NotAllowedError(
        'The permission policy does not let you file tickets',
      ),
      'policyDeniesFiling',
    );
  }
  const [definitions, organisation] = await Promise.all([
    tools.definitions.current(),
    tools.directory.organisation(),
  ]);
  const offering = findVisibleOffering(
    definitions,
    viewerOf(caller),
    body.offering,
  )?.offering;
  if (!offering) {
    throw validationError([
      finding('offering', 'unknownOffering', { offering: body.offering }),
    ]);
  }
  requireOwnChoices(body, context, offering.spec.urgency.choices);
  const today = DateTime.fromMillis(context.at ?? tools.clock.now(), {
    zone: tools.timeZone,
  }).toISODate()!;
  const answers = validateFields(offering.spec.fields, body.fields, today);
  if (answers.issues.length > 0) {
    throw validationError(
      answers.issues.map(issue => ({ ...issue, path: `fields.${issue.path}` })),
    );
  }
  const entities = await checkFieldReferences(
    tools,
    caller,
    offering.spec.fields,
    answers.values,
  );
  const filedFor = await resolveFiledFor(tools, caller, organisation, body);
  const primary = entities.find(entity => entity.role === 'primary');
  const route = chooseTeam(definitions, organisation, {
    offering: offering.spec,
    entity: primary?.info,
  });
  const impact = body.impact ?? offering.spec.impact;
  const urgency = body.urgency ?? offering.spec.urgency.default;

  return idempotently(tools, context, async uow => {
    const people = await writePeople(tools, uow, filedFor);
    const state: TicketState = {
      title:
        body.title ??
        localize(
          offering.spec.title,
          caller.person.language ?? tools.defaultLanguage,
        ).slice(0, 200),
      description: body.description,
      status: requestLifecycle.initial,
      ...people,
      openedBy: caller.person.id,
      ...(filedFor.unit ? { unit: filedFor.unit } : {}),
      origin: body.origin ?? 'portal',
      offering: offering.name,
      offeringRevision: offering.revision,
      service: offering.spec.service,
      fields: answers.values,
      impact,
      urgency,
      priorityComputed: computePriority(
        definitions.priorityMatrix(),
        impact,
        urgency,
      ),
      team: route.team,
      restricted: body.restricted,
      reopenCount: 0,
      reassignCount: 0,
    };
    const number = await tools.store.nextNumber(uow, body.type);
    const author = {
      person: caller.person.id,
      byStaff:
        caller.isStaff &&
        ![people.requester, people.beneficiary].includes(caller.person.id),
    };
    const record = await tools.writer.insert(
      uow,
      { type: body.type, ref: formatTicketRef(body.type, number) },
      {
        author,
        state,
        fieldSpecs: offering.spec.fields,
        ...(primary ? { primaryEntity: primary.info.ref } : {}),
        events: [
          ...entities.map(({ info, role }) => ({
            author,
            visibility: 'public' as const,
            body: {
              kind: 'entity_linked' as const,
              entity: { ref: info.ref, role, title: info.title },
            },
          })),
          {
            author: { byStaff: false },
            visibility: 'internal',
            body: { kind: 'routed', reason: route.reason, team: route.team },
          },
        ],
      },
    );
    for (const { info, role } of entities) {
      await tools.store.addEntity(uow, record.id, {
        ref: info.ref,
        role,
        title: info.title,
      });
    }
    if (route.problem) {
      await tools.adminNotes.add(uow, {
        kind: 'routing',
        ticketId: record.id,
        message:
          route.problem.kind === 'unknown'
            ? `${record.ref} went to ${route.team}: the catalog has no group ${route.problem.team}`
            : `${record.ref} went to ${route.team}: ${route.problem.team} has no members`,
      });
    }
    if (body.parent) {
      await linkAsParent(tools, uow, context, record, body.parent);
    }
    return record.ref;
  });
}

/** Some answers are for the desk alone. */
function requireOwnChoices(
  body: Body,
  { caller }: AuthorizedContext,
  urgencies: readonly string[],
): void {
  if (caller.isStaff) {
    return;
  }
  const reserved = (
    ['impact', 'origin', 'requester', 'parent'] as const
  ).filter(field => body[field] !== undefined);
  if (reserved.length > 0) {
    throw withFindings(
      new NotAllowedError(
        `Only the service desk may set ${reserved.join(', ')}; leave it out`,
      ),
      reserved.map(field => finding(field, 'deskOnly')),
    );
  }
  if (body.urgency && !urgencies.includes(body.urgency)) {
    throw validationError([
      finding('urgency', 'urgencyNotOffered', { urgencies }),
    ]);
  }
}

async function writePeople(
  tools: TicketToolbox,
  uow: UnitOfWork,
  filedFor: FiledFor,
): Promise<Pick<TicketState, 'requester' | 'beneficiary'>> {
  const beneficiary =
    'contact' in filedFor
      ? await tools.people.store.insertContact(
          uow.trx,
          filedFor.contact,
          uow.now,
        )
      : filedFor.beneficiary;
  if (!beneficiary) {
    throw new ConflictError('The request names nobody to be helped');
  }
  return { requester: filedFor.requester.id, beneficiary: beneficiary.id };
}
