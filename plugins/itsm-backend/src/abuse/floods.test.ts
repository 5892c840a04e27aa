import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import {
  type EndpointId,
  endpoints,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import request from 'supertest';
import type { RawArguments } from '../__testUtils__/DeskClient';
import { userRef } from '../__testUtils__/organisation';
import { type Desk, startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const many = <T>(count: number, value: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => value(at));
const keyed = (count: number, value: unknown) =>
  Object.fromEntries(many(count, at => [`k${at}`, value]));
const filed = { offering: 'web-work', description: 'x' };

describe('more than anybody means to send', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init('SQLITE_3') });
    await desk.as('ana').file();
  });
  afterAll(() => desk.settle());

  it.each<[string, EndpointId, RawArguments]>([
    [
      'wrong things in a list',
      'bulkTickets',
      {
        body: {
          action: 'dispatch',
          team: 'group:default/web',
          tickets: many(1_000_000, () => 0),
        },
      },
    ],
    [
      'unknown fields',
      'createTicket',
      { body: { ...filed, ...keyed(150_000, 0) } },
    ],
    [
      'unknown fields, but not too many to be looked at',
      'createTicket',
      { body: { ...filed, ...keyed(9_000, 0) } },
    ],
    [
      'answers of no type',
      'createTicket',
      { body: { ...filed, fields: keyed(150_000, {}) } },
    ],
    [
      'links',
      'createTicket',
      {
        body: {
          ...filed,
          links: many(50_000, () => ({ kind: 'related', ref: 'REQ-000001' })),
        },
      },
    ],
    [
      'tickets at once',
      'bulkTickets',
      {
        body: {
          action: 'dispatch',
          team: 'group:default/web',
          tickets: many(10_000, at => ({ ref: `REQ-${at + 1}`, version: 1 })),
        },
      },
    ],
    [
      'ids in a filter',
      'listTickets',
      { query: { team: many(400, at => `group:default/t${at}`).join(',') } },
    ],
    [
      'filters by the same field',
      'listTickets',
      { query: { field: many(60, at => `tags=${at}`) } },
    ],
  ])('%s: refused with few words', async (_what, endpoint, args) => {
    const before = await desk.knex('ticket_event');
    const { status, body } = await desk.as('hugo').raw(endpoint, args);
    expect([status, body.error?.name]).toEqual([400, 'InputError']);
    expect(JSON.stringify(body).length).toBeLessThan(50_000);
    expect(await desk.knex('ticket_event')).toEqual(before);
  });

  it('10,000 ids in an address: refused before anybody looks at them', async () => {
    const requester = many(10_000, at => userRef(`u${at}`)).join(',');
    const { status } = await desk
      .as('hugo')
      .raw('listTickets', { query: { requester } });
    expect(status).toBe(431);
  });

  it.each<['createTicket' | 'applyDefinitions', string, object]>([
    ['createTicket', 'an answer', { ...filed, fields: { a: '@' } }],
    ['applyDefinitions', 'a document', { documents: ['@'] }],
    [
      'applyDefinitions',
      'a definition',
      {
        documents: [
          {
            apiVersion: 'mesa-itsm/v1',
            kind: 'ServiceFamily',
            metadata: { name: 'deep' },
            spec: { title: '@' },
          },
        ],
      },
    ],
  ])('%s: %s nested without end is told', async (endpoint, _what, body) => {
    // By hand: JSON.stringify gives up at such a depth.
    const depth = 200_000;
    const text = JSON.stringify(body).replace(
      '"@"',
      '['.repeat(depth) + ']'.repeat(depth),
    );
    const { method, path } = endpoints[endpoint];
    expect(method).toBe('POST');
    const answer = await request(desk.app)
      .post(path)
      .set('Authorization', mockCredentials.user.header(userRef('marta')))
      .set('Idempotency-Key', 'deep')
      .set('Content-Type', 'application/json')
      .send(text);
    expect([answer.status, answer.body.applied ?? false]).toEqual([
      endpoint === 'createTicket' ? 400 : 200,
      false,
    ]);
    expect(JSON.stringify(answer.body).length).toBeLessThan(50_000);
  });
});
