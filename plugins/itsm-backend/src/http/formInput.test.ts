import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import type { FindingCode } from '@mesa-itsm/backstage-plugin-itsm-common';
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

  it.each<[Record<string, unknown>, string, FindingCode, RegExp]>([
    [{ system: undefined }, 'fields.system', 'required', /system: is required/],
    [
      { system: 'payroll' },
      'fields.system',
      'entityRef',
      /full entity reference/,
    ],
    [
      { system: 'component:default/site' },
      'fields.system',
      'entityKind',
      /must be a System/,
    ],
    [
      { system: 'system:default/none' },
      'fields.system',
      'unknownEntity',
      /the catalog has no/,
    ],
    [{ url: 'data:text/html,x' }, 'fields.url', 'url', /must be a valid url/],
    [{ url: 7 }, 'fields.url', 'text', /must be a text/],
    [{ pages: '7' }, 'fields.pages', 'number', /must be a number/],
    [{ pages: 0 }, 'fields.pages', 'between', /between 1 and 99/],
    [{ pages: 1.5 }, 'fields.pages', 'integer', /whole number/],
    [{ online: 'yes' }, 'fields.online', 'boolean', /true or false/],
    [{ due: '2026-13-01' }, 'fields.due', 'date', /must be a date/],
    [
      { due: '2026-03-15' },
      'fields.due',
      'notBefore',
      /must not be before 2026-03-16/,
    ],
    [{ area: 'x' }, 'fields.area', 'choice', /one of the offered choices/],
    [
      { tags: ['x'] },
      'fields.tags',
      'foreignChoices',
      /only hold offered choices/,
    ],
    [{ tags: 'news' }, 'fields.tags', 'choices', /must be a list/],
    [
      { approver: userRef('nobody') },
      'fields.approver',
      'unknownUser',
      /has no user/,
    ],
    [
      { costCentre: groupRef('none') },
      'fields.costCentre',
      'unknownUnit',
      /has no unit/,
    ],
    [{ area: 'forms' }, 'fields.why', 'required', /why: is required/],
    [{ why: 'x' }, 'fields.why', 'notAsked', /is not asked for/],
    [{ other: 'x' }, 'fields.other', 'unknownQuestion', /has no field "other"/],
    [
      { constructor: 'x' },
      'fields.constructor',
      'unknownQuestion',
      /has no field/,
    ],
    [{ url: { $gt: '' } }, 'fields.url', 'invalid', /./],
    [{ details: 'a\u0000b' }, 'fields.details', 'nul', /NUL/],
    [
      { details: 'a\ud800' },
      'fields.details',
      'loneSurrogate',
      /half of a character/,
    ],
  ])('%j is told at its field', async (fields, path, code, message) => {
    const answer = await refusal(desk, 'createTicket', form(fields));
    expect(answer).toMatchObject({ status: 400, name: 'InputError' });
    expect(answer.paths).toEqual([path]);
    expect(answer.codes).toEqual([code]);
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
