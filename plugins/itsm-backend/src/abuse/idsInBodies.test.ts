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
import type { RawAnswer, RawArguments } from '../__testUtils__/DeskClient';
import { dump } from '../__testUtils__/dump';
import {
  groupRef,
  HIDDEN_ENTITY,
  HIDDEN_PERSON,
  HIDDEN_TEAM,
  HIDDEN_UNIT,
  MIXED_TEAM,
  organisationEntities,
  secretTeams,
  userRef,
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

/** What a call names, one of each kind. */
interface Named {
  incident: string;
  problem: string;
  change: string;
  person: string;
  unit: string;
  team: string;
  entity: string;
}

/** What whoever calls may work on. */
interface Own {
  incident: string;
  problem: { ref: string; version: number };
}

type Call = (named: Named, own: Own) => RawArguments;

const filed = { type: 'incident', title: 'x', description: 'x' };
const filing =
  (more: (named: Named) => object): Call =>
  named => ({ body: { ...filed, ...more(named) } });
const acting =
  (more: (named: Named) => object): Call =>
  (named, own) => ({
    params: { ref: own.incident },
    body: { version: 1, ...more(named) },
  });
const many =
  (more: (named: Named) => object): Call =>
  (named, own) => ({
    body: {
      action: 'assign',
      tickets: [{ ref: own.incident, version: 1 }],
      team: MIXED_TEAM,
      assignee: userRef('wanda'),
      ...more(named),
    },
  });
const on =
  (body: (named: Named) => object): Call =>
  (named, own) => ({ params: { ref: own.incident }, body: body(named) });

/** A call for every place where something can be named. */
const CALLS: Partial<
  Record<EndpointId, Record<string, [what: keyof Named, call: Call]>>
> = {
  createTicket: {
    requester: ['person', filing(({ person }) => ({ requester: person }))],
    beneficiary: ['person', filing(({ person }) => ({ beneficiary: person }))],
    'beneficiary.unit': [
      'unit',
      filing(({ unit }) => ({ beneficiary: { name: 'Somebody', unit } })),
    ],
    unit: ['unit', filing(({ unit }) => ({ unit }))],
    team: ['team', filing(({ team }) => ({ team }))],
    'entities.ref': [
      'entity',
      filing(({ entity }) => ({ entities: [{ ref: entity }] })),
    ],
    parent: ['incident', filing(({ incident }) => ({ parent: incident }))],
    'links.ref': [
      'incident',
      filing(({ incident }) => ({
        links: [{ kind: 'related', ref: incident }],
      })),
    ],
  },
  transitionTicket: {
    team: ['team', acting(({ team }) => ({ action: 'dispatch', team }))],
    assignee: [
      'person',
      acting(({ person }) => ({
        action: 'assign',
        team: MIXED_TEAM,
        assignee: person,
      })),
    ],
    duplicateOf: [
      'problem',
      ({ problem }, own) => ({
        params: { ref: own.problem.ref },
        body: {
          version: own.problem.version,
          action: 'resolve',
          outcome: 'duplicate',
          duplicateOf: problem,
        },
      }),
    ],
    causedBy: [
      'change',
      acting(({ change }) => ({
        action: 'resolve',
        resolutionCode: 'restored',
        solution: 'x',
        causedBy: change,
      })),
    ],
  },
  bulkTickets: {
    'tickets.ref': [
      'incident',
      many(({ incident }) => ({ tickets: [{ ref: incident, version: 1 }] })),
    ],
    team: ['team', many(({ team }) => ({ team }))],
    assignee: ['person', many(({ person }) => ({ assignee: person }))],
  },
  linkTicket: {
    ref: [
      'incident',
      on(({ incident }) => ({ kind: 'related', ref: incident })),
    ],
  },
  linkEntity: {
    ref: ['entity', on(({ entity }) => ({ ref: entity, role: 'affected' }))],
  },
  previewSla: {
    unit: ['unit', ({ unit }) => ({ body: { type: 'incident', unit } })],
    entity: [
      'entity',
      ({ entity }) => ({ body: { type: 'incident', entity } }),
    ],
  },
  addWatcher: { person: ['person', on(({ person }) => ({ person }))] },
  grantAccess: { person: ['person', on(({ person }) => ({ person }))] },
};

/** What is said of one that is not there. */
const NOT_THERE: Record<keyof Named, (ref: string) => string> = {
  incident: ref => `404 Ticket ${ref} not found`,
  problem: ref => `404 Ticket ${ref} not found`,
  change: ref => `404 Ticket ${ref} not found`,
  person: ref =>
    `400 the catalog has no user ${ref}; choose somebody from the list`,
  unit: ref => `400 the catalog has no unit ${ref}`,
  team: ref => `400 the catalog has no group ${ref}`,
  entity: ref => `400 the catalog has no ${ref} that you may see`,
};

const STATUSES: Record<string, number> = {
  NotFoundError: 404,
  InputError: 400,
};

/** What was refused, without the place; undefined when it was done. */
function refusalOf({ body }: RawAnswer): string | undefined {
  const [first] = (body.results ?? []) as RawAnswer['body'][];
  const error = first?.error ?? body.error;
  return (
    error && `${STATUSES[error.name]} ${error.message.replace(/^[\w.]+: /, '')}`
  );
}

const PLACES = (Object.keys(CALLS) as EndpointId[]).flatMap(id =>
  Object.entries(CALLS[id]!).map(
    ([place, [what, call]]) => [id, place, what, call] as const,
  ),
);

/** Administrators bring over what happened, in the name of the backend. */
const OF_THE_BACKEND: readonly EndpointId[] = [
  'importTickets',
  // Leave out what is hidden, or know it as not suggested: see the tests of
  // impact and of suggestions.
  'getEntityStates',
  'decideTicketImpact',
  // Tried with theirs, for whom they are.
  'createConfigurationItem',
  'updateConfigurationItem',
];

describe('a hidden thing named in a body', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk({
      knex: await databases.init('SQLITE_3'),
      entities: [...organisationEntities, ...secretTeams],
    });
  });
  afterEach(() => desk.settle());

  /** Tickets that eva may read, or may not. */
  async function tickets(options: { restricted: boolean }) {
    const dora = desk.as('dora');
    return {
      incident: (await desk.as('ana').fileKind('incident', options)).ref,
      problem: (await dora.fileKind('problem', options)).ref,
      change: (await dora.fileKind('change', options)).ref,
    };
  }
  const hiddenThings = async (): Promise<Named> => ({
    ...(await tickets({ restricted: true })),
    person: HIDDEN_PERSON,
    unit: HIDDEN_UNIT,
    team: HIDDEN_TEAM,
    entity: HIDDEN_ENTITY,
  });
  const visibleThings = async (): Promise<Named> => ({
    ...(await tickets({ restricted: false })),
    person: userRef('wanda'),
    unit: groupRef('finance'),
    team: MIXED_TEAM,
    entity: 'system:default/payroll',
  });
  const missingThings: Named = {
    incident: 'INC-900000',
    problem: 'PRB-900000',
    change: 'CHG-900000',
    person: userRef('nobody'),
    unit: groupRef('nothing'),
    team: groupRef('nothing'),
    entity: 'system:default/nothing',
  };
  /** Incidents can be acted on at once, problems once somebody has them. */
  async function ownTickets(): Promise<Own> {
    const eva = desk.as('eva');
    const incident = await desk.as('ana').fileKind('incident');
    const problem = await eva.fileKind('problem');
    return {
      incident: incident.ref,
      problem: await eva.act(problem.ref, 'assign', {
        team: groupRef('network'),
        assignee: userRef('eva'),
      }),
    };
  }

  it('is hidden indeed from whoever tries', async () => {
    const { incident, problem, change } = await hiddenThings();
    for (const ref of [incident, problem, change]) {
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
    const tried = PLACES.map(([id, place]) => `${id} ${place}`);
    expect([...new Set(places)].sort()).toEqual(tried.sort());
  });

  it.each(PLACES)(
    '%s %s: is not there, and nothing is written',
    async (id, _place, what, call) => {
      const [hidden, own] = [await hiddenThings(), await ownTickets()];
      const before = await dump(desk.knex);
      const answer = await desk.as('eva').raw(id, call(hidden, own));
      expect(refusalOf(answer)).toBe(NOT_THERE[what](hidden[what]));
      expect(await dump(desk.knex)).toEqual(before);
      expect(
        await desk.knex('person').where('entity_ref', HIDDEN_PERSON),
      ).toEqual([]);
      // Not a word of what it is.
      expect(JSON.stringify(answer.body)).not.toMatch(
        /Some (incident|problem|change)|Keepers/,
      );
      const missing = await desk.as('eva').raw(id, call(missingThings, own));
      expect(refusalOf(missing)).toBe(NOT_THERE[what](missingThings[what]));
    },
  );

  it.each(PLACES)(
    '%s %s: is taken when it may be seen',
    async (id, _place, _what, call) => {
      const [visible, own] = [await visibleThings(), await ownTickets()];
      const before = await dump(desk.knex);
      const answer = await desk.as('eva').raw(id, call(visible, own));
      expect(refusalOf(answer)).toBeUndefined();
      expect(answer.status).toBeLessThan(300);
      const isSame =
        JSON.stringify(await dump(desk.knex)) === JSON.stringify(before);
      // A preview writes nothing, whatever it names.
      expect(isSame).toBe(id === 'previewSla');
    },
  );
});
