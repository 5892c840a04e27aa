import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { groupRef, userRef } from '../__testUtils__/organisation';
import { type Desk, startDesk } from '../__testUtils__/startDesk';
import { applyTicketScope } from './applyTicketScope';
import { readsMuch } from './readsMuch';
import type { TicketScope } from './TicketScope';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const scopeOf = (
  principals: string[],
  more: Partial<TicketScope> = {},
): TicketScope => ({
  allOpenToStaff: false,
  allRestricted: false,
  principals,
  policy: { result: 'allow' },
  ...more,
});

const SCOPES: readonly (readonly [string, TicketScope])[] = [
  ['a requester', scopeOf([userRef('bea'), groupRef('hr')])],
  [
    'a liaison',
    scopeOf([userRef('luz'), `liaison:${groupRef('hr')}`, groupRef('hr')]),
  ],
  ['a team', scopeOf([groupRef('desk'), groupRef('dev')])],
  ['staff', scopeOf([userRef('ana')], { allOpenToStaff: true })],
  [
    'staff of the teams',
    scopeOf([groupRef('desk'), groupRef('dev')], { allOpenToStaff: true }),
  ],
  [
    'administrators',
    scopeOf([userRef('ana')], { allOpenToStaff: true, allRestricted: true }),
  ],
  ['nobody', scopeOf([userRef('nobody')])],
];

/** What the scope means, said without SQL. */
async function readable(
  knex: Knex,
  scope: TicketScope,
  now: number,
): Promise<string[]> {
  const tickets = await knex('ticket').orderBy('id');
  const access = await knex('ticket_access');
  return tickets
    .filter(
      ticket =>
        scope.allRestricted ||
        (scope.allOpenToStaff && !ticket.restricted) ||
        access.some(
          row =>
            Number(row.ticket_id) === Number(ticket.id) &&
            scope.principals.includes(row.principal_ref) &&
            (row.until_at === null || Number(row.until_at) > now),
        ),
    )
    .map(ticket => ticket.ref);
}

async function fileSome(desk: Desk) {
  for (const name of ['ana', 'bea', 'luz', 'bea'] as const) {
    await desk.as(name).file();
    await desk.as(name).file({ restricted: true });
  }
  // One that holds no more, one that holds a little longer.
  await desk
    .knex('ticket_access')
    .where('ticket_id', 1)
    .update({ until_at: 5 });
  await desk
    .knex('ticket_access')
    .where('ticket_id', 2)
    .update({ until_at: Number.MAX_SAFE_INTEGER });
}

describe.each(databases.eachSupportedId())('the scope on %s', id => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init(id) });
    await fileSome(desk);
    await desk.settle();
  });

  it.each(SCOPES)(
    'of %s gives the same tickets, asked either way',
    async (_, scope) => {
      const now = desk.clock.now();
      const expected = await readable(desk.knex, scope, now);
      for (const oneByOne of [false, true]) {
        const query = desk.knex('ticket').orderBy('id').select('ref');
        applyTicketScope(query, scope, now, { oneByOne });
        expect((await query).map(row => row.ref)).toEqual(expected);
      }
    },
  );

  it('holds few tickets for each of them, and all of some', async () => {
    const sizes = await Promise.all(
      SCOPES.map(([, scope]) => readable(desk.knex, scope, desk.clock.now())),
    );
    expect(new Set(sizes.map(refs => refs.length)).size).toBeGreaterThan(3);
    expect(await readsMuch(desk.knex, SCOPES[0][1])).toBe(false);
  });

  it('is much for somebody who may read thousands', async () => {
    const rows = Array.from({ length: 4_001 }, (_, index) => ({
      ticket_id: 3 + (index % 2),
      principal_ref: userRef('reader'),
      reason: `r${index}`,
      from_at: 0,
    }));
    await desk.knex.batchInsert('ticket_access', rows, 200);
    const reader = scopeOf([userRef('reader')]);
    expect(await readsMuch(desk.knex, reader)).toBe(true);
    expect(
      await readsMuch(desk.knex, { ...reader, allOpenToStaff: true }),
    ).toBe(false);
  });
});
