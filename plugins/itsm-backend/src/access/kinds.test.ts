import { TestDatabases } from '@backstage/backend-test-utils';
import { type Name } from '../__testUtils__/organisation';
import { startDesk, type Desk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const WEB = 'group:default/web';
const LEDGER_API = 'component:default/ledger-api';

describe.each(databases.eachSupportedId())('tickets of each kind on %s', id => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init(id) });
  });
  afterAll(() => desk?.settle());

  const reads = async (who: Name, ref: string) =>
    (await desk.as(who).raw('getTicket', { params: { ref } })).status === 200;
  const entities = (ref = LEDGER_API) => [{ ref }];

  it.each(['problem', 'change'] as const)(
    'a %s is for the desk and the owners of what it touches',
    async type => {
      const { ref } = await desk.as('dora').fileKind(type, {
        entities: entities(),
        requester: 'user:default/ana',
        team: WEB,
      });
      expect(await reads('hugo', ref)).toBe(true);
      expect(await reads('odin', ref)).toBe(true);
      for (const stranger of ['ana', 'carlos', 'luz', 'tomas'] as const) {
        expect(await reads(stranger, ref)).toBe(false);
      }
      expect(await desk.as('odin').list({ type })).toContain(ref);
      expect(await desk.as('ana').list({ type })).toEqual([]);
      expect(await desk.as('odin').count('open', { type })).toBeGreaterThan(0);
      expect(await desk.as('ana').count('open', { type })).toBe(0);
      const { capabilities, allowedActions } = await desk.as('odin').see(ref);
      expect(capabilities.readInternal).toBe(false);
      expect(allowedActions).toEqual([]);
    },
  );

  it.each(['problem', 'change'] as const)(
    'a %s that is restricted opens itself to nobody who asked for it',
    async type => {
      const { ref, version } = await desk.as('dora').fileKind(type, {
        requester: 'user:default/ana',
        team: WEB,
      });
      await desk.as('dora').ok('updateTicket', {
        params: { ref },
        body: { version, restricted: true },
      });
      expect(await reads('ana', ref)).toBe(false);
      expect(await desk.as('ana').list({ type })).toEqual([]);
      // Whoever restricted it is named on it.
      expect(await reads('dora', ref)).toBe(true);
      expect(await reads('diego', ref)).toBe(false);
      const filed = await desk.as('dora').fileKind(type, {
        requester: 'user:default/ana',
        team: WEB,
        restricted: true,
      });
      expect(filed.named?.map(({ name }) => name)).toEqual(['Dora Mesa']);
      expect(await reads('ana', filed.ref)).toBe(false);
    },
  );

  it('a change of what was handed over a moment ago is for its new owner', async () => {
    // As it was known before: owned by others.
    await desk.as('dora').fileKind('incident', { entities: entities() });
    await desk.knex('linked_entity_owner').delete();
    const { ref } = await desk.as('odin').fileKind('change', {
      entities: entities(),
    });
    expect(await reads('odin', ref)).toBe(true);
    const [row] = await desk
      .knex('linked_entity')
      .where({ entity_ref: LEDGER_API });
    // Its other tickets are still to be gone through.
    expect(Boolean(row.access_due)).toBe(true);
  });

  it.each([
    ['causedBy', 'change'],
    ['duplicateOf', 'problem'],
  ] as const)('%s names no ticket that is hidden', async (field, type) => {
    const { ref: hidden } = await desk.as('hugo').fileKind(type, {
      team: WEB,
      restricted: true,
    });
    const { ref, version } = await desk
      .as('dora')
      .fileKind(field === 'causedBy' ? 'incident' : 'problem', {
        team: 'group:default/desk',
      });
    if (field === 'duplicateOf') {
      await desk.as('dora').act(ref, 'assign', {
        team: 'group:default/desk',
        assignee: 'user:default/dora',
      });
    }
    const answers =
      field === 'causedBy'
        ? { resolutionCode: 'restored', solution: 'x' }
        : { outcome: 'duplicate' };
    const refused = (other: string) =>
      desk.as('dora').refused('transitionTicket', {
        params: { ref },
        body: {
          action: 'resolve',
          version: field === 'causedBy' ? version : version + 1,
          ...answers,
          [field]: other,
        },
      });
    expect(await refused(hidden)).toBe(`404 Ticket ${hidden} not found`);
    const none = hidden.replace(/\d+$/, '009999');
    expect(await refused(none)).toBe(`404 Ticket ${none} not found`);
  });

  it('an incident is seen by the owners of what it touches, without its internal log', async () => {
    const { ref } = await desk
      .as('dora')
      .fileKind('incident', { entities: entities(), team: WEB });
    await desk.as('dora').say(ref, 'Between us', 'internal');
    expect(await reads('odin', ref)).toBe(true);
    expect(await reads('carlos', ref)).toBe(false);
    const log = await desk.as('odin').log(ref);
    expect(log.map(entry => entry.text)).not.toContain('Between us');
  });

  it('a restricted one is not for owners', async () => {
    const { ref } = await desk.as('dora').fileKind('incident', {
      entities: entities(),
      restricted: true,
      team: WEB,
    });
    expect(await reads('hugo', ref)).toBe(true);
    expect(await reads('odin', ref)).toBe(false);
    expect(await desk.as('odin').list({ related: LEDGER_API })).not.toContain(
      ref,
    );
  });

  it('who may file what is said, and held to', async () => {
    const mine = async (who: Name) =>
      (await desk.as(who).ok('getMe', {})).can.file;
    expect(await mine('ana')).toEqual(['request', 'incident']);
    expect(await mine('hugo')).toEqual([
      'request',
      'incident',
      'problem',
      'change',
    ]);
    const file = (who: Name, body: object) =>
      desk.as(who).refused('createTicket', {
        body: { title: 'x', description: 'x', ...body },
      });
    expect(await file('ana', { type: 'problem' })).toMatch(/^403/);
    const change = { type: 'change', changeKind: 'normal' };
    expect(await file('ana', change)).toMatch(/^403/);
    expect(await file('ana', { ...change, entities: entities() })).toMatch(
      /^403/,
    );
    const own = await desk
      .as('odin')
      .fileKind('change', { entities: entities() });
    expect(own.team.ref).toBe('group:default/developers');
    expect(
      (
        await desk.as('odin').ok('getEntityOverview', {
          query: { ref: LEDGER_API },
        })
      ).file,
    ).toContain('change');
    expect(
      await desk.as('ana').refused('createTicket', {
        body: {
          type: 'incident',
          title: 'x',
          description: 'x',
          entities: [{ ref: LEDGER_API, effect: 'outage' }],
          links: [{ kind: 'related', ref: own.ref }],
        },
      }),
    ).toMatch(/^403 .*links, entities.effect/);
    expect(
      await desk.as('hugo').refused('createTicket', {
        body: {
          type: 'incident',
          title: 'x',
          description: 'x',
          entities: [{ ref: 'system:default/nowhere' }],
        },
      }),
    ).toBe(
      '400 entities.0.ref: the catalog has no system:default/nowhere that you may see',
    );
  });

  it('roll up to the system, the domain and the owner, never to a namesake', async () => {
    const { ref } = await desk
      .as('dora')
      .fileKind('incident', { entities: entities() });
    const related = (of: string) => desk.as('dora').list({ related: of });
    for (const whole of [
      LEDGER_API,
      'system:default/ledger',
      'domain:default/money',
      'group:default/developers',
    ]) {
      expect(await related(whole)).toContain(ref);
    }
    for (const other of [
      'component:other/ledger-api',
      'system:default/payroll',
      'group:default/web',
    ]) {
      expect(await related(other)).not.toContain(ref);
    }
    const overview = await desk.as('dora').ok('getEntityOverview', {
      query: { ref: 'domain:default/money' },
    });
    expect(
      overview.counts.find(({ type }) => type === 'incident')?.open,
    ).toBeGreaterThan(0);
    const unseen = await desk.as('carlos').ok('getEntityOverview', {
      query: { ref: 'domain:default/money' },
    });
    expect(unseen.counts.every(({ open }) => open === 0)).toBe(true);
  });

  it('many are assigned at once, each judged for itself', async () => {
    const one = await desk.as('ana').file();
    const two = await desk.as('ana').file();
    const hidden = await desk.as('ana').file({ restricted: true });
    const { results } = await desk.as('dora').ok('bulkTickets', {
      body: {
        action: 'assign',
        tickets: [
          { ref: one.ref, version: one.version },
          { ref: two.ref, version: two.version + 1 },
          { ref: hidden.ref, version: hidden.version },
          { ref: 'REQ-009999', version: 1 },
        ],
        team: 'group:default/web',
        assignee: 'user:default/hugo',
      },
    });
    expect(results.map(({ done, error }) => error?.name ?? done)).toEqual([
      true,
      'ConflictError',
      'NotFoundError',
      'NotFoundError',
    ]);
    // What is hidden sounds like what is not there.
    expect(results[2].error?.message).toBe(`Ticket ${hidden.ref} not found`);
    expect((await desk.as('hugo').see(one.ref)).assignee?.name).toBe(
      'Hugo Web',
    );
    expect((await desk.as('dora').see(two.ref)).status).toBe('new');
  });

  it('a hidden ticket on a problem is not counted, and adds no link', async () => {
    const seen = await desk.as('ana').fileKind('incident');
    const problem = await desk.as('dora').fileKind('problem', {
      links: [{ kind: 'investigates', ref: seen.ref }],
    });
    const told = async (who: Name) => {
      const { items } = await desk
        .as(who)
        .ok('listTickets', { query: { type: 'problem', q: problem.ref } });
      const { links } = await desk.as(who).see(problem.ref);
      return [items[0].problem?.explains, links.map(link => link.ref)];
    };
    const before = await told('eva');
    expect(before).toEqual([1, [seen.ref]]);
    const hidden = await desk
      .as('ana')
      .fileKind('incident', { restricted: true });
    const { version } = await desk.as('dora').see(problem.ref);
    await desk.as('dora').ok('linkTicket', {
      params: { ref: problem.ref },
      body: { kind: 'investigates', ref: hidden.ref, version },
    });
    expect(await told('dora')).toEqual([
      2,
      expect.arrayContaining([seen.ref, hidden.ref]),
    ]);
    expect(await told('eva')).toEqual(before);
  });

  it('a ticket that is hidden is no parent, problem or survivor to be named', async () => {
    const open = () => desk.as('eva').count('open', { type: 'problem' });
    const before = await open();
    const hidden = await desk
      .as('ana')
      .fileKind('incident', { restricted: true });
    const { ref } = await desk.as('ana').fileKind('incident');
    for (const kind of ['parent', 'related', 'duplicate_of'] as const) {
      expect(
        await desk.as('eva').refused('linkTicket', {
          params: { ref },
          body: { kind, ref: hidden.ref, version: 1 },
        }),
      ).toBe(`404 Ticket ${hidden.ref} not found`);
    }
    expect(
      await desk.as('eva').refused('createTicket', {
        body: {
          type: 'problem',
          title: 'x',
          description: 'x',
          links: [{ kind: 'investigates', ref: hidden.ref }],
        },
      }),
    ).toBe(`404 Ticket ${hidden.ref} not found`);
    expect(await open()).toBe(before);
    const restricted = await desk.as('dora').fileKind('problem', {
      restricted: true,
      links: [{ kind: 'investigates', ref: hidden.ref }],
    });
    expect(await desk.as('dora').list({ type: 'problem' })).toContain(
      restricted.ref,
    );
    expect(await open()).toBe(before);
  });
});
