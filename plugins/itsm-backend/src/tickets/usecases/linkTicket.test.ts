import { TestDatabases } from '@backstage/backend-test-utils';
import { dump } from '../../__testUtils__/dump';
import { type Desk, startDesk } from '../../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('links on %s', id => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init(id) });
  });
  afterEach(() => desk.settle());

  const file = async (name: 'ana' | 'bea' = 'ana') =>
    (await desk.as(name).file()).ref;
  const args = (ref: string, kind: string, other: string) => ({
    params: { ref },
    body: { kind, ref: other },
  });
  const link = async (
    ref: string,
    kind: 'parent' | 'child' | 'related' | 'duplicate_of',
    other: string,
  ) => {
    const { version } = await desk.as('hugo').see(ref);
    return desk.as('hugo').ok('linkTicket', {
      params: { ref },
      body: { kind, ref: other, version },
    });
  };

  it.each([
    ['parent', 'child'],
    ['child', 'parent'],
    ['related', 'related'],
  ] as const)('%s is seen as %s from the other side', async (kind, seen) => {
    const [one, other] = [await file(), await file()];
    expect((await link(one, kind, other)).links).toMatchObject([
      { kind, ref: other },
    ]);
    expect((await desk.as('hugo').see(other)).links).toMatchObject([
      { kind: seen, ref: one },
    ]);
    for (const [ref, to, as] of [
      [one, other, kind],
      [other, one, seen],
    ]) {
      expect((await desk.as('hugo').log(ref)).at(-1)).toMatchObject({
        kind: 'ticket_linked',
        visibility: 'internal',
        link: { kind: as, ref: to },
      });
    }
    const gone = await desk
      .as('hugo')
      .ok('unlinkTicket', { params: { ref: one, kind, other } });
    expect(gone.links).toEqual([]);
    expect((await desk.as('hugo').see(other)).links).toEqual([]);
  });

  describe('a duplicate', () => {
    it.each(['new', 'pending', 'resolved', 'closed'])(
      'that is %s is closed, and its reporter watches the survivor',
      async status => {
        const [copy, survivor] = [await file('bea'), await file('ana')];
        if (status !== 'new') {
          await desk.as('hugo').act(copy, 'start');
        }
        if (status === 'pending') {
          await desk
            .as('hugo')
            .act(copy, 'pend', { reason: 'waiting-supplier' });
        }
        if (status === 'resolved' || status === 'closed') {
          await desk.as('hugo').act(copy, 'resolve', {
            resolutionCode: 'fulfilled',
            solution: 'Done',
          });
        }
        if (status === 'closed') {
          await desk.as('bea').act(copy, 'close');
        }
        const closed = await link(copy, 'duplicate_of', survivor);
        expect(closed.status).toBe('closed');
        const wasOpen = status === 'new' || status === 'pending';
        expect(closed.resolution).toMatchObject(
          wasOpen
            ? {
                code: { name: 'duplicate' },
                solution:
                  'This was known already; the work goes on in the earlier ticket.',
              }
            : { code: { name: 'fulfilled' }, solution: 'Done' },
        );
        const kept = await desk.as('bea').see(survivor);
        expect(kept.status).toBe('new');
        expect(kept.watchers.map(person => person.name)).toEqual(['Bea Nava']);
        expect((await desk.as('hugo').see(survivor)).links).toMatchObject([
          { kind: 'duplicated_by', ref: copy },
        ]);
      },
    );

    it('of their own ticket makes nobody a watcher', async () => {
      const [copy, survivor] = [await file(), await file()];
      await link(copy, 'duplicate_of', survivor);
      expect((await desk.as('ana').see(survivor)).watchers).toEqual([]);
    });

    it('of a restricted one does not name it to the reporter', async () => {
      const copy = await file('bea');
      const { ref: survivor } = await desk.as('ana').file({ restricted: true });
      await link(copy, 'duplicate_of', survivor);
      const seen = JSON.stringify([
        await desk.as('bea').see(copy),
        await desk.as('bea').log(copy),
      ]);
      expect(seen).not.toContain(survivor);
      expect(
        (await desk.as('bea').raw('getTicket', { params: { ref: survivor } }))
          .status,
      ).toBe(404);
    });

    it('is never told of by reference: that may be hidden, or become so', async () => {
      await desk
        .as('ana')
        .ok('updatePreferences', { body: { language: 'es' } });
      const [copy, survivor] = [await file(), await file('bea')];
      await link(copy, 'duplicate_of', survivor);
      expect((await desk.as('ana').see(copy)).resolution?.solution).toBe(
        'Esto ya se conocía; el trabajo sigue en el caso anterior.',
      );
      const told = JSON.stringify([
        await desk.as('ana').see(copy),
        await desk.as('ana').log(copy),
      ]);
      // The reporter watches the survivor now and finds it among the links.
      expect(told.split(survivor)).toHaveLength(2);
    });

    it('passes on what waits for a change, and by which change a problem is put right', async () => {
      const hugo = desk.as('hugo');
      const { ref: waiting } = await hugo.fileKind('incident');
      const change = await hugo.fileKind('change', {
        links: [{ kind: 'fixes', ref: waiting }],
      });
      const { ref: other } = await hugo.fileKind('change');
      await link(change.ref, 'duplicate_of', other);
      expect((await hugo.see(waiting)).links).toMatchObject([
        { kind: 'fixed_by', ref: other },
      ]);
      const { ref: problem } = await hugo.fileKind('problem', {
        links: [{ kind: 'fixed_by', ref: other }],
      });
      const { ref: survivor } = await hugo.fileKind('problem');
      await link(problem, 'duplicate_of', survivor);
      expect((await hugo.see(survivor)).links).toContainEqual(
        expect.objectContaining({ kind: 'fixed_by', ref: other }),
      );
      expect((await hugo.log(other)).slice(-2)).toMatchObject([
        { kind: 'ticket_unlinked', link: { kind: 'fixes', ref: problem } },
        { kind: 'ticket_linked', link: { kind: 'fixes', ref: survivor } },
      ]);
      expect(await hugo.log(survivor)).toContainEqual(
        expect.objectContaining({ link: { kind: 'fixed_by', ref: other } }),
      );
    });

    it('of a problem that is solved already is none', async () => {
      const hugo = desk.as('hugo');
      const { ref: solved } = await hugo.fileKind('problem');
      const { ref: copy } = await hugo.fileKind('problem');
      await hugo.act(solved, 'assign', {
        team: 'group:default/web',
        assignee: 'user:default/hugo',
      });
      await hugo.act(solved, 'resolve', { outcome: 'risk_accepted' });
      await expect(link(copy, 'duplicate_of', solved)).rejects.toThrow('409');
    });

    it('that is restricted makes its reporter no watcher', async () => {
      const { ref: copy } = await desk.as('bea').file({ restricted: true });
      const survivor = await file('ana');
      await desk.as('dora').act(survivor, 'dispatch', {
        team: 'group:default/web',
      });
      await desk.as('dora').see(survivor);
      const { version } = await desk.as('adan').see(copy);
      await desk.as('adan').ok('linkTicket', {
        params: { ref: copy },
        body: { kind: 'duplicate_of', ref: survivor, version },
      });
      expect((await desk.as('ana').see(survivor)).watchers).toEqual([]);
    });

    it('leaves what lies below it to the survivor', async () => {
      const [one, survivor, below, over] = [
        await file(),
        await file(),
        await file(),
        await file(),
      ];
      await link(below, 'parent', one);
      await link(over, 'parent', one);
      await desk.as('hugo').act(over, 'cancel', { reason: 'x' });
      const closed = await link(one, 'duplicate_of', survivor);
      expect(closed.status).toBe('closed');
      expect(closed.links).toMatchObject([
        { kind: 'duplicate_of', ref: survivor },
        { kind: 'child', ref: over },
      ]);
      expect((await desk.as('hugo').see(below)).links).toMatchObject([
        { kind: 'parent', ref: survivor },
      ]);
      expect((await desk.as('hugo').log(below)).slice(-2)).toMatchObject([
        { kind: 'ticket_unlinked', link: { kind: 'parent', ref: one } },
        { kind: 'ticket_linked', link: { kind: 'parent', ref: survivor } },
      ]);
    });

    it('gives its place to a survivor below it', async () => {
      const [top, one, survivor, sister] = [
        await file(),
        await file(),
        await file(),
        await file(),
      ];
      await link(one, 'parent', top);
      await link(survivor, 'parent', one);
      await link(sister, 'parent', one);
      await link(one, 'duplicate_of', survivor);
      expect((await desk.as('hugo').see(survivor)).links).toMatchObject([
        { kind: 'duplicated_by', ref: one },
        { kind: 'parent', ref: top },
        { kind: 'child', ref: sister },
      ]);
    });

    it('leaves alone what the survivor stands below', async () => {
      const [one, between, survivor] = [
        await file(),
        await file(),
        await file(),
      ];
      await link(between, 'parent', one);
      await link(survivor, 'parent', between);
      await link(one, 'duplicate_of', survivor);
      expect((await desk.as('hugo').see(between)).links).toMatchObject([
        { kind: 'parent', ref: one },
        { kind: 'child', ref: survivor },
      ]);
    });

    it('is one of a ticket that is still worked on, never in a ring', async () => {
      const [copy, survivor] = [await file(), await file()];
      await link(copy, 'duplicate_of', survivor);
      const { version } = await desk.as('hugo').see(survivor);
      expect(
        await desk.as('hugo').refused('linkTicket', {
          params: { ref: survivor },
          body: { kind: 'duplicate_of', ref: copy, version },
        }),
      ).toBe(
        `409 ${copy} is closed: ${survivor} can only be a duplicate of a ticket that is still open`,
      );
      expect((await desk.as('ana').see(survivor)).status).toBe('new');
    });

    it('is closed from the version that was looked at', async () => {
      const [copy, survivor] = [await file(), await file()];
      const refused = (version?: number) =>
        desk.as('hugo').refused('linkTicket', {
          params: { ref: copy },
          body: { kind: 'duplicate_of', ref: survivor, version },
        });
      expect(await refused()).toBe(`400 version: is required; ${copy} is at 1`);
      await desk.as('hugo').act(copy, 'start');
      expect(await refused(1)).toMatch(/^409 .*was changed meanwhile by Hugo/);
    });
  });

  describe('refused', () => {
    it('are cycles of parents, however long, and a second parent', async () => {
      const [a, b, c, d] = [
        await file(),
        await file(),
        await file(),
        await file(),
      ];
      await link(b, 'parent', a);
      await link(c, 'parent', b);
      const before = await dump(desk.knex);
      const refused = (ref: string, kind: string, other: string) =>
        desk.as('hugo').refused('linkTicket', args(ref, kind, other));
      expect(await refused(a, 'parent', c)).toBe(
        `409 ${c} cannot be the parent of ${a}: it stands below it`,
      );
      expect(await refused(c, 'child', a)).toMatch(/^409 .*stands below it/);
      expect(await refused(a, 'parent', b)).toMatch(/^409 /);
      expect(await refused(c, 'parent', d)).toMatch(
        /^409 .*already has a parent/,
      );
      expect(await refused(d, 'child', c)).toMatch(
        /^409 .*already has a parent/,
      );
      expect(await refused(a, 'parent', a)).toMatch(
        /^400 .*cannot be linked to itself/,
      );
      expect(await refused(a, 'parent', a.toLocaleLowerCase('en'))).toMatch(
        /^400 /,
      );
      expect(await dump(desk.knex)).toEqual(before);
    });

    it('is a second parent, without a word of one that may not be seen', async () => {
      const { ref: secret } = await desk.as('hugo').fileKind('incident', {
        team: 'group:default/web',
        restricted: true,
      });
      const { ref: child } = await desk.as('hugo').fileKind('incident', {
        links: [{ kind: 'parent', ref: secret }],
      });
      const { ref: other } = await desk.as('hugo').fileKind('incident');
      const refused = (who: 'hugo' | 'dora') =>
        desk.as(who).refused('linkTicket', args(child, 'parent', other));
      expect(await refused('hugo')).toMatch(/^409 .*already has a parent/);
      expect(await refused('dora')).toBe(
        `409 ${child} cannot be put below ${other}; link the two as related, or ask an administrator`,
      );
    });

    it('is a ring, without a word of what may not be seen on it', async () => {
      const hugo = desk.as('hugo');
      const { ref: top } = await hugo.fileKind('incident');
      const { ref: hidden } = await hugo.fileKind('incident', {
        team: 'group:default/web',
        restricted: true,
        links: [{ kind: 'parent', ref: top }],
      });
      const { ref: leaf } = await hugo.fileKind('incident', {
        links: [{ kind: 'parent', ref: hidden }],
      });
      const refused = (who: 'hugo' | 'dora') =>
        desk.as(who).refused('linkTicket', args(top, 'parent', leaf));
      expect(await refused('hugo')).toMatch(/^409 .*it stands below it/);
      expect(await refused('dora')).toMatch(/^409 .*ask an administrator$/);
    });

    it('are links that are there, and taking away what is not', async () => {
      const [one, other] = [await file(), await file()];
      await link(one, 'related', other);
      expect(
        await desk
          .as('hugo')
          .refused('linkTicket', args(other, 'related', one)),
      ).toMatch(/^409 .*already has that link/);
      expect(
        await desk.as('hugo').refused('unlinkTicket', {
          params: { ref: one, kind: 'parent', other },
        }),
      ).toMatch(/^409 .*has no link "parent"/);
    });
  });

  it.each([1, 2, 3, 4, 5])(
    'three at once never close a ring (round %s)',
    async () => {
      const [a, b, c] = [await file(), await file(), await file()];
      const parent = (child: string, of: string) =>
        desk.as('hugo').raw('linkTicket', args(child, 'parent', of));
      const answers = await Promise.all([
        parent(a, b),
        parent(b, c),
        parent(c, a),
      ]);
      expect(answers.map(answer => answer.status).sort()).toEqual([
        200, 200, 409,
      ]);
    },
  );

  it('need the desk’s hand on both tickets', async () => {
    const { ref: contract } = await desk
      .as('carlos')
      .file({ offering: 'contract-work' });
    const { ref: own } = await desk.as('tomas').file();
    expect(
      await desk
        .as('tomas')
        .refused('linkTicket', args(contract, 'related', own)),
    ).toBe(`403 Only the service desk may link tickets on ${own}`);
  });

  it('file a supporting request below the one it supports', async () => {
    const parent = await file();
    const child = await desk
      .as('hugo')
      .file({ offering: 'new-server', parent });
    expect(child.links).toMatchObject([{ kind: 'parent', ref: parent }]);
    expect(
      await desk.as('hugo').refused('createTicket', {
        body: { offering: 'web-work', description: 'x', parent: 'REQ-999999' },
      }),
    ).toBe('404 Ticket REQ-999999 not found');
  });
});
