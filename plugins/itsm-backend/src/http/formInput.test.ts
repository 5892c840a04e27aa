import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import request from 'supertest';
import { groupRef, userRef } from '../__testUtils__/organisation';
import { refusal } from '../__testUtils__/refusal';
import { type Desk, startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('a wrong form on %s', id => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init(id) });
  });
  afterEach(() => desk.settle());

  const form = (fields: Record<string, unknown>) => ({
    body: {
      offering: 'update-page',
      description: 'x',
      fields: { system: 'system:default/payroll', ...fields },
    },
  });

  it.each<[Record<string, unknown>, string, RegExp]>([
    [{ system: undefined }, 'fields.system', /"system" is required/],
    [{ system: 'payroll' }, 'fields.system', /full entity reference/],
    [{ system: 'component:default/site' }, 'fields.system', /must be a System/],
    [{ system: 'system:default/none' }, 'fields.system', /the catalog has no/],
    [{ url: 'data:text/html,x' }, 'fields.url', /must be a valid url/],
    [{ url: 7 }, 'fields.url', /must be a text/],
    [{ pages: '7' }, 'fields.pages', /must be a number/],
    [{ pages: 0 }, 'fields.pages', /at least 1/],
    [{ pages: 1.5 }, 'fields.pages', /whole number/],
    [{ online: 'yes' }, 'fields.online', /true or false/],
    [{ due: '2026-13-01' }, 'fields.due', /must be a date/],
    [{ due: '2026-03-15' }, 'fields.due', /must not be before 2026-03-16/],
    [{ area: 'x' }, 'fields.area', /one of the offered choices/],
    [{ tags: ['x'] }, 'fields.tags', /only hold offered choices/],
    [{ tags: 'news' }, 'fields.tags', /must be a list/],
    [{ approver: userRef('nobody') }, 'fields.approver', /has no user/],
    [{ costCentre: groupRef('none') }, 'fields.costCentre', /has no unit/],
    [{ area: 'forms' }, 'fields.why', /"why" is required/],
    [{ why: 'x' }, 'fields.why', /is not asked for/],
    [{ other: 'x' }, 'fields.other', /has no field "other"/],
    [{ constructor: 'x' }, 'fields.constructor', /has no field/],
    [{ url: { $gt: '' } }, 'fields.url', /./],
    [{ details: 'a\u0000b' }, 'fields.details', /NUL/],
    [{ details: 'a\ud800' }, 'fields.details', /half of a character/],
  ])('%j is told at its field', async (fields, path, message) => {
    const answer = await refusal(desk, 'createTicket', form(fields));
    expect(answer).toMatchObject({ status: 400, name: 'InputError' });
    expect(answer.paths).toEqual([path]);
    expect(answer.message).toMatch(message);
  });

  it('all of it is told at once', async () => {
    const { paths } = await refusal(
      desk,
      'createTicket',
      form({ url: 'x', pages: 100, tags: ['x'] }),
    );
    expect(paths).toEqual(['fields.url', 'fields.pages', 'fields.tags']);
  });

  it('the day of the desk decides what today is', async () => {
    // 04:00 UTC on the 17th is still the 16th in Mexico City.
    desk.clock.pass(13 * 3_600_000);
    const ticket = await desk.as('ana').ok('createTicket', {
      body: {
        offering: 'update-page',
        description: 'x',
        fields: { system: 'system:default/payroll', due: '2026-03-16' },
      },
    });
    expect(ticket.fields.at(-1)).toMatchObject({ value: '2026-03-16' });
    desk.clock.pass(-13 * 3_600_000);
  });

  it('hostile keys of JSON pollute nothing', async () => {
    const { status } = await request(desk.app)
      .post('/v1/tickets')
      .set('Authorization', mockCredentials.user.header(userRef('ana')))
      .set('Content-Type', 'application/json')
      .send(
        '{"offering":"web-work","description":"x","fields":{"__proto__":{"polluted":true}},"__proto__":{"isStaff":true}}',
      );
    expect([201, 400]).toContain(status);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const stored = await desk.knex('ticket').where('fields', 'like', '%pollu%');
    expect(stored).toEqual([]);
  });
});
