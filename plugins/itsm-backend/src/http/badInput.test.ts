import { TestDatabases } from '@backstage/backend-test-utils';
import {
  type EndpointId,
  isFindingCode,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { RawArguments } from '../__testUtils__/DeskClient';
import { groupRef } from '../__testUtils__/organisation';
import { refusal } from '../__testUtils__/refusal';
import { type Desk, startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('bad input on %s', id => {
  let desk: Desk;
  let ref: string;
  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init(id) });
    ref = (await desk.as('ana').file()).ref;
  });
  afterEach(() => desk.settle());

  it.each<[EndpointId, RawArguments, RegExp]>([
    [
      'createTicket',
      { body: { offering: 'none', description: 'x' } },
      /no offering "none"/,
    ],
    ['createTicket', { body: { offering: 'web-work' } }, /^description: /],
    [
      'createTicket',
      { body: { offering: 'web-work', description: ' \n ' } },
      /^description: /,
    ],
    [
      'createTicket',
      { body: { offering: 7, description: 'x' } },
      /^offering: /,
    ],
    [
      'createTicket',
      {
        body: {
          offering: 'web-work',
          description: 'x',
          title: 't'.repeat(201),
        },
      },
      /^title: .*200/,
    ],
    [
      'createTicket',
      { body: { offering: 'web-work', description: 'x'.repeat(20_001) } },
      /^description: .*20000/,
    ],
    [
      'createTicket',
      { body: { offering: 'web-work', description: 'x', title: 'a\nb' } },
      /^title: must be a single line/,
    ],
    [
      'createTicket',
      { body: { offering: 'web-work', description: 'a\u0000' } },
      /^description: contains a NUL/,
    ],
    [
      'createTicket',
      { body: { offering: 'web-work', description: '\ud83d' } },
      /^description: contains half/,
    ],
    [
      'createTicket',
      { body: { offering: 'web-work', description: 'x', type: 'task' } },
      /^type: /,
    ],
    ['createTicket', { body: [] }, /./],
    [
      'updateTicket',
      { params: { ref: 'REQ-000001' }, body: { title: 'x' } },
      /^version: /,
    ],
    [
      'updateTicket',
      {
        params: { ref: 'REQ-000001' },
        body: { version: 1, priority: 1, status: 'closed' },
      },
      /^priority: .*; status: /,
    ],
    [
      'updateTicket',
      { params: { ref: 'REQ-000001' }, body: { version: 2 ** 31, title: 'x' } },
      /^version: /,
    ],
    [
      'transitionTicket',
      {
        params: { ref: 'REQ-000001' },
        body: { version: 1, action: 'explode' },
      },
      /^action: /,
    ],
    [
      'transitionTicket',
      {
        params: { ref: 'REQ-000001' },
        body: { version: 1.5, action: 'start' },
      },
      /^version: /,
    ],
    [
      'commentTicket',
      {
        params: { ref: 'REQ-000001' },
        body: { visibility: 'secret', text: 'x' },
      },
      /^visibility: /,
    ],
    [
      'commentTicket',
      {
        params: { ref: 'REQ-000001' },
        body: { visibility: 'public', text: 'x'.repeat(20_001) },
      },
      /^text: /,
    ],
    [
      'overridePriority',
      {
        params: { ref: 'REQ-000001' },
        body: { version: 1, priority: 5, reason: 'x' },
      },
      /^priority: /,
    ],
    [
      'overridePriority',
      { params: { ref: 'REQ-000001' }, body: { version: 1, priority: 1 } },
      /^reason: /,
    ],
    [
      'addWatcher',
      { params: { ref: 'REQ-000001' }, body: { person: 'ana' } },
      /^person: must be a full/,
    ],
    [
      'addWatcher',
      { params: { ref: 'REQ-000001' }, body: { person: groupRef('web') } },
      /^person: must be the reference of a User/,
    ],
    [
      'linkEntity',
      { params: { ref: 'REQ-000001' }, body: { ref: 'x', role: 'affected' } },
      /^ref: /,
    ],
    [
      'linkEntity',
      {
        params: { ref: 'REQ-000001' },
        body: { ref: 'system:default/payroll', role: 'suggested' },
      },
      /^role: /,
    ],
    [
      'getTicket',
      { params: { ref: "REQ-1' or '1'='1" } },
      /^ref: must be a reference/,
    ],
    ['getTicket', { params: { ref: '../v1/me' } }, /^ref: /],
    [
      'redactTicketEntry',
      { params: { ref: 'REQ-000001', seq: 2 ** 40 }, body: { reason: 'x' } },
      /^seq: /,
    ],
    [
      'removeWatcher',
      { params: { ref: 'REQ-000001', person: 'a\u0000' } },
      /^person: contains a NUL/,
    ],
    [
      'getDefinition',
      {
        params: { kind: 'Offering', name: 'web-work' },
        query: { revision: 2 ** 40 },
      },
      /^revision: /,
    ],
    [
      'getDefinition',
      { params: { kind: 'Nothing', name: 'web-work' } },
      /^kind: /,
    ],
    ['listTickets', { query: { sort: 'title' } }, /^sort: /],
    [
      'listTickets',
      { query: { sort: 'created_at; drop table ticket' } },
      /^sort: /,
    ],
    ['listTickets', { query: { order: 'desc, (select 1)' } }, /^order: /],
    ['listTickets', { query: { limit: 0 } }, /^limit: /],
    ['listTickets', { query: { limit: 201 } }, /^limit: /],
    ['listTickets', { query: { status: "new' or 1=1 --" } }, /^status/],
    ['listTickets', { query: { status: '' } }, /^status/],
    ['listTickets', { query: { priority: '1 or 1=1' } }, /^priority/],
    [
      'listTickets',
      { query: { team: "group:default/web' or '1'='1" } },
      /^team/,
    ],
    [
      'listTickets',
      { query: { offering: "x' union select * from person" } },
      /^offering/,
    ],
    ['listTickets', { query: { field: '"a") or 1=1 --=x' } }, /^field/],
    ['listTickets', { query: { field: "$.a'=x" } }, /^field/],
    ['listTickets', { query: { field: 'tags=a\u0000' } }, /^field.*NUL/],
    ['listTickets', { query: { q: 'a\u0000' } }, /^q: contains a NUL/],
    ['listTickets', { query: { q: ['a', 'b'] } }, /^q: /],
    ['listTickets', { query: { 'q[$ne]': 'x' } }, /^q/],
    ['listTickets', { query: { createdFrom: 'yesterday' } }, /^createdFrom: /],
    [
      'listTickets',
      { query: { restricted: 'true' } },
      /^restricted: is not a known field/,
    ],
    ['countTickets', { query: { chip: 'open' } }, /^chip: /],
  ])('%s refuses %j', async (endpoint, args, message) => {
    const answer = await refusal(desk, endpoint, args);
    expect(answer).toMatchObject({ status: 400, name: 'InputError' });
    expect(answer.message).toMatch(message);
    expect(answer.paths!.length).toBeGreaterThan(0);
    expect(answer.code).toBe('invalidInput');
    // Whoever translates by code needs one that says something.
    expect(answer.codes!.every(isFindingCode)).toBe(true);
    expect(answer.codes).not.toContain('invalid');
  });

  it.each<[string, RawArguments['query']]>([
    ['q', { q: "' or 'x1'='x1" }],
    ['q', { q: "%' escape '' union select 1 --" }],
    ['q', { q: '?' }],
    ['field', { field: "tags=news' or '1'='1" }],
    ['field', { field: 'constructor=x' }],
    ['field', { field: `tags=${'x'.repeat(590)}` }],
    ['entity', { entity: 'system:default/none' }],
    ['createdFrom', { createdFrom: '9999-12-31T23:59:59Z' }],
  ])('a %s that is well-formed finds nothing: %j', async (_name, query) => {
    expect(await desk.as('hugo').raw('listTickets', { query })).toMatchObject({
      status: 200,
      body: { items: [] },
    });
  });

  it.each([
    ['a version that never was', 7],
    ['the largest version', 2 ** 31 - 1],
  ])('%s is a conflict', async (_what, version) => {
    expect(
      await refusal(desk, 'updateTicket', {
        params: { ref },
        body: { version, title: 'x' },
      }),
    ).toMatchObject({
      status: 409,
      message: `${ref} was changed meanwhile: you had version ${version}, it is at 1 now. Reload it and try again`,
    });
  });
});
