import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import request from 'supertest';
import { userRef } from '../__testUtils__/organisation';
import { type Desk, startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** Texts that have broken software elsewhere. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '[x](javascript:alert(1))',
  '${7*7} {{7*7}} #{7*7} <%= 7*7 %>',
  "Robert'); DROP TABLE ticket;--",
  '" OR 1=1 --',
  "=cmd|' /C calc'!A0",
  '\u202Egnp.exe\u202C \u2066\u2069',
  'a\u0001\u0007\u001b[31mb\u007f',
  '../../etc/passwd',
  'ﷺ😀👩‍👩‍👧‍👦 ñ é \u0065\u0301',
  'null',
  '\\u0000 %00 \\x00',
  '__proto__',
];

describe.each(databases.eachSupportedId())('hostile content on %s', id => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init(id) });
  });
  afterEach(() => desk.settle());

  it.each(HOSTILE)('%j is stored as it is', async text => {
    const { ref: filed } = await desk.as('ana').file({
      offering: 'update-page',
      title: text,
      description: `${text}\n${text}`,
      fields: { system: 'system:default/payroll', details: text },
    });
    await desk.as('ana').say(filed, text);
    const seen = await desk.as('hugo').see(filed);
    expect(seen.title).toBe(text);
    expect(seen.description).toBe(`${text}\n${text}`);
    expect(
      seen.fields.find(({ id: field }) => field === 'details'),
    ).toMatchObject({
      value: text,
      display: [text],
    });
    expect((await desk.as('hugo').log(filed)).at(-1)?.text).toBe(text);
    const [q] = text.split(/\s/);
    const found = await desk.as('hugo').list({ q });
    // What holds no letter and no digit looks for nothing.
    expect(found.includes(filed)).toBe(/[\p{L}\p{N}]/u.test(q));
  });

  it('the longest texts fit', async () => {
    const wide = '😀'.repeat(100);
    const { ref: filed } = await desk.as('ana').file({
      title: wide,
      description: 'ñ'.repeat(20_000),
    });
    const seen = await desk.as('ana').see(filed);
    expect([seen.title, seen.description.length]).toEqual([wide, 20_000]);
  });

  describe('of bodies', () => {
    const post = (body: string, type = 'application/json') =>
      request(desk.app)
        .post('/v1/tickets')
        .set('Authorization', mockCredentials.user.header(userRef('ana')))
        .set('Content-Type', type)
        .send(body);

    it('beyond 3 MB is a 413', async () => {
      const { status, body } = await post(
        JSON.stringify({ description: 'x'.repeat(3 * 1024 * 1024) }),
      );
      expect(status).toBe(413);
      expect(body.error.message).toMatch(/too large/);
    });

    it.each([
      ['broken JSON', '{"offering":', 'application/json'],
      [
        'another type',
        'offering=web-work',
        'application/x-www-form-urlencoded',
      ],
      ['text', 'hello', 'text/plain'],
      ['no object', '"web-work"', 'application/json'],
    ])('that are %s is a 400', async (_what, body, type) => {
      expect((await post(body, type)).status).toBe(400);
    });
  });

  it('a definition that cannot be read any more hides its offering, not its tickets', async () => {
    const { ref: filed } = await desk.as('ana').file({
      offering: 'new-account',
      title: 'Filed before',
    });
    const where = { kind: 'Offering', name: 'new-account' };
    const [{ spec }] = await desk.knex('definition_revision').where(where);
    const set = async (value: string) => {
      await desk.knex('definition_revision').where(where).update('spec', value);
      await desk.knex('definition_counter').increment('value', 1);
    };
    await set('{"title":"Half a spec"}');
    // Another node, which has not read it before.
    const other = await startNode(desk);
    expect(
      (
        await other.as('ana').raw('getOffering', {
          params: { name: 'new-account' },
        })
      ).status,
    ).toBe(404);
    expect(
      (await other.as('ana').ok('getCatalogue', {})).families,
    ).toHaveLength(1);
    expect(await other.as('ana').see(filed)).toMatchObject({
      title: 'Filed before',
      offering: { name: 'new-account', title: 'new-account' },
    });
    expect(
      await other.as('ana').refused('createTicket', {
        body: { offering: 'new-account', description: 'x' },
      }),
    ).toMatch(/^400 offering: there is no offering/);
    await set(spec);
  });

  it.each([
    [
      'a bomb of aliases',
      'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d,*d]',
    ],
    ['no YAML', '{[}'],
    [
      'another kind',
      'apiVersion: mesa-itsm/v1\nkind: Widget\nmetadata: {name: x}\nspec: {}',
    ],
  ])(
    'definitions that are %s change nothing and say why',
    async (_what, yaml) => {
      const before = await desk.knex('definition_head');
      const result = await desk
        .as('marta')
        .ok('applyDefinitions', { body: { yaml } });
      expect(result.applied).toBe(false);
      expect(result.problems[0]).toMatchObject({ severity: 'error' });
      expect(await desk.knex('definition_head')).toEqual(before);
    },
  );
});

/** A second node over the same database, its caches empty. */
async function startNode(desk: Desk): Promise<Desk> {
  const before = await desk.knex('definition_revision');
  const node = await startDesk({ knex: desk.knex, definitions: [] });
  expect(await desk.knex('definition_revision')).toEqual(before);
  return node;
}
