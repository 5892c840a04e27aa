import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRepository } from '../../../scripts/lib/repository.mjs';
import { yaml } from '../product.mjs';
import { Random } from '../random.mjs';
import { ENTITY_COUNT, generateEntities } from './entities.mjs';
import { personName } from './texts.mjs';

const UNITS = 50;
const REQUESTERS = 3_000;
const STAFF_PER_TEAM = 12;
const APPLICATION_TEAMS = 12;

/** Teams of the demo organisation that work tickets. */
const DEMO_TEAMS = [
  'service-desk',
  'support',
  'networks',
  'databases',
  'web',
  'systems-development',
];

/** People whom the measurements sign in as. */
export const ACTORS = {
  requester: 'user:default/bench-requester',
  liaison: 'user:default/bench-liaison',
  agent: 'user:default/bench-agent',
  engineer: 'user:default/bench-engineer',
  administrator: 'user:default/bench-administrator',
};

/** How many units the liaison of the measurements serves. */
const UNITS_OF_LIAISON = 6;

const entity = (kind, name, rest) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, ...rest.metadata },
  spec: rest.spec,
});

const number = value => String(value).padStart(4, '0');

function userEntity(name, displayName, memberOf) {
  return entity('User', name, {
    spec: {
      profile: { displayName, email: `${name}@bench.example` },
      memberOf,
    },
  });
}

function units() {
  return Array.from({ length: UNITS }, (_, index) => {
    const served = index < UNITS_OF_LIAISON;
    return entity('Group', `bench-unit-${number(index)}`, {
      metadata: {
        title: `Unidad ${index + 1}`,
        annotations: {
          'itsm/liaison': served
            ? ACTORS.liaison
            : `user:default/bench-person-${number(index)}`,
        },
      },
      spec: { type: 'unit', parent: 'secretariat', children: [] },
    });
  });
}

function applicationTeams() {
  return Array.from({ length: APPLICATION_TEAMS }, (_, index) =>
    entity('Group', `bench-team-${number(index)}`, {
      metadata: { title: `Equipo de aplicaciones ${index + 1}` },
      spec: { type: 'team', parent: 'systems-development', children: [] },
    }),
  );
}

function people(random, teams) {
  const unit = index => [`bench-unit-${number(index % UNITS)}`];
  const requesters = Array.from({ length: REQUESTERS }, (_, index) =>
    userEntity(
      `bench-person-${number(index)}`,
      personName(random),
      unit(index),
    ),
  );
  const staff = teams.flatMap(team =>
    Array.from({ length: STAFF_PER_TEAM }, (_, index) =>
      userEntity(
        `bench-${team.replace('bench-', '')}-${index}`,
        personName(random),
        [team],
      ),
    ),
  );
  const named = (ref, groups) =>
    userEntity(ref.split('/')[1], personName(random), groups);
  return [
    ...requesters,
    ...staff,
    named(ACTORS.requester, unit(0)),
    named(ACTORS.liaison, unit(1)),
    named(ACTORS.agent, ['service-desk', 'support']),
    named(ACTORS.engineer, ['bench-team-0000', 'change-advisory-board']),
    named(ACTORS.administrator, ['itsm-administrators']),
  ];
}

/** The demo organisation's own groups and people. */
function demoOrganisation() {
  const folder = inRepository('examples/org');
  return readdirSync(folder).flatMap(file =>
    yaml
      .parseAllDocuments(readFileSync(path.resolve(folder, file), 'utf8'))
      .map(document => document.toJSON())
      .filter(Boolean),
  );
}

/**
 * The organisation and the configuration items of a seed: always the same for
 * the same number. It stands beside the demo organisation, whose teams and
 * offerings it uses.
 *
 * @returns `catalog`: the entities that are new; `groups`, `people` and
 *   `items`: everything that tickets can name
 */
export function createWorld(seed) {
  const random = new Random(seed, 1);
  const newTeams = applicationTeams();
  const teams = [...DEMO_TEAMS, ...newTeams.map(team => team.metadata.name)];
  const newUnits = units();
  const newPeople = people(random, teams);
  const items = generateEntities(new Random(seed, 2), teams, ENTITY_COUNT);
  const organisation = [...demoOrganisation(), ...newTeams, ...newUnits];
  const users = [
    ...organisation.filter(each => each.kind === 'User'),
    ...newPeople,
  ];
  return {
    catalog: [...newTeams, ...newUnits, ...newPeople, ...items.catalog],
    groups: organisation.filter(each => each.kind === 'Group'),
    users,
    items: items.items,
    teams: teams.map(name => ({
      ref: `group:default/${name}`,
      members: users
        .filter(user => user.spec.memberOf.includes(name))
        .map(user => refOf(user)),
    })),
  };
}

/** Full reference of a catalog entity in the default namespace. */
export function refOf({ kind, metadata }) {
  return `${kind.toLowerCase()}:default/${metadata.name}`;
}
