import { backendModule, common } from '../product.mjs';
import { fillForm } from './forms.mjs';
import { paragraph, personName, sentences, title } from './texts.mjs';

const { chooseTeam } = backendModule('tickets/usecases/chooseTeam');
const { kindState } = backendModule('tickets/usecases/filing/kindState');

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Part of the tickets that the requester of the measurements files. */
const BY_FREQUENT = 0.0005;
const RESTRICTED = 0.01;

/** @returns who asks, who is helped, who writes it down, and whence */
function filedFor(random, world, offering, contact) {
  const frequent = random.chance(BY_FREQUENT) && world.frequent;
  const person = frequent || random.pickSkewed(world.requesters, 1.6);
  const liaison = world.liaisonOf.get(person.unit);
  const isForLiaison =
    offering?.spec.audience !== 'internal' &&
    !(offering?.spec.units.length > 0) &&
    (offering?.spec.liaisonOnly || random.chance(0.12));
  if (liaison && isForLiaison) {
    return {
      requester: liaison,
      beneficiary: random.chance(0.15) ? contact(person.unit) : person,
      opener: liaison,
      unit: person.unit,
      origin: 'portal',
      byStaff: false,
    };
  }
  const isForDesk =
    offering?.spec.audience === 'internal' ||
    offering?.spec.liaisonOnly ||
    offering?.spec.units.length > 0;
  if (isForDesk || random.chance(0.2)) {
    const team = random.pick(world.teams);
    return {
      requester: person,
      beneficiary: person,
      opener: random.pick(world.membersOf.get(team.ref)),
      unit: person.unit,
      origin: random.weighted([
        ['phone', 6],
        ['in_person', 2],
        ['mail', 2],
        ['chat', 1],
      ]),
      byStaff: true,
    };
  }
  return {
    requester: person,
    beneficiary: person,
    opener: person,
    unit: person.unit,
    origin: 'portal',
    byStaff: false,
  };
}

/** Entities beside those of a form. */
function namedEntities(random, world, type, isStaff) {
  const chance = { request: 0.1, incident: 0.6, problem: 0.9, change: 1 }[type];
  if (!random.chance(chance)) {
    return [];
  }
  const count = 1 + random.repeats(type === 'change' ? 0.4 : 0.15, 8);
  const chosen = new Map();
  for (let index = 0; index < count; index += 1) {
    const item = world.pickEntity(random, {
      kinds: ['Component', 'System', 'Resource', 'API'],
    });
    const isPrimary = type === 'incident' && index === 0 && random.chance(0.5);
    const effect =
      type === 'incident' && isStaff && !isPrimary && random.chance(0.4)
        ? random.pick(['outage', 'degraded'])
        : undefined;
    chosen.set(item.ref, {
      ref: item.ref,
      role: isPrimary ? 'primary' : 'affected',
      title: item.title,
      ...(effect ? { effect } : {}),
    });
  }
  return [...chosen.values()];
}

function planOf(random, at, template) {
  const start = Math.floor(at + random.between(2, 30 * 24) * HOUR_MS);
  const window = {
    plannedStart: new Date(start).toISOString(),
    plannedEnd: new Date(start + random.between(2, 12) * HOUR_MS).toISOString(),
  };
  return template
    ? {
        ...window,
        ...(template.spec.reason === undefined
          ? { changeReason: sentences(random, 2) }
          : {}),
      }
    : {
        ...window,
        changeReason: sentences(random, 2),
        implementationPlan: sentences(random, 6),
        testPlan: sentences(random, 3),
        rollbackPlan: sentences(random, 2),
        outage: random.chance(0.4),
      };
}

const URGENCIES = [
  ['low', 3],
  ['medium', 10],
  ['high', 3],
  ['critical', 0.5],
];

/** Requesters choose among what the offering leaves them. */
function chooseUrgency(random, offering) {
  const allowed = offering?.spec.urgency.choices;
  return random.weighted(
    URGENCIES.filter(([urgency]) => !allowed || allowed.includes(urgency)),
  );
}

function chooseOffering(random, world, type) {
  if (type === 'request') {
    return random.chance(0.08)
      ? random.pickSkewed(world.internalOfferings)
      : random.pickSkewed(world.offerings, 2);
  }
  return undefined;
}

/** What a change is made of beside the others. */
function changeBody(random, world, at) {
  const changeKind = random.weighted([
    ['normal', 55],
    ['standard', 35],
    ['emergency', 10],
  ]);
  const template =
    changeKind === 'standard' ? random.pick(world.templates) : undefined;
  return {
    template,
    body: {
      changeKind,
      ...(template ? { template: template.name } : {}),
      ...planOf(random, at, template),
    },
  };
}

/**
 * A ticket as somebody files it: the same state that the use case
 * `createTicket` would write.
 *
 * @param contact - makes a person without an account, of a unit
 */
export function fileTicket(random, world, { type, at, contact }) {
  const { definitions } = world;
  const offering = chooseOffering(random, world, type);
  const isForPeople = type === 'request' || type === 'incident';
  const staff = random.pick(world.membersOf.get(random.pick(world.teams).ref));
  const people = isForPeople
    ? filedFor(random, world, offering, contact)
    : {
        requester: staff,
        beneficiary: staff,
        opener: staff,
        origin: 'portal',
        byStaff: false,
      };
  const form = fillForm(random, offering?.spec.fields ?? [], { world, at });
  const named = namedEntities(random, world, type, people.byStaff);
  const entities = [
    ...form.entities,
    ...named.filter(
      ({ ref, role }) =>
        !form.entities.some(each => each.ref === ref || each.role === role),
    ),
  ];
  const { body, template } =
    type === 'change' ? changeBody(random, world, at) : { body: {} };
  const filed = {
    type,
    ...body,
    ...(type === 'change' ? {} : { urgency: chooseUrgency(random, offering) }),
    ...(people.byStaff && random.chance(0.5)
      ? { impact: random.pick(['person', 'service', 'service']) }
      : {}),
  };
  const own = kindState(definitions, filed, { offering }, template);
  const first = entities.find(each => each.role === 'primary') ?? entities[0];
  const route = chooseTeam(definitions, world.organisation, {
    chosen: template?.spec.team,
    offering: offering?.spec,
    entity: first && { owner: world.item(first.ref).owner },
  });
  const chosenTitle =
    offering && random.chance(0.6) ? undefined : title(random);
  const description = paragraph(random);
  const restricted = isForPeople && random.chance(RESTRICTED);
  return {
    at,
    people,
    // As the contract's body of a new ticket has it.
    body: {
      ...filed,
      ...(offering ? { offering: offering.name, fields: form.values } : {}),
      ...(chosenTitle ? { title: chosenTitle } : {}),
      description,
      restricted,
      entities: entities
        .filter(each => !form.entities.includes(each))
        .map(({ ref, role, effect }) => ({ ref, role, effect })),
    },
    entities,
    fieldSpecs: offering?.spec.fields ?? [],
    route,
    author: { person: people.opener.id, byStaff: people.byStaff },
    state: {
      ...own,
      title:
        chosenTitle ?? common.localize(offering.spec.title, 'es').slice(0, 200),
      description,
      requester: people.requester.id,
      beneficiary: people.beneficiary.id,
      openedBy: people.opener.id,
      ...(isForPeople && people.unit ? { unit: people.unit } : {}),
      origin: people.origin,
      fields: form.values,
      team: route.team,
      restricted,
      reopenCount: 0,
      reassignCount: 0,
    },
  };
}

/** A person without an account, for the tables. */
export function contactOf(random, unit, at) {
  return {
    id: random.uuid(),
    name: personName(random),
    telephone: '999 000 0000',
    unit_ref: unit,
    created_at: at,
  };
}

export { DAY_MS, HOUR_MS };
