type Answer = (url: URL) => unknown;

const payroll = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'payroll', namespace: 'default', title: 'Payroll' },
  spec: { owner: 'group:default/web' },
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

const answers: Record<string, Answer | undefined> = {
  '/api/auth/demo/refresh': () => session,
  '/api/permission/authorize': () => ({ items: [] }),
  '/api/catalog/entities/by-name/system/default/payroll': () => payroll,
  '/api/catalog/entities/by-refs': () => ({ items: [] }),
  '/api/itsm/v1/me': () => me,
  '/api/itsm/v1/catalogue': () => ({ families: [] }),
  '/api/itsm/v1/tickets': () => ({ items: [incident] }),
  '/api/itsm/v1/entities/overview': () => ({
    counts: [{ type: 'incident', open: 1, exact: true }],
    file: ['request', 'incident'],
  }),
};

/** Answers as the backend would; what it does not know is not found. */
export function fakeBackend() {
  return jest.fn(async (input: unknown) => {
    const url = new URL(
      typeof input === 'string' ? input : (input as { url: string }).url,
    );
    const answer = answers[url.pathname];
    const body = answer ? answer(url) : { error: { name: 'NotFoundError' } };
    return new Response(JSON.stringify(body), {
      status: answer ? 200 : 404,
      headers: { 'content-type': 'application/json' },
    });
  });
}
