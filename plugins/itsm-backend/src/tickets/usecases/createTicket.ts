import {
  type EndpointInput,
  formatTicketRef,
  localize,
  type TicketState,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Caller } from '../../access/Caller';
import type { UnitOfWork } from '../../database/UnitOfWork';
import type { LinkedEntityFacts } from '../../linkedEntities/LinkedEntityStore';
import type { Person } from '../../people/Person';
import { accessRows } from '../accessRows';
import { inOrder } from '../entitiesInOrder';
import { ENTITY_TITLE_LENGTH } from '../operations/ticketEntities';
import type { TicketEntityRow, TicketRecord } from '../TicketRecord';
import type { AuthorizedContext, FiledTicket } from '../TicketService';
import { lockParentLinks } from '../operations/lockParentLinks';
import { idempotently, lockTicket } from './changeTicket';
import { chooseTeam, type ChosenRoute } from './chooseTeam';
import { kindState, readTemplate } from './filing/kindState';
import { type NewEntity, newEntities } from './filing/newEntities';
import { type FilledForm, readForm } from './filing/readForm';
import { requireMayFile, requireOwnChoices } from './filing/requireMayFile';
import { keepInSight } from './keepInSight';
import { linkNewTicket } from './linkTicket';
import { type FiledFor, resolveFiledFor } from './resolveFiledFor';
import type { TicketToolbox } from './TicketToolbox';
import { entityEvent } from './updateTicket';

type Body = EndpointInput<'createTicket'>['body'];

/** A ticket that is checked and only waits to be written. */
interface Prepared {
  body: Body;
  form: FilledForm;
  entities: readonly NewEntity[];
  facts: ReadonlyMap<string, LinkedEntityFacts>;
  filedFor: FiledFor;
  route: ChosenRoute;
  state: Omit<TicketState, 'requester' | 'beneficiary'>;
}

/**
 * Files a ticket: the form is checked, people, units and entities are looked
 * up as the caller, the team is found, and only then does the unit of work
 * begin.
 *
 * @internal
 */
export async function createTicket(
  tools: TicketToolbox,
  context: AuthorizedContext,
  { body }: EndpointInput<'createTicket'>,
): Promise<string> {
  const prepared = await prepare(tools, context, body);
  return idempotently(tools, context, uow =>
    write(tools, uow, context, prepared),
  );
}

async function prepare(
  tools: TicketToolbox,
  context: AuthorizedContext,
  body: Body,
): Promise<Prepared> {
  const { caller } = context;
  const [definitions, organisation] = await Promise.all([
    tools.definitions.current(),
    tools.directory.organisation(),
  ]);
  requireOwnChoices(body, context);
  const form = await readForm(tools, context, definitions, body);
  const { entities, facts } = await newEntities(
    tools,
    context,
    body,
    form.entities,
  );
  requireMayFile(body, context, facts);
  const template = readTemplate(definitions, body);
  const own = kindState(definitions, body, form, template);
  const filedFor = await resolveFiledFor(tools, caller, organisation, body);
  const primary = entities.find(entity => entity.role === 'primary');
  const route = chooseTeam(definitions, organisation, {
    chosen: body.team ?? template?.spec.team,
    ...(body.team ? { sight: await tools.sight.of(caller, [body.team]) } : {}),
    offering: form.offering?.spec,
    entity: (primary ?? entities[0])?.info,
  });
  const isForPeople = body.type === 'request' || body.type === 'incident';
  const title =
    body.title ??
    localize(
      form.offering!.spec.title,
      caller.person.language ?? tools.defaultLanguage,
    ).slice(0, 200);
  return {
    body,
    form,
    entities,
    facts,
    filedFor,
    route,
    state: {
      ...own,
      title,
      description: body.description,
      openedBy: caller.person.id,
      ...(filedFor.unit && isForPeople ? { unit: filedFor.unit } : {}),
      origin: body.origin ?? 'portal',
      fields: form.values,
      team: route.team,
      restricted: body.restricted,
      reopenCount: 0,
      reassignCount: 0,
    },
  };
}

async function write(
  tools: TicketToolbox,
  uow: UnitOfWork,
  context: AuthorizedContext,
  prepared: Prepared,
): Promise<string> {
  const { caller } = context;
  const { body, form, entities, facts, route } = prepared;
  const links = linksOf(body);
  await lockLinked(tools, uow, context, links);
  const people = await writePeople(tools, uow, prepared.filedFor);
  const number = await tools.store.nextNumber(uow, body.type);
  const author = {
    person: caller.person.id,
    byStaff:
      caller.isStaff &&
      ![people.requester, people.beneficiary].includes(caller.person.id),
  };
  const owners = await tools.entities.remember(uow, facts.values());
  const primary = entities.find(entity => entity.role === 'primary');
  const linked = entities.map(({ info, role, effect }) => ({
    ref: info.ref,
    role,
    title: info.title.slice(0, ENTITY_TITLE_LENGTH),
    ...(effect ? { effect } : {}),
  }));
  const parties = knownParties(caller, prepared.filedFor);
  const record = await tools.writer.insert(
    uow,
    { type: body.type, ref: formatTicketRef(body.type, number) },
    {
      author,
      state: { ...prepared.state, ...people },
      entities: linked,
      owners,
      parties,
      fieldSpecs: form.specs,
      ...(primary ? { primaryEntity: primary.info.ref } : {}),
      events: [
        ...linked.map(entity => entityEvent('entity_linked', entity, author)),
        {
          author: { byStaff: false },
          visibility: 'internal',
          body: { kind: 'routed', reason: route.reason, team: route.team },
        },
      ],
    },
  );
  const around = { named: [] };
  const sight = await keepInSight(
    tools,
    uow,
    context,
    { record, author, around },
    record.state,
  );
  if (sight.length > 0) {
    await tools.writer.update(uow, record, {
      state: record.state,
      events: sight,
    });
  }
  await noteRouting(tools, uow, record, route);
  for (const link of links) {
    await linkNewTicket(tools, uow, context, record, link);
  }
  if (links.length === 0 && sight.length === 0) {
    const filed = asFiled(record, linked, owners, parties);
    uow.afterCommit(() => context.onFiled?.(filed));
  }
  return record.ref;
}

/** What reading it would give. Contacts have no account, and no access. */
function asFiled(
  record: TicketRecord,
  entities: readonly TicketEntityRow[],
  owners: readonly string[],
  people: readonly Person[],
): FiledTicket {
  const nobody = { watchers: [], named: [] };
  const refs = new Map(people.map(({ id, ref }) => [id, ref]));
  const readers = { ...nobody, owners };
  return {
    record,
    around: {
      ...nobody,
      entities: inOrder(entities),
      access: accessRows(record.type, record.state, readers, id =>
        refs.get(id),
      ),
    },
    people,
  };
}

type NewLink = Body['links'][number];

/** In one order for everybody, so that nobody waits in a ring. */
function linksOf(body: Body): NewLink[] {
  const parent = body.parent
    ? [{ kind: 'parent' as const, ref: body.parent }]
    : [];
  return [...parent, ...body.links].sort((a, b) => (a.ref < b.ref ? -1 : 1));
}

/** Rows of others are locked before any is written. */
async function lockLinked(
  tools: TicketToolbox,
  uow: UnitOfWork,
  context: AuthorizedContext,
  links: readonly NewLink[],
): Promise<void> {
  if (links.some(({ kind }) => kind === 'parent' || kind === 'child')) {
    await lockParentLinks(uow.trx);
  }
  for (const { ref } of links) {
    await lockTicket(tools, uow, context, ref);
  }
}

async function noteRouting(
  tools: TicketToolbox,
  uow: UnitOfWork,
  record: TicketRecord,
  { problem, team }: ChosenRoute,
): Promise<void> {
  if (problem) {
    const isUnknown = problem.kind === 'unknown';
    await tools.adminNotes.add(uow, {
      kind: 'routing',
      ticketId: record.id,
      code: isUnknown ? 'routedUnknownTeam' : 'routedEmptyTeam',
      params: { ref: record.ref, team, wanted: problem.team },
      message: `${record.ref} went to ${team}: ${
        isUnknown
          ? `the catalog has no group ${problem.team}`
          : `${problem.team} has no members`
      }`,
    });
  }
}

function knownParties(caller: Caller, filedFor: FiledFor): Person[] {
  return [
    caller.person,
    filedFor.requester,
    ...('beneficiary' in filedFor ? [filedFor.beneficiary] : []),
  ];
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
  return { requester: filedFor.requester.id, beneficiary: beneficiary.id };
}
