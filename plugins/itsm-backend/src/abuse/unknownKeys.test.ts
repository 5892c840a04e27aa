import { TestDatabases } from '@backstage/backend-test-utils';
import {
  type Endpoint,
  type EndpointId,
  endpoints,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { z } from 'zod';
import { refusal } from '../__testUtils__/refusal';
import { type Desk, startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const table = Object.entries(endpoints) as [EndpointId, Endpoint][];

/** What people would like to decide for themselves. */
const WISHED = {
  id: 7,
  ref: 'REQ-000777',
  status: 'closed',
  priority: 1,
  priorityComputed: 1,
  createdAt: '2020-01-01T00:00:00Z',
  resolvedAt: '2020-01-01T00:00:00Z',
  openedBy: 'user:default/marta',
  approvedBy: 'user:default/ciro',
  assigneeId: 'x',
  reopenCount: -1,
  byStaff: true,
  roles: ['administrator'],
  constructor: {},
};

interface JsonSchema {
  type?: string;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}

function schemaOf(body: z.ZodType): JsonSchema {
  return z.toJSONSchema(body, {
    io: 'input',
    unrepresentable: 'any',
  }) as JsonSchema;
}

/** Where a schema takes an object with fields that it does not name. */
function openObjects(schema: JsonSchema, path: string): string[] {
  const { properties = {}, additionalProperties, items } = schema;
  const isOpen =
    schema.type === 'object' &&
    schema.properties !== undefined &&
    additionalProperties !== false;
  const parts = [schema.anyOf, schema.allOf, schema.oneOf].flatMap(
    each => each ?? [],
  );
  return [
    ...(isOpen ? [path] : []),
    ...Object.entries(properties).flatMap(([key, part]) =>
      openObjects(part, `${path}.${key}`),
    ),
    ...(items ? openObjects(items, `${path}[]`) : []),
    ...parts.flatMap(part => openObjects(part, path)),
  ];
}

/** The same object with a wish in it, for every object inside a value. */
function* withWish(
  value: unknown,
  wish: object,
): Generator<unknown, void, undefined> {
  if (typeof value !== 'object' || value === null) {
    return;
  }
  if (!Array.isArray(value)) {
    yield { ...value, ...wish };
  }
  for (const [key, part] of Object.entries(value)) {
    for (const changed of withWish(part, wish)) {
      yield Array.isArray(value)
        ? value.map((item, at) => (String(at) === key ? changed : item))
        : { ...value, [key]: changed };
    }
  }
}

/** A body with every object that an endpoint takes, right but for its ids. */
const bodies: Partial<Record<EndpointId, object>> = {
  updatePreferences: { language: 'es' },
  createTicket: {
    type: 'incident',
    title: 'x',
    description: 'x',
    beneficiary: { name: 'Somebody' },
    entities: [{ ref: 'system:default/payroll' }],
    links: [{ kind: 'related', ref: 'REQ-000001' }],
  },
  updateTicket: { version: 1, title: 'Mine now' },
  transitionTicket: { action: 'cancel', version: 1, reason: 'x' },
  commentTicket: { visibility: 'public', text: 'x' },
  bulkTickets: {
    action: 'dispatch',
    tickets: [{ ref: 'REQ-000001', version: 1 }],
    team: 'group:default/web',
  },
  communicateWorkaround: { version: 1 },
  redactTicketEntry: { reason: 'x' },
  overridePriority: { version: 1, reason: 'x' },
  linkTicket: { kind: 'related', ref: 'REQ-000001' },
  linkEntity: { ref: 'system:default/payroll', role: 'affected' },
  addWatcher: { person: 'user:default/carlos' },
  grantAccess: { person: 'user:default/carlos' },
  applyDefinitions: { documents: [] },
  computeWorkingTime: {
    calendar: {
      timeZone: 'UTC',
      weekly: { monday: [{ from: '09:00', to: '18:00' }] },
      holidays: [{ name: 'H', date: '2026-03-02' }],
      overrides: [{ date: '2026-03-03', hours: [] }],
    },
    pauses: [{ from: '2026-03-02T09:00:00Z', to: '2026-03-02T10:00:00Z' }],
    due: { start: '2026-03-02T09:00:00Z', duration: 'PT1H' },
  },
  readHolidayFile: { ics: 'BEGIN:VCALENDAR' },
  previewSla: { type: 'incident' },
  getEntityStates: { refs: ['system:default/payroll'] },
  decideTicketImpact: { dismiss: ['system:default/payroll'] },
  startSlaJob: { kind: 'reapply', dryRun: true },
  createConfigurationItem: {
    kind: 'Resource',
    name: 'srv-1',
    type: 'server',
    owner: 'group:default/web',
  },
  updateConfigurationItem: {
    version: 1,
    item: { type: 'server', owner: 'group:default/web' },
  },
  retireConfigurationItem: { version: 1 },
  restoreConfigurationItem: { version: 1 },
  importConfigurationItems: { csv: 'name', defaults: {} },
  importTickets: {
    source: 'other',
    tickets: [
      {
        externalId: 'A1',
        openedAt: '2026-03-02T09:00:00Z',
        requester: { name: 'Somebody' },
        title: 'x',
        description: 'x',
        updates: [
          {
            row: 1,
            at: '2026-03-02T09:00:00Z',
            by: { ref: 'user:default/hugo' },
            status: 'new',
            team: 'group:default/web',
            impact: 'person',
            urgency: 'low',
          },
        ],
      },
    ],
  },
};

describe('what an endpoint does not know', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init('SQLITE_3') });
    await desk.as('ana').file();
    await desk.as('ana').file();
  });
  afterAll(() => desk.settle());

  it.each(table.filter(([, { body }]) => body).map(([id]) => id))(
    '%s refuses in its body, at every depth',
    async id => {
      const body = bodies[id];
      expect(body).toBeDefined();
      const { body: schema } = endpoints[id] as Endpoint;
      const taken = Object.entries(WISHED).flatMap(([key, value]) =>
        [...withWish(body, { [key]: value })].some(
          wished => schema!.safeParse(wished).success,
        )
          ? [key]
          : [],
      );
      // Some of the names are fields of the contract, in their place.
      expect(namesIn(schema!)).toEqual(expect.arrayContaining(taken));
      const { approvedBy, createdAt } = WISHED;
      expect(
        await refusal(desk, id, {
          params: {
            ref: 'REQ-000002',
            seq: 1,
            kind: 'resource',
            namespace: 'default',
            name: 'srv-1',
          },
          body: { ...body, approvedBy, createdAt },
        }),
      ).toMatchObject({
        status: 400,
        paths: ['approvedBy', 'createdAt'],
        codes: ['unknownField', 'unknownField'],
      });
    },
  );

  it.each(table.filter(([, { query }]) => query).map(([id]) => id))(
    '%s refuses in its query',
    async id => {
      const endpoint = endpoints[id] as Endpoint;
      const isStrict = endpoint.query!.safeParse({ sneaky: '1' });
      expect(JSON.stringify(isStrict.error?.issues ?? [])).toContain('sneaky');
    },
  );

  it('has no place in any object of any body', () => {
    const open = table.flatMap(([id, { body }]) =>
      body ? openObjects(schemaOf(body), id) : [],
    );
    expect(open).toEqual([]);
  });
});

/** Every name that the objects in a body have. */
function namesIn(body: z.ZodType): string[] {
  const names: string[] = [];
  const collect = (schema: JsonSchema) => {
    for (const [key, part] of Object.entries(schema.properties ?? {})) {
      names.push(key);
      collect(part);
    }
    [schema.items, ...(schema.anyOf ?? []), ...(schema.allOf ?? [])].forEach(
      part => part && collect(part),
    );
  };
  collect(schemaOf(body));
  return names;
}
