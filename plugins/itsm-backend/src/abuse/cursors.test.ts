import { TestDatabases } from '@backstage/backend-test-utils';
import {
  type Endpoint,
  type EndpointId,
  endpoints,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { RawArguments } from '../__testUtils__/DeskClient';
import { update } from '../__testUtils__/importFixture';
import { catalogItems } from '../__testUtils__/infrastructure';
import { organisationEntities } from '../__testUtils__/organisation';
import { type Desk, startDesk } from '../__testUtils__/startDesk';
import { encodeCursor } from '../http/cursor';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** A call of every list that has pages, with more than one row to give. */
/** A job on service levels, with three changes. */
const JOB = '8f14e45f-ceea-467f-a0e6-27a0a6f6a000';

const LISTS: Partial<Record<EndpointId, RawArguments>> = {
  listTickets: {},
  listTicketEvents: { params: { ref: 'REQ-000001' } },
  listOutbox: { query: { state: 'delivered' } },
  listAdminNotes: {},
  listImportedTickets: { query: { source: 'other' } },
  listSlaJobChanges: { params: { id: JOB } },
  listConfigurationItems: {},
  listConfigurationItemEvents: {
    params: { kind: 'resource', namespace: 'default', name: 'srv-0' },
  },
  getDataQuality: {},
  pickPeople: {},
  pickGroups: {},
  pickEntities: {},
};

const FORGED = [
  'x',
  '%00',
  'null',
  "' or 1=1 --",
  ...[
    null,
    {},
    [],
    [null],
    [{}],
    [[1]],
    [true],
    [-1],
    [1.5],
    [1e308],
    [2 ** 53],
    ['1'],
    ['1); drop table ticket; --'],
    ['a\u0000b'],
    ['\ud800'],
    ['createdAt', 'desc', -(2 ** 52), -(2 ** 52)],
    ['createdAt', 'desc', 2 ** 53 - 1, 2 ** 53 - 1],
    ['priority', 'desc', 1, 1],
    ['plannedStart', 'asc', -1, 0],
    ['a\u0000b', 1],
    ['\ud800', 1],
    ['srv-0', 2 ** 53],
    [2 ** 31],
    { length: 4, 0: 'createdAt' },
  ].map(parts => encodeCursor(parts as unknown[])),
];

async function writeJob({ knex, clock }: Desk): Promise<void> {
  await knex('sla_job').insert({
    id: JOB,
    kind: 'reapply',
    state: 'done',
    spec: JSON.stringify({ kind: 'reapply', dryRun: true }),
    requested_by: 'user:default/adan',
    created_at: clock.time,
    done_up_to: 0,
    total: 3,
    processed: 3,
    sums: '[]',
  });
  const tickets = await knex('ticket').orderBy('id').limit(3).select('id');
  await knex('sla_job_change').insert(
    tickets.map(({ id }) => ({
      job_id: JOB,
      ticket_id: id,
      metric: 'response',
      begun_seq: 1,
    })),
  );
}

/** Three items, one of them with three entries in its history. */
async function writeItems(desk: Desk): Promise<void> {
  const item = { type: 'server', owner: 'group:default/web' };
  for (const count of [0, 1, 2]) {
    await desk.as('adan').ok('createConfigurationItem', {
      body: { kind: 'Resource', name: `srv-${count}`, ...item },
    });
  }
  for (const version of [1, 2]) {
    await desk.as('adan').ok('updateConfigurationItem', {
      params: { kind: 'resource', namespace: 'default', name: 'srv-0' },
      body: { version, item: { ...item, model: `M${version}` } },
    });
  }
}

describe.each(databases.eachSupportedId())('forged cursors on %s', id => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk({
      knex: await databases.init(id),
      entities: [
        ...organisationEntities,
        ...catalogItems({
          one: { owner: '' },
          two: { owner: '' },
          three: { owner: '' },
        }),
      ],
    });
    await desk.services.graphLoader.run();
    for (let count = 0; count < 3; count += 1) {
      await desk.as('ana').file({ offering: 'vacant-work' });
    }
    await desk.as('adan').ok('importTickets', {
      body: {
        source: 'other',
        tickets: ['A1', 'A2', 'A3'].map(externalId => ({
          externalId,
          openedAt: '2016-02-29T07:16:00Z',
          requester: { name: 'Somebody' },
          title: 'x',
          description: 'x',
          updates: [update(7, 'new')],
        })),
      },
    });
    await desk.settle();
    await writeJob(desk);
    await writeItems(desk);
  });

  const ask = (list: EndpointId, cursor: string | undefined, limit: number) =>
    desk.as('adan').raw(list, {
      ...LISTS[list],
      query: { ...LISTS[list]?.query, limit, ...(cursor ? { cursor } : {}) },
    });

  it('are tried on every list that has pages', () => {
    const paged = (Object.entries(endpoints) as [EndpointId, Endpoint][])
      .filter(([, { query }]) => query && 'cursor' in query.shape)
      .map(([list]) => list);
    expect(paged.sort()).toEqual(Object.keys(LISTS).sort());
  });

  it.each(Object.keys(LISTS) as EndpointId[])(
    '%s gives nothing for them that it would not give anyway',
    async list => {
      const whole = (await ask(list, undefined, 50)).body.items as object[];
      const first = await ask(list, undefined, 1);
      expect(first.body.items).toEqual(whole.slice(0, 1));
      const next = first.body.next as string;
      const bent = [7, 16, 23].map(at => {
        const bytes = Buffer.from(next, 'base64url');
        bytes[at % bytes.length] += 1;
        return bytes.toString('base64url');
      });
      for (const cursor of [
        ...FORGED,
        ...bent,
        next.slice(0, -2),
        `${next}AA`,
        'x'.repeat(2001),
      ]) {
        const { status, body } = await ask(list, cursor, 50);
        expect([cursor, status]).toEqual([cursor, status === 200 ? 200 : 400]);
        const given = status === 200 ? (body.items as object[]) : [];
        expect(whole).toEqual(expect.arrayContaining(given));
      }
    },
  );
});
