import { backendModule } from '../product.mjs';
import { hash, Random } from '../random.mjs';
import { ACTORS, createWorld, refOf } from './world.mjs';

const { organisationSnapshot } = backendModule(
  'directory/organisationSnapshot',
);
const { createDefinitionSnapshot } = backendModule(
  'definitions/createDefinitionSnapshot',
);

const UNIT_TYPES = [
  'unit',
  'directorate',
  'department',
  'business-unit',
  'organization',
];

/** Id of somebody's row, always the same for the same seed. */
function personId(seed, index) {
  return new Random(seed, 7, index).uuid();
}

/** What stories choose from: people, teams, units, items and offerings. */
export class SeedWorld {
  /** @param definitions - rows of the current definitions, specs parsed */
  constructor(seed, definitions) {
    const world = createWorld(seed);
    this.teams = world.teams.filter(team => team.members.length > 0);
    this.organisation = organisationSnapshot(groupInfos(world), {
      isKnown: true,
      teamTypes: ['team'],
      unitTypes: UNIT_TYPES,
    });
    this.people = world.users.map((user, index) => {
      const groups = user.spec.memberOf.map(name => `group:default/${name}`);
      return {
        id: personId(seed, index),
        ref: refOf(user),
        name: user.spec.profile.displayName,
        email: user.spec.profile.email,
        groups,
        unit: this.organisation.unitOf(groups),
      };
    });
    this.personById = new Map(this.people.map(each => [each.id, each]));
    this.personByRef = new Map(this.people.map(each => [each.ref, each]));
    this.membersOf = new Map(
      this.teams.map(({ ref, members }) => [
        ref,
        members.map(member => this.personByRef.get(member)),
      ]),
    );
    this.#sortPeople(world);
    this.#sortItems(world);
    this.definitions = createDefinitionSnapshot(0, definitions);
    this.#sortDefinitions();
  }

  #items;
  #itemsByKind;

  #sortPeople(world) {
    const staff = new Set(this.teams.flatMap(({ members }) => members));
    const inIt = ref => ref.includes('change-advisory') || staff.has(ref);
    this.requesters = this.people.filter(({ ref }) => !inIt(ref));
    this.units = [
      ...new Set(
        world.users
          .filter(({ metadata }) => metadata.name.startsWith('bench-person'))
          .map(user => `group:default/${user.spec.memberOf[0]}`),
      ),
    ];
    this.peopleOfUnit = new Map(
      this.units.map(unit => [
        unit,
        this.requesters.filter(each => each.unit === unit),
      ]),
    );
    this.liaisonOf = new Map(
      this.units.flatMap(unit => {
        const ref = this.organisation.group(unit)?.liaisons[0];
        const person = ref && this.personByRef.get(ref);
        return person ? [[unit, person]] : [];
      }),
    );
    this.changeManagers = this.people.filter(({ groups }) =>
      groups.includes('group:default/change-advisory-board'),
    );
    // Whom the measurements sign in as asks more often than most.
    this.frequent = this.personByRef.get(ACTORS.requester);
  }

  #sortItems({ items }) {
    this.items = items;
    this.#items = new Map(items.map(item => [item.ref, item]));
    this.#itemsByKind = new Map();
    for (const item of items) {
      for (const key of [item.kind, `${item.kind} ${item.type}`]) {
        const list = this.#itemsByKind.get(key) ?? [];
        list.push(item);
        this.#itemsByKind.set(key, list);
      }
    }
  }

  #sortDefinitions() {
    const inUse = kind =>
      this.definitions
        .list(kind)
        .filter(
          ({ retired, spec }) =>
            !retired && (spec.state === undefined || spec.state === 'active'),
        );
    // Some are asked for all the time and others hardly ever.
    const shuffled = inUse('Offering').sort(
      (a, b) =>
        hash(1, ...Buffer.from(a.name)) - hash(1, ...Buffer.from(b.name)),
    );
    this.internalOfferings = shuffled.filter(
      ({ spec }) => spec.audience === 'internal',
    );
    this.offerings = shuffled.filter(
      ({ spec }) => spec.audience !== 'internal',
    );
    this.templates = inUse('ChangeTemplate');
    const codes = purpose =>
      this.definitions
        .codeList(purpose)
        .codes.filter(({ state }) => state !== 'retired');
    this.pendingReasons = codes('pendingReason');
    this.causes = codes('cause');
    this.resolutions = {
      request: codes('requestResolution'),
      incident: codes('incidentResolution'),
    };
  }

  item(ref) {
    return this.#items.get(ref);
  }

  /** Some items have far more trouble than others. */
  pickEntity(random, { kinds, types = [] }) {
    const keys =
      types.length > 0
        ? kinds.flatMap(kind => types.map(type => `${kind} ${type}`))
        : kinds;
    const lists = keys.flatMap(key => {
      const list = this.#itemsByKind.get(key);
      return list ? [[list, list.length]] : [];
    });
    return lists.length > 0
      ? random.pickSkewed(random.weighted(lists), 2.5)
      : undefined;
  }

  ownersOf = ref => {
    const item = this.#items.get(ref);
    return item ? [item.owner] : [];
  };
}

function groupInfos({ groups, users }) {
  const members = new Map();
  for (const user of users) {
    for (const name of user.spec.memberOf) {
      const list = members.get(name) ?? [];
      list.push(refOf(user));
      members.set(name, list);
    }
  }
  return groups.map(group => ({
    ref: refOf(group),
    title: group.metadata.title ?? group.metadata.name,
    type: group.spec.type,
    ...(group.spec.parent
      ? { parent: `group:default/${group.spec.parent}` }
      : {}),
    members: members.get(group.metadata.name) ?? [],
    liaisons: (group.metadata.annotations?.['itsm/liaison'] ?? '')
      .split(',')
      .map(part => part.trim())
      .filter(Boolean),
  }));
}
