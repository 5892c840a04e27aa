type Answer = (url: URL) => unknown;

const payroll = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'payroll', namespace: 'default', title: 'Payroll' },
  spec: { owner: 'group:default/web' },
  relations: [],
};

const rosa = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'rosa', namespace: 'default' },
  spec: { profile: { displayName: 'Rosa Ek' }, memberOf: ['web'] },
  relations: [],
};

const session = {
  profile: { displayName: 'Rosa Ek' },
  providerInfo: {},
  backstageIdentity: {
    token: `x.${btoa(JSON.stringify({ exp: 4_102_444_800 }))}.x`,
    identity: {
      type: 'user',
      userEntityRef: 'user:default/rosa',
      ownershipEntityRefs: ['user:default/rosa'],
    },
  },
};

const me = {
  person: { id: 'p-rosa', name: 'Rosa Ek', ref: 'user:default/rosa' },
  roles: ['requester'],
  isStaff: false,
  units: [],
  liaisonOf: [],
  teams: [],
  language: 'en',
  can: {
    create: true,
    file: ['request', 'incident'],
    createForAnybody: false,
    readQueues: false,
    readDefinitions: false,
    manageDefinitions: false,
    administer: false,
  },
};

const incident = {
  ref: 'INC-000003',
  type: 'incident',
  title: 'Payslips cannot be printed',
  status: 'in_progress',
  priority: { value: 2, computed: 2, overridden: false },
  requester: me.person,
  beneficiary: me.person,
  team: { ref: 'group:default/web', title: 'Web' },
  primaryEntity: { ref: 'system:default/payroll', title: 'Payroll' },
  entities: [{ ref: 'system:default/payroll', title: 'Payroll' }],
  restricted: false,
  version: 1,
  createdAt: '2025-03-14T15:00:00.000Z',
  updatedAt: '2025-03-14T15:00:00.000Z',
};

/** A change that is agreed. */
export const change = {
  ...incident,
  ref: 'CHG-000004',
  type: 'change',
  title: 'A larger disk for payroll',
  status: 'scheduled',
  priority: undefined,
  change: {
    kind: 'normal',
    plannedStart: '2999-03-20T02:00:00.000Z',
    plannedEnd: '2999-03-20T04:00:00.000Z',
    outage: true,
  },
};

/** The same person as one of a team that works tickets. */
export const agent = {
  ...me,
  roles: ['requester', 'agent'],
  isStaff: true,
  teams: [{ ref: 'group:default/web', title: 'Web' }],
  can: { ...me.can, readQueues: true },
};

export const overview = {
  counts: [{ type: 'incident', open: 1, exact: true }],
  file: ['request', 'incident'],
};

/** What is answered to each path. */
export type Answers = Record<string, Answer | undefined>;

const usual: Answers = {
  '/api/auth/demo/refresh': () => session,
  '/api/permission/authorize': () => ({ items: [] }),
  '/api/catalog/entities/by-name/system/default/payroll': () => payroll,
  '/api/catalog/entities/by-name/user/default/rosa': () => rosa,
  '/api/catalog/entities/by-refs': () => ({ items: [] }),
  '/api/itsm/v1/me': () => me,
  '/api/itsm/v1/catalogue': () => ({ families: [] }),
  '/api/itsm/v1/tickets': () => ({ items: [incident] }),
  '/api/itsm/v1/entities/overview': () => overview,
};

/**
 * Answers as the backend would, but for what a test answers itself; what
 * neither knows is not found.
 */
export function fakeBackend(ofTest: () => Answers) {
  return jest.fn(async (input: unknown) => {
    const url = new URL(
      typeof input === 'string' ? input : (input as { url: string }).url,
    );
    const answer = { ...usual, ...ofTest() }[url.pathname];
    const body = answer ? answer(url) : { error: { name: 'NotFoundError' } };
    return new Response(JSON.stringify(body), {
      status: answer ? 200 : 404,
      headers: { 'content-type': 'application/json' },
    });
  });
}
