import type { Entity } from '@backstage/catalog-model';

/**
 * A small invented organisation: two units with their liaisons, teams with
 * and without a staff role, and people of every kind.
 */
const GROUPS: Record<
  string,
  { type: string; title: string; parent?: string; liaison?: string }
> = {
  secretariat: { type: 'organization', title: 'Secretariat' },
  hr: {
    type: 'unit',
    title: 'Human Resources',
    parent: 'secretariat',
    liaison: 'luz',
  },
  finance: {
    type: 'unit',
    title: 'Finance',
    parent: 'secretariat',
    liaison: 'fabian',
  },
  desk: { type: 'team', title: 'Service Desk' },
  technicians: { type: 'area', title: 'Technicians' },
  web: { type: 'team', title: 'Web Team', parent: 'technicians' },
  network: { type: 'team', title: 'Network Team', parent: 'technicians' },
  contractors: { type: 'team', title: 'Contractors' },
  vacant: { type: 'team', title: 'Vacant Team' },
  managers: { type: 'role', title: 'Service Managers' },
  cab: { type: 'role', title: 'Change Managers' },
  developers: { type: 'squad', title: 'Developers' },
  admins: { type: 'role', title: 'Administrators' },
};

const USERS = {
  ana: { name: 'Ana Requena', groups: ['hr'] },
  bea: { name: 'Bea Nava', groups: ['hr'] },
  carlos: { name: 'Carlos Otero', groups: ['finance'] },
  vera: { name: 'Vera Mira', groups: ['finance'] },
  luz: { name: 'Luz Enlace', groups: ['hr'] },
  fabian: { name: 'Fabián Vínculo', groups: ['finance'] },
  dora: { name: 'Dora Mesa', groups: ['desk'] },
  diego: { name: 'Diego Turno', groups: ['desk'] },
  eva: { name: 'Eva Redes', groups: ['network'] },
  hugo: { name: 'Hugo Web', groups: ['web'] },
  wanda: { name: 'Wanda Web', groups: ['web'] },
  tomas: { name: 'Tomás Obra', groups: ['contractors'] },
  marta: { name: 'Marta Gestora', groups: ['managers'] },
  cira: { name: 'Cira Cambios', groups: ['cab', 'desk'] },
  ciro: { name: 'Ciro Cambios', groups: ['cab'] },
  odin: { name: 'Odín Dueño', groups: ['developers'] },
  adan: { name: 'Adán Admin', groups: ['admins'] },
};

/** Somebody of the organisation. @internal */
export type Name = keyof typeof USERS;

/** Everybody. @internal */
export const everybody = Object.keys(USERS) as Name[];

/** @internal */
export const userRef = (name: string) => `user:default/${name}`;
/** @internal */
export const groupRef = (name: string) => `group:default/${name}`;
/** @internal */
export const nameOf = (name: Name) => USERS[name].name;

/** What a sign-in says somebody belongs to. @internal */
export function ownershipOf(ref: string): string[] {
  const user = USERS[ref.split('/')[1] as Name];
  return [ref, ...(user?.groups ?? []).map(groupRef)];
}

type Relation = [type: string, targetRef: string];

function entity(
  kind: string,
  name: string,
  spec: object,
  relations: Relation[],
  annotations?: Record<string, string>,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: 'default',
      ...(annotations ? { annotations } : {}),
    },
    spec: spec as Entity['spec'],
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

const groups = Object.entries(GROUPS).map(([name, group]) =>
  entity(
    'Group',
    name,
    { type: group.type, profile: { displayName: group.title } },
    [
      ...Object.entries(USERS)
        .filter(([, user]) => user.groups.includes(name))
        .map(([user]): Relation => ['hasMember', userRef(user)]),
      ...(group.parent
        ? [['childOf', groupRef(group.parent)] as Relation]
        : []),
    ],
    group.liaison ? { 'itsm/liaison': group.liaison } : undefined,
  ),
);

const users = Object.entries(USERS).map(([name, user]) =>
  entity(
    'User',
    name,
    {
      profile: { displayName: user.name, email: `${name}@agency.example` },
      memberOf: user.groups,
    },
    user.groups.map((group): Relation => ['memberOf', groupRef(group)]),
  ),
);

const system = (name: string, owner: string, supportGroup?: string) =>
  entity(
    'System',
    name,
    { type: 'application' },
    [['ownedBy', owner]],
    supportGroup ? { 'itsm/support-group': supportGroup } : undefined,
  );

/** Only the service desk may see these in the catalog. @internal */
export const HIDDEN_ENTITY = 'system:default/secret';
/** @internal */
export const HIDDEN_PERSON = 'user:default/shadow';
/** @internal */
export const HIDDEN_UNIT = 'group:default/audit';

/** @internal */
export const HIDDEN_TEAM = groupRef('vault');
/** A team that everybody may see, with a member who is hidden. @internal */
export const MIXED_TEAM = groupRef('rounds');

/** @internal */
export const organisationEntities: Entity[] = [
  ...groups,
  ...users,
  entity('User', 'shadow', { profile: {}, memberOf: ['hr'] }, [
    ['memberOf', groupRef('hr')],
  ]),
  entity('Group', 'audit', { type: 'unit' }, []),
  system('payroll', groupRef('web')),
  system('portal', userRef('hugo')),
  system('mail', groupRef('web'), 'network'),
  system('orphan', groupRef('gone')),
  system('idle', groupRef('vacant')),
  system('secret', groupRef('web')),
  entity('Domain', 'money', {}, [['ownedBy', groupRef('finance')]]),
  entity('System', 'ledger', { type: 'application' }, [
    ['ownedBy', groupRef('developers')],
    ['partOf', 'domain:default/money'],
  ]),
  entity('Component', 'ledger-api', { type: 'service' }, [
    ['ownedBy', groupRef('developers')],
    ['partOf', 'system:default/ledger'],
  ]),
  {
    ...entity('Component', 'ledger-api', { type: 'service' }, [
      ['ownedBy', groupRef('web')],
    ]),
    metadata: { name: 'ledger-api', namespace: 'other' },
  },
  entity('Component', 'site', { type: 'website' }, [
    ['ownedBy', groupRef('web')],
  ]),
];

/** Wanda works in them too; for tests that add them. @internal */
export const secretTeams: Entity[] = [
  entity(
    'Group',
    'vault',
    { type: 'team', profile: { displayName: 'Keepers of the Vault' } },
    [['hasMember', userRef('wanda')]],
  ),
  entity(
    'Group',
    'rounds',
    { type: 'team', profile: { displayName: 'Rounds Team' } },
    [
      ['hasMember', userRef('wanda')],
      ['hasMember', HIDDEN_PERSON],
    ],
  ),
];
