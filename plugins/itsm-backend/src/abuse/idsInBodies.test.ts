import { TestDatabases } from '@backstage/backend-test-utils';
import {
  type Endpoint,
  type EndpointId,
  endpoints,
  entityRefSchema,
  groupRefSchema,
  ticketRefSchema,
  userRefSchema,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { z } from 'zod';
import type { RawArguments } from '../__testUtils__/DeskClient';
import { dump } from '../__testUtils__/dump';
import {
  groupRef,
  HIDDEN_ENTITY,
  HIDDEN_PERSON,
  HIDDEN_UNIT,
} from '../__testUtils__/organisation';
import { type Desk, startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const REFERENCES = new Set<z.ZodType>([
  entityRefSchema,
  groupRefSchema,
  ticketRefSchema,
  userRefSchema,
]);

interface Definition {
  innerType?: z.ZodType;
  element?: z.ZodType;
  options?: z.ZodType[];
  in?: z.ZodType;
  out?: z.ZodType;
  shape?: Record<string, z.ZodType>;
}

/** Where a body can name something: `entities.ref`. */
function placesIn(schema: z.ZodType, path: string): string[] {
  if (REFERENCES.has(schema)) {
    return [path];
  }
  const def = schema.def as unknown as Definition;
  const parts = [
    def.innerType,
    def.element,
    def.in,
    def.out,
    ...(def.options ?? []),
  ].filter((part): part is z.ZodType => part !== undefined);
  return [
    ...parts.flatMap(part => placesIn(part, path)),
    ...Object.entries(def.shape ?? {}).flatMap(([key, part]) =>
      placesIn(part, path === '' ? key : `${path}.${key}`),
    ),
  ];
}

/** What somebody of the desk may neither read nor see in the catalog. */
interface Hidden {
  incident: string;
  problem: string;
  change: string;
  /** What they may work on. */
  own: { incident: string; problem: string };
}

type Call = (hidden: Hidden) => RawArguments;

const filed = { type: 'incident', title: 'x', description: 'x' };
const filing =
  (more: (hidden: Hidden) => object): Call =>
  hidden => ({ body: { ...filed, ...more(hidden) } });
const acting =
  (more: (hidden: Hidden) => object): Call =>
  hidden => ({
    params: { ref: hidden.own.incident },
    body: { version: 1, ...more(hidden) },
  });
const many =
  (more: (hidden: Hidden) => object): Call =>
  hidden => ({
    body: {
      action: 'assign',
      tickets: [{ ref: hidden.own.incident, version: 1 }],
      team: groupRef('network'),
      assignee: 'user:default/eva',
      ...more(hidden),
    },
  });
const on =
  (body: (hidden: Hidden) => object): Call =>
  hidden => ({ params: { ref: hidden.own.incident }, body: body(hidden) });

/** A call that names what is hidden, for every place where one can. */
const CALLS: Partial<Record<EndpointId, Record<string, Call>>> = {
  createTicket: {
    requester: filing(() => ({ requester: HIDDEN_PERSON })),
    beneficiary: filing(() => ({ beneficiary: HIDDEN_PERSON })),
    'beneficiary.unit': filing(() => ({
      beneficiary: { name: 'Somebody', unit: HIDDEN_UNIT },
    })),
    unit: filing(() => ({ unit: HIDDEN_UNIT })),
    team: filing(() => ({ team: HIDDEN_UNIT })),
    'entities.ref': filing(() => ({ entities: [{ ref: HIDDEN_ENTITY }] })),
    parent: filing(({ incident }) => ({ parent: incident })),
    'links.ref': filing(({ incident }) => ({
      links: [{ kind: 'related', ref: incident }],
    })),
  },
  transitionTicket: {
    team: acting(() => ({ action: 'dispatch', team: HIDDEN_UNIT })),
    assignee: acting(() => ({
      action: 'assign',
      team: groupRef('network'),
      assignee: HIDDEN_PERSON,
    })),
    duplicateOf: ({ own, problem }) => ({
      params: { ref: own.problem },
      body: {
        version: 1,
        action: 'resolve',
        outcome: 'duplicate',
        duplicateOf: problem,
      },
    }),
    causedBy: acting(({ change }) => ({
      action: 'resolve',
      resolutionCode: 'restored',
      solution: 'x',
      causedBy: change,
    })),
  },
  bulkTickets: {
    'tickets.ref': many(({ incident }) => ({
      tickets: [{ ref: incident, version: 1 }],
    })),
    team: many(() => ({ team: HIDDEN_UNIT })),
    assignee: many(() => ({ assignee: HIDDEN_PERSON })),
  },
  linkTicket: {
    ref: on(({ incident }) => ({ kind: 'related', ref: incident })),
  },
  linkEntity: { ref: on(() => ({ ref: HIDDEN_ENTITY, role: 'affected' })) },
  addWatcher: { person: on(() => ({ person: HIDDEN_PERSON })) },
  grantAccess: { person: on(() => ({ person: HIDDEN_PERSON })) },
};

/** Administrators bring over what happened, in the name of the backend. */
const OF_THE_BACKEND: readonly EndpointId[] = ['importTickets'];

describe('a hidden thing named in a body', () => {
  let desk: Desk;
  let hidden: Hidden;
  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init('SQLITE_3') });
    const [dora, eva] = [desk.as('dora'), desk.as('eva')];
    const restricted = { restricted: true };
    hidden = {
      incident: (await desk.as('ana').fileKind('incident', restricted)).ref,
      problem: (await dora.fileKind('problem', restricted)).ref,
      change: (await dora.fileKind('change', restricted)).ref,
      own: {
        incident: (await desk.as('ana').fileKind('incident')).ref,
        problem: (await eva.fileKind('problem')).ref,
      },
    };
    await desk.settle();
  });
  afterAll(() => desk.settle());

  it('is hidden indeed from whoever tries', async () => {
    for (const ref of [hidden.incident, hidden.problem, hidden.change]) {
      expect(
        await desk.as('eva').refused('getTicket', { params: { ref } }),
      ).toBe(`404 Ticket ${ref} not found`);
    }
  });

  it('is tried in every place that takes a reference', () => {
    const places = (Object.entries(endpoints) as [EndpointId, Endpoint][])
      .filter(([id]) => !OF_THE_BACKEND.includes(id))
      .flatMap(([id, { body }]) =>
        body ? placesIn(body, '').map(place => `${id} ${place}`) : [],
      );
    const tried = Object.entries(CALLS).flatMap(([id, calls]) =>
      Object.keys(calls).map(place => `${id} ${place}`),
    );
    expect([...new Set(places)].sort()).toEqual(tried.sort());
  });

  it.each(
    (Object.entries(CALLS) as [EndpointId, Record<string, Call>][]).flatMap(
      ([id, calls]) =>
        Object.entries(calls).map(
          ([place, call]) => [id, place, call] as const,
        ),
    ),
  )('%s %s: is not there, and nothing is written', async (id, _place, call) => {
    const before = await dump(desk.knex);
    const { status, body } = await desk.as('eva').raw(id, call(hidden));
    const results = (body.results ?? []) as { done: boolean }[];
    expect(results.filter(({ done }) => done)).toEqual([]);
    expect(status).toBeGreaterThanOrEqual(results.length > 0 ? 200 : 400);
    expect(status).toBeLessThan(500);
    expect(await dump(desk.knex)).toEqual(before);
    // Not a word of what it is.
    expect(JSON.stringify(body)).not.toMatch(/Some (incident|problem|change)/);
  });
});
