import { TestDatabases } from '@backstage/backend-test-utils';
import { groupRef, userRef } from '../__testUtils__/organisation';
import { denying } from '../__testUtils__/policies';
import { type Desk, startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('a restricted ticket on %s', id => {
  let desk: Desk;
  let plain: string;
  let secret: string;
  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init(id) });
    plain = (await desk.as('ana').file({ title: 'Plain' })).ref;
    secret = (
      await desk.as('ana').file({ title: 'Harassment', restricted: true })
    ).ref;
    await desk.as('hugo').ok('addWatcher', {
      params: { ref: secret },
      body: { person: userRef('vera') },
    });
    for (const kind of ['related', 'child'] as const) {
      await desk.as('hugo').ok('linkTicket', {
        params: { ref: plain },
        body: { kind, ref: secret },
      });
    }
    await desk.settle();
  });
  afterEach(() => desk.settle());

  it('is not named on a ticket that it is linked to', async () => {
    for (const who of ['dora', 'luz', 'marta'] as const) {
      const seen = JSON.stringify([
        await desk.as(who).see(plain),
        await desk.as(who).log(plain),
      ]);
      expect(seen).not.toContain(secret);
      expect(seen).not.toContain('Harassment');
    }
    const { links } = await desk.as('hugo').see(plain);
    expect(links.map(link => link.ref)).toEqual([secret, secret]);
    const log = await desk.as('hugo').log(plain);
    expect(log.filter(entry => entry.link?.ref === secret)).toHaveLength(2);
  });

  it('cannot be linked, watched or written to by whoever may not see it', async () => {
    for (const [endpoint, args] of [
      [
        'linkTicket',
        { params: { ref: plain }, body: { kind: 'duplicate_of', ref: secret } },
      ],
      [
        'unlinkTicket',
        { params: { ref: plain, kind: 'related', other: secret } },
      ],
      [
        'createTicket',
        { body: { offering: 'web-work', description: 'x', parent: secret } },
      ],
      [
        'addWatcher',
        { params: { ref: secret }, body: { person: userRef('dora') } },
      ],
      [
        'grantAccess',
        { params: { ref: secret }, body: { person: userRef('dora') } },
      ],
    ] as const) {
      expect(await desk.as('dora').refused(endpoint, args)).toBe(
        `404 Ticket ${secret} not found`,
      );
    }
  });

  it('sends its signals to those alone who may read it', async () => {
    desk.sent.length = 0;
    await desk.as('hugo').say(secret, 'We look into it');
    await desk.as('hugo').say(secret, 'Careful here', 'internal');
    await desk.settle();
    const to = desk.sent.map(signal => signal.to.sort());
    expect(to).toEqual([
      ['ana', 'hugo', 'wanda'].map(userRef),
      ['hugo', 'wanda'].map(userRef),
    ]);
  });

  it('opens for a person who is named, until the name is taken off', async () => {
    const { id: diego } = (await desk.as('diego').ok('getMe', {})).person;
    const hugo = desk.as('hugo');
    await hugo.ok('grantAccess', {
      params: { ref: secret },
      body: { person: userRef('diego') },
    });
    const seen = await desk.as('diego').see(secret);
    expect(seen.named.map(person => person.name)).toEqual(['Diego Turno']);
    expect(seen.capabilities).toMatchObject({ readInternal: true });
    expect((await desk.as('ana').see(secret)).named).toEqual([]);
    await hugo.ok('revokeAccess', { params: { ref: secret, person: diego } });
    expect(
      await desk.as('diego').refused('getTicket', { params: { ref: secret } }),
    ).toMatch(/^404 /);
  });

  it('gives a named requester of another unit no internal access', async () => {
    await desk.as('hugo').ok('grantAccess', {
      params: { ref: secret },
      body: { person: userRef('carlos') },
    });
    const seen = await desk.as('carlos').see(secret);
    expect(seen.capabilities.readInternal).toBe(false);
    const log = await desk.as('carlos').log(secret);
    expect(log.every(entry => entry.visibility === 'public')).toBe(true);
  });

  it('of somebody of the desk is read by them as a requester', async () => {
    const { ref } = await desk.as('diego').file({ restricted: true });
    await desk.as('hugo').say(ref, 'About a colleague', 'internal');
    const seen = await desk.as('diego').see(ref);
    expect(seen.capabilities).toMatchObject({
      readInternal: false,
      link: false,
      manageAccess: false,
    });
    expect(JSON.stringify(await desk.as('diego').log(ref))).not.toContain(
      'colleague',
    );
    expect(
      await desk.as('diego').refused('updateTicket', {
        params: { ref },
        body: { version: seen.version, restricted: false },
      }),
    ).toMatch(/^403 /);
  });

  it('moves with its team, and stays with whoever handed it over', async () => {
    const { ref } = await desk.as('ana').file({ restricted: true });
    const moved = await desk
      .as('hugo')
      .act(ref, 'dispatch', { team: groupRef('contractors') });
    expect(moved.named.map(person => person.name)).toEqual(['Hugo Web']);
    const see = async (who: 'tomas' | 'wanda' | 'dora') =>
      (await desk.as(who).raw('getTicket', { params: { ref } })).status;
    expect(await see('tomas')).toBe(200);
    expect(await see('wanda')).toBe(404);
    expect(await see('dora')).toBe(404);
  });

  it('is out of sight from the moment it is restricted', async () => {
    const { ref, version } = await desk.as('ana').file();
    const restricted = await desk.as('dora').ok('updateTicket', {
      params: { ref },
      body: { version, restricted: true },
    });
    expect(restricted.restricted).toBe(true);
    for (const who of ['diego', 'luz', 'eva'] as const) {
      expect(
        await desk.as(who).refused('getTicket', { params: { ref } }),
      ).toMatch(/^404 /);
      expect(await desk.as(who).list()).not.toContain(ref);
    }
    expect((await desk.as('dora').see(ref)).restricted).toBe(true);
  });

  describe('opened by an administrator', () => {
    beforeEach(() => {
      desk.audited.length = 0;
    });

    it('leaves a trace, also when it is only listed or linked', async () => {
      const adan = desk.as('adan');
      const trace = (...tickets: string[]) => ({
        eventId: 'restricted-ticket-read',
        meta: { tickets },
      });
      await adan.see(secret);
      expect(desk.audited).toEqual([trace(secret)]);
      await adan.ok('listTicketEvents', { params: { ref: secret } });
      expect(desk.audited).toHaveLength(2);
      await adan.see(plain);
      expect(desk.audited[2]).toEqual(trace(secret));
      await adan.ok('listTickets', { query: { q: secret } });
      expect(desk.audited[3]).toEqual(trace(secret));
      await adan.ok('listTickets', { query: { q: plain } });
      expect(desk.audited).toHaveLength(4);
    });

    it('needs the permission for that', async () => {
      const strict = await startDesk({
        knex: desk.knex,
        policy: denying('itsm.ticket.restricted.read'),
      });
      expect(
        await strict.as('adan').refused('getTicket', {
          params: { ref: secret },
        }),
      ).toBe(`404 Ticket ${secret} not found`);
      expect(await strict.as('adan').list()).not.toContain(secret);
      expect(strict.audited).toEqual([]);
    });

    it('who has a part in it, or by anybody else who has, leaves none', async () => {
      const { ref } = await desk.as('adan').file({ restricted: true });
      await desk.as('adan').see(ref);
      await desk.as('adan').list({ q: ref });
      await desk.as('hugo').see(secret);
      await desk.as('ana').list();
      expect(desk.audited).toEqual([]);
    });
  });
});
