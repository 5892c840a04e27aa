import { TestDatabases } from '@backstage/backend-test-utils';
import { groupRef, type Name, userRef } from '../__testUtils__/organisation';
import { denying } from '../__testUtils__/policies';
import { type Desk, startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const SECRETS = ['Dismiss them', 'worn-out', 'Hand-over', 'routed'];
/** People without internal access who may read the ticket. */
const outside: Name[] = ['ana', 'bea', 'luz', 'vera'];

describe.each(databases.eachSupportedId())('the internal log on %s', id => {
  let desk: Desk;
  let ref: string;
  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init(id) });
    ref = (await desk.as('luz').file({ beneficiary: userRef('bea') })).ref;
    const hugo = desk.as('hugo');
    for (const person of ['ana', 'vera']) {
      await hugo.ok('addWatcher', {
        params: { ref },
        body: { person: userRef(person) },
      });
    }
    await hugo.act(ref, 'assign', {
      team: groupRef('web'),
      assignee: userRef('hugo'),
      note: 'Dismiss them politely',
    });
    await hugo.say(ref, 'Dismiss them, really', 'internal');
    await hugo.say(ref, 'We are on it');
    await hugo.act(ref, 'resolve', {
      resolutionCode: 'fulfilled',
      solution: 'Changed',
      cause: 'worn-out',
    });
    await desk.settle();
  });
  afterEach(() => desk.settle());

  it.each(outside)('never reaches %s, and leaves no gap', async who => {
    const client = desk.as(who);
    const seen = JSON.stringify([
      await client.see(ref),
      await client.ok('listTickets', { query: {} }),
    ]);
    const log = await client.log(ref);
    for (const secret of SECRETS) {
      expect(seen + JSON.stringify(log)).not.toContain(secret);
    }
    expect(log.every(entry => entry.visibility === 'public')).toBe(true);
    expect(log.map(entry => entry.seq)).toEqual(log.map((_, at) => at + 1));
    const { capabilities, resolution } = await client.see(ref);
    expect(capabilities).toMatchObject({
      readInternal: false,
      commentInternal: false,
    });
    expect(resolution).not.toHaveProperty('cause');
    // Page by page as well.
    const short = await client.ok('listTicketEvents', {
      params: { ref },
      query: { limit: 2 },
    });
    expect(short.items.map(entry => entry.seq)).toEqual([
      log.length,
      log.length - 1,
    ]);
  });

  it.each<Name>(['hugo', 'wanda', 'dora', 'eva', 'marta', 'adan'])(
    'is there for %s of the desk',
    async who => {
      const log = await desk.as(who).log(ref);
      const internal = log.filter(entry => entry.visibility === 'internal');
      expect(internal[0]).toMatchObject({
        kind: 'routed',
        automatic: 'offeringTeam',
      });
      expect(internal.map(entry => entry.text).filter(Boolean)).toEqual([
        'Dismiss them politely',
        'Dismiss them, really',
      ]);
      expect(internal.at(-1)?.changes).toEqual([
        { field: 'cause', to: { en: 'worn-out', es: 'worn-out (es)' } },
      ]);
      expect((await desk.as(who).see(ref)).resolution?.cause?.name).toBe(
        'worn-out',
      );
    },
  );

  it('is there for members of the team without a staff role', async () => {
    const { ref: contract } = await desk
      .as('carlos')
      .file({ offering: 'contract-work' });
    await desk.as('tomas').say(contract, 'Too dear', 'internal');
    expect((await desk.as('tomas').log(contract)).at(-1)?.text).toBe(
      'Too dear',
    );
    expect((await desk.as('carlos').log(contract)).at(-1)?.kind).toBe(
      'created',
    );
  });

  it.each(outside)('takes nothing from %s', async who => {
    expect(
      await desk.as(who).refused('commentTicket', {
        params: { ref },
        body: { visibility: 'internal', text: 'Me too' },
      }),
    ).toBe(`403 You have no access to the internal log of ${ref}`);
  });

  it('does not move what others see: version, date, order', async () => {
    const before = await desk.as('luz').see(ref);
    desk.clock.pass(60_000);
    await desk.as('hugo').say(ref, 'Dismiss them again', 'internal');
    const after = await desk.as('luz').see(ref);
    expect(after).toEqual(before);
    desk.clock.pass(60_000);
    await desk.as('hugo').say(ref, 'Hello');
    expect((await desk.as('luz').see(ref)).updatedAt).not.toBe(
      before.updatedAt,
    );
  });

  it('is not told in a conflict', async () => {
    const { ref: fresh, version } = await desk.as('ana').file();
    await desk.as('hugo').act(fresh, 'start');
    await desk.as('hugo').act(fresh, 'resolve', {
      resolutionCode: 'fulfilled',
      solution: 'Changed',
      cause: 'human-error',
    });
    await desk.as('hugo').say(fresh, 'Dismiss them', 'internal');
    const conflict = await desk.as('ana').refused('transitionTicket', {
      params: { ref: fresh },
      body: { action: 'close', version },
    });
    expect(conflict).toMatch(/^409 .*changed meanwhile by Hugo Web \(status/);
    expect(conflict).not.toMatch(/cause|human|Dismiss|comment/);
    const patch = await desk.as('ana').refused('updateTicket', {
      params: { ref: fresh },
      body: { version, title: 'Mine' },
    });
    expect(patch).not.toMatch(/cause|human|Dismiss|comment/);
  });

  it('is signalled to the desk alone', async () => {
    desk.sent.length = 0;
    await desk.as('hugo').say(ref, 'Between us', 'internal');
    await desk.as('hugo').say(ref, 'For all');
    await desk.settle();
    const [between, all] = desk.sent.map(signal => signal.to);
    for (const who of outside) {
      expect(between).not.toContain(userRef(who));
      expect(all).toContain(userRef(who));
    }
    for (const who of ['hugo', 'wanda', 'dora', 'eva', 'adan']) {
      expect(between).toContain(userRef(who));
    }
  });

  it('is closed to staff whom the policy takes it from', async () => {
    const strict = await startDesk({
      knex: desk.knex,
      policy: denying('itsm.ticket.internal.read'),
    });
    for (const who of ['hugo', 'dora', 'adan'] as const) {
      const log = await strict.as(who).log(ref);
      expect(log.every(entry => entry.visibility === 'public')).toBe(true);
      expect((await strict.as(who).see(ref)).resolution).not.toHaveProperty(
        'cause',
      );
    }
    const { ref: fresh, version } = await strict.as('ana').file();
    const resolve = {
      action: 'resolve',
      version,
      resolutionCode: 'fulfilled',
      solution: 'Done',
    };
    expect(
      await strict.as('hugo').refused('transitionTicket', {
        params: { ref: fresh },
        body: { ...resolve, cause: 'worn-out' },
      }),
    ).toMatch(/^403 .*leave out cause$/);
    const { allowedActions } = await strict.as('hugo').see(fresh);
    expect(
      allowedActions.flatMap(({ fields }) => fields.map(({ name }) => name)),
    ).not.toEqual(expect.arrayContaining(['cause']));
    expect(
      await strict.as('hugo').ok('listResponseTemplates', {
        params: { ref: fresh },
      }),
    ).toMatchObject({ items: [{ name: 'greeting' }] });
    await strict.settle();
  });

  it('of somebody of the desk who asks without restriction is theirs to read', async () => {
    const { ref: own } = await desk.as('diego').file();
    await desk.as('hugo').say(own, 'Known to the desk', 'internal');
    expect((await desk.as('diego').log(own)).at(-1)?.text).toBe(
      'Known to the desk',
    );
  });

  describe('redaction', () => {
    it('takes a text away for good, for everybody, and says so', async () => {
      const { ref: fresh } = await desk.as('ana').file();
      await desk.as('ana').say(fresh, 'My password is hunter2');
      const entry = (await desk.as('adan').log(fresh)).at(-1)!;
      await desk.as('adan').ok('redactTicketEntry', {
        params: { ref: fresh, seq: entry.seq },
        body: { reason: 'A password' },
      });
      const stored = await desk.knex('ticket_event').select();
      const messages = await desk.knex('outbox').select();
      expect(JSON.stringify([stored, messages])).not.toContain('hunter2');
      const seen = (await desk.as('ana').log(fresh)).at(-1)!;
      expect(seen).toMatchObject({ kind: 'comment', redacted: true });
      expect(seen).not.toHaveProperty('text');
      expect((await desk.as('adan').log(fresh)).at(-1)).toMatchObject({
        kind: 'entry_redacted',
        visibility: 'internal',
        text: 'A password',
        actor: { name: 'Adán Admin' },
      });
      expect(
        await desk.as('adan').refused('redactTicketEntry', {
          params: { ref: fresh, seq: entry.seq },
          body: { reason: 'Again' },
        }),
      ).toMatch(/^409 .*redacted already/);
    });

    it.each([
      [1, /^409 .*description.* still stands on REQ.*: edit it first/],
      [2, /^409 .*no text to redact/],
      [999, /^404 .*has no entry 999/],
    ])('of entry %s is refused', async (seq, message) => {
      expect(
        await desk.as('adan').refused('redactTicketEntry', {
          params: { ref, seq },
          body: { reason: 'x' },
        }),
      ).toMatch(message);
    });

    it('is not for agents', async () => {
      expect(
        await desk.as('dora').refused('redactTicketEntry', {
          params: { ref, seq: 1 },
          body: { reason: 'x' },
        }),
      ).toMatch(/^403 Only administrators/);
    });
  });
});
