import { TestDatabases } from '@backstage/backend-test-utils';
import {
  type ListTicketsQuery,
  CHIPS_OF_TYPE,
  TICKET_CHIPS,
  TICKET_SORTS,
  type TicketSummary,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { groupRef, type Name, userRef } from '../../__testUtils__/organisation';
import { type Desk, startDesk } from '../../__testUtils__/startDesk';
import { encodeCursor } from '../../http/cursor';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const HOUR = 3_600_000;

/** The tickets of the tests, by what they are called there. */
async function fill(desk: Desk) {
  const refs: Record<string, string> = {};
  const file = async (
    name: string,
    who: Name,
    body: Parameters<ReturnType<Desk['as']>['file']>[0],
  ) => {
    desk.clock.pass(HOUR);
    refs[name] = (await desk.as(who).file({ title: name, ...body })).ref;
  };
  const form = (fields: Record<string, string | string[]>) => ({
    offering: 'update-page',
    fields: { system: 'system:default/payroll', ...fields },
  });
  await file('Página 100% nueva', 'ana', form({ tags: ['news', 'forms'] }));
  await file('under_score', 'ana', form({ tags: ['news'] }));
  await file('portal', 'carlos', form({ system: 'system:default/portal' }));
  await file('account', 'bea', { offering: 'new-account', urgency: 'high' });
  await file('for bea', 'luz', { beneficiary: userRef('bea') });
  await file('contract', 'carlos', { offering: 'contract-work' });
  await file('started', 'ana', {});
  await file('waiting', 'ana', {});
  await file('solved', 'ana', {});
  await file('dropped', 'ana', {});
  const hugo = desk.as('hugo');
  await hugo.act(refs.started, 'start');
  await hugo.act(refs.waiting, 'start');
  await hugo.act(refs.waiting, 'pend', { reason: 'waiting-supplier' });
  await hugo.act(refs.solved, 'resolve', {
    resolutionCode: 'fulfilled',
    solution: 'Done',
  });
  await desk.as('ana').act(refs.dropped, 'cancel', { reason: 'No' });
  await hugo.ok('overridePriority', {
    params: { ref: refs.portal },
    body: { version: 1, priority: 1, reason: 'The director asks' },
  });
  await hugo.ok('linkEntity', {
    params: { ref: refs.started },
    body: { ref: 'component:default/site', role: 'affected' },
  });
  return refs;
}

describe.each(databases.eachSupportedId())('lists on %s', id => {
  let desk: Desk;
  let refs: Record<string, string>;
  let begin: number;
  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init(id) });
    begin = desk.clock.now();
    refs = await fill(desk);
  });
  afterEach(() => desk.settle());

  const titles = async (who: Name, query: ListTicketsQuery) => {
    const found = new Set(await desk.as(who).list(query));
    return Object.keys(refs).filter(name => found.has(refs[name]));
  };
  const at = (hours: number) => new Date(begin + hours * HOUR).toISOString();

  it.each<[ListTicketsQuery, string[]]>([
    [{ status: 'pending,resolved' }, ['waiting', 'solved']],
    [{ status: ['pending', 'resolved'] }, ['waiting', 'solved']],
    [{ state: 'done' }, ['solved', 'dropped']],
    [{ type: 'request', state: 'open', status: 'cancelled' }, []],
    [{ priority: '1' }, ['portal']],
    [{ priority: '1,4' }, ['portal']],
    [{ team: groupRef('desk') }, ['account']],
    [
      { team: [groupRef('desk'), groupRef('contractors')].join() },
      ['account', 'contract'],
    ],
    [{ assignee: 'me' }, ['started', 'waiting', 'solved']],
    [{ assignee: userRef('hugo'), state: 'done' }, ['solved']],
    [{ assignee: 'none', team: groupRef('web'), state: 'done' }, ['dropped']],
    [
      { assignee: `none,${userRef('hugo')}`, state: 'done' },
      ['solved', 'dropped'],
    ],
    [{ requester: userRef('luz') }, ['for bea']],
    [{ requester: 'me' }, []],
    [{ requester: userRef('bea') }, ['account']],
    [{ requesterOrBeneficiary: userRef('bea') }, ['account', 'for bea']],
    [
      {
        requesterOrBeneficiary: [userRef('luz'), userRef('carlos')],
        state: 'open',
      },
      ['portal', 'for bea', 'contract'],
    ],
    [{ requesterOrBeneficiary: 'me' }, []],
    [{ unit: groupRef('finance') }, ['portal', 'contract']],
    [{ service: 'accounts' }, ['account']],
    [{ offering: 'contract-work,new-account' }, ['account', 'contract']],
    [{ entity: 'component:default/site' }, ['started']],
    [{ entity: 'System:default/Portal' }, ['portal']],
    [{ related: 'component:default/site' }, ['started']],
    [{ related: 'System:default/Portal' }, ['portal']],
    [{ related: userRef('hugo') }, ['portal']],
    [
      { related: groupRef('web') },
      ['Página 100% nueva', 'under_score', 'started'],
    ],
    [{ related: 'component:other/site' }, []],
    [{ primaryEntity: 'component:default/site' }, []],
    [
      { primaryEntity: 'system:default/payroll' },
      ['Página 100% nueva', 'under_score'],
    ],
    [{ field: 'tags=forms' }, ['Página 100% nueva']],
    [
      { field: ['tags=news', 'system=system:default/payroll'] },
      ['Página 100% nueva', 'under_score'],
    ],
    [{ field: ['tags=forms', 'tags=images'] }, []],
    [{ field: 'url=x' }, []],
    [{ q: 'SCORE' }, ['under_score']],
    [{ q: 'nueva página' }, ['Página 100% nueva']],
    [{ q: 'nueva gina' }, []],
    [{ q: 'pagina' }, ['Página 100% nueva']],
    [{ q: 'PÁGINAS ÑUEVAS' }, ['Página 100% nueva']],
    [{ q: '^' }, []],
    [{ q: '´' }, []],
    [{ q: '\u0301' }, []],
    [{ q: '100%' }, ['Página 100% nueva']],
    [{ q: '%' }, []],
    [{ q: '_' }, []],
    [{ q: '\\' }, []],
    [{ q: 'nothing like it' }, []],
    [{ q: '', priority: '1' }, ['portal']],
  ])('filter by %j', async (query, expected) => {
    expect(await titles('hugo', query)).toEqual(expected);
  });

  it('find a ticket by its reference, however it is typed', async () => {
    for (const q of [
      refs.portal,
      refs.portal.toLocaleLowerCase('en'),
      'req-3',
    ]) {
      expect(await titles('hugo', { q })).toEqual(['portal']);
    }
  });

  it('filter by the instant of filing, end excluded', async () => {
    expect(
      await titles('hugo', { createdFrom: at(2), createdUntil: at(4) }),
    ).toEqual(['under_score', 'portal']);
  });

  it.each<[Name, Partial<Record<(typeof TICKET_CHIPS)[number], string[]>>]>([
    [
      'hugo',
      {
        mine: ['started', 'waiting'],
        myTeams: [
          'Página 100% nueva',
          'under_score',
          'portal',
          'for bea',
          'started',
          'waiting',
        ],
        pending: ['waiting'],
        unassigned: [
          'Página 100% nueva',
          'under_score',
          'portal',
          'account',
          'for bea',
          'contract',
        ],
        resolved: ['solved'],
        filedByMe: [],
        myUnits: [],
      },
    ],
    [
      'luz',
      {
        open: [
          'Página 100% nueva',
          'under_score',
          'account',
          'for bea',
          'started',
          'waiting',
        ],
        filedByMe: ['for bea'],
        myUnits: [
          'Página 100% nueva',
          'under_score',
          'account',
          'for bea',
          'started',
          'waiting',
          'solved',
          'dropped',
        ],
      },
    ],
    ['bea', { filedByMe: ['account', 'for bea'], mine: [] }],
    ['carlos', { open: ['portal', 'contract'], pending: [] }],
  ])('%s gets what the chips say, in number as well', async (who, chips) => {
    for (const [chip, expected] of Object.entries(chips)) {
      const query = { chip: chip as keyof typeof chips };
      expect([chip, await titles(who, query)]).toEqual([chip, expected]);
      expect([chip, await desk.as(who).count(chip)]).toEqual([
        chip,
        expected.length,
      ]);
    }
  });

  it('count only the quick filters that are asked for', async () => {
    const { counts } = await desk.as('hugo').ok('countTickets', {
      query: { type: 'request,change', chips: 'mine,planned,knownErrors' },
    });
    expect(counts).toEqual([
      { chip: 'mine', value: 2, exact: true },
      { chip: 'planned', value: 0, exact: true },
    ]);
  });

  it('count below the given filter', async () => {
    expect(
      await desk.as('hugo').count('unassigned', { unit: groupRef('hr') }),
    ).toBe(4);
    const { counts } = await desk.as('hugo').ok('countTickets', { query: {} });
    expect(counts.map(count => count.chip)).toEqual(
      TICKET_CHIPS.filter(chip => CHIPS_OF_TYPE.request.includes(chip)),
    );
    expect(counts.every(count => count.exact)).toBe(true);
  });

  const KEYS: Record<
    (typeof TICKET_SORTS)[number],
    (item: TicketSummary) => number
  > = {
    createdAt: item => Date.parse(item.createdAt),
    updatedAt: item => Date.parse(item.updatedAt),
    priority: item => item.priority!.value,
    // Requests have no window.
    plannedStart: () => 0,
    // Nothing is promised.
    dueAt: () => 0,
  };

  it.each(
    TICKET_SORTS.flatMap(sort =>
      (['asc', 'desc'] as const).map(order => [sort, order] as const),
    ),
  )(
    'sorted by %s %s show every row once, page by page',
    async (sort, order) => {
      // Equal keys: filed and changed in the same millisecond.
      const twins = [];
      for (let count = 0; count < 7; count += 1) {
        twins.push((await desk.as('fabian').file({ description: sort })).ref);
      }
      const whole = await desk.as('hugo').list({ sort, order, limit: 200 });
      expect(new Set(whole).size).toBe(whole.length);
      expect(whole).toEqual(expect.arrayContaining(twins));
      for (const limit of [3, 5]) {
        expect(await desk.as('hugo').list({ sort, order, limit })).toEqual(
          whole,
        );
      }
      const items = (
        await desk.as('hugo').ok('listTickets', {
          query: { sort, order, limit: 200 },
        })
      ).items.map(item => KEYS[sort](item));
      const sign = order === 'asc' ? 1 : -1;
      expect(items).toEqual([...items].sort((a, b) => sign * (a - b)));
    },
  );

  it.each(
    TICKET_SORTS.flatMap(sort =>
      (['asc', 'desc'] as const).map(order => [sort, order] as const),
    ),
  )(
    'by an answer, sorted by %s %s, show the same as without pages',
    async (sort, order) => {
      const twins: string[] = [];
      for (let count = 0; count < 7; count += 1) {
        const { ref } = await desk.as(count % 2 ? 'fabian' : 'ana').file({
          offering: 'update-page',
          fields: { system: 'system:default/payroll', tags: ['news'] },
        });
        twins.push(ref);
      }
      const field = ['tags=news', 'system=system:default/payroll'];
      for (const who of ['hugo', 'ana', 'fabian'] as const) {
        const all = await desk.as(who).list({ sort, order, limit: 200 });
        const own = new Set(all);
        const whole = await desk
          .as(who)
          .list({ sort, order, field, limit: 200 });
        expect(new Set(whole).size).toBe(whole.length);
        // In the order of the list without the filter.
        expect(whole).toEqual(all.filter(ref => whole.includes(ref)));
        expect(whole).toEqual(
          expect.arrayContaining(twins.filter(ref => own.has(ref))),
        );
        for (const q of [undefined, 'payroll']) {
          expect(
            await desk.as(who).list({ sort, order, field, q, limit: 3 }),
          ).toEqual(
            q
              ? await desk.as(who).list({ sort, order, field, q, limit: 200 })
              : whole,
          );
        }
      }
    },
  );

  it('show every row once while rows are added', async () => {
    const before = await desk.as('hugo').list();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page: { items: { ref: string }[]; next?: string } = await desk
        .as('hugo')
        .ok('listTickets', { query: { limit: 4, cursor } });
      seen.push(...page.items.map(item => item.ref));
      cursor = page.next;
      desk.clock.pass(1);
      await desk.as('fabian').file();
    } while (cursor);
    expect(seen).toEqual(before);
  });

  it.each([
    'nonsense',
    '%%%',
    encodeCursor([]),
    encodeCursor(['createdAt', 'desc', 1]),
    encodeCursor(['createdAt', 'desc', '1', 2]),
    encodeCursor(['createdAt', 'desc', 1.5, 2]),
    encodeCursor(['createdAt', 'desc', 1e300, 2]),
    encodeCursor(['createdAt', 'desc', 1, -1e300]),
    encodeCursor(['createdAt', 'desc', null, 2]),
    encodeCursor(['title', 'desc', 1, 2]),
    encodeCursor(['createdAt', 'desc; drop table ticket', 1, 2]),
    encodeCursor(['createdAt', 'asc', 1, 2]),
    encodeCursor(['updatedAt', 'desc', 1, 2]),
  ])('answer the broken cursor %j with a 400', async cursor => {
    expect(
      await desk.as('hugo').refused('listTickets', { query: { cursor } }),
    ).toMatch(/^400 The cursor .*ask for the first page again$/);
  });

  it('answer a cursor beyond every priority with a page or a 400', async () => {
    for (const value of [0, 5, 2 ** 40, Number.MAX_SAFE_INTEGER]) {
      const { status } = await desk.as('hugo').raw('listTickets', {
        query: {
          sort: 'priority',
          cursor: encodeCursor(['priority', 'desc', value, 1]),
        },
      });
      expect([200, 400]).toContain(status);
    }
  });

  it.each([
    encodeCursor([0]),
    encodeCursor([2 ** 40]),
    encodeCursor(['1']),
    'x',
  ])('of log entries answer the broken cursor %j with a 400', async cursor => {
    expect(
      await desk.as('hugo').refused('listTicketEvents', {
        params: { ref: refs.portal },
        query: { cursor },
      }),
    ).toMatch(/^400 The cursor cannot be read/);
  });
});
