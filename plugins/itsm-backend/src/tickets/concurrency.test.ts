import { TestDatabases } from '@backstage/backend-test-utils';
import { groupRef, userRef } from '../__testUtils__/organisation';
import { type Desk, startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('at the same time on %s', id => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init(id) });
    // Nobody is met for the first time while others wait.
    for (const name of ['ana', 'hugo', 'dora'] as const) {
      await desk.as(name).ok('getMe', {});
    }
  });
  afterEach(() => desk.settle());

  const inParallel = <T>(count: number, work: (at: number) => Promise<T>) =>
    Promise.all(Array.from({ length: count }, (_, at) => work(at)));

  it('50 creates get 50 references', async () => {
    const tickets = await inParallel(50, () => desk.as('ana').file());
    const refs = new Set(tickets.map(ticket => ticket.ref));
    expect(refs.size).toBe(50);
    const stored = await desk.knex('ticket').whereIn('ref', [...refs]);
    expect(stored).toHaveLength(50);
  });

  it('people who come for the first time are written once', async () => {
    await inParallel(10, () => desk.as('wanda').ok('getMe', {}));
    const rows = await desk
      .knex('person')
      .where('entity_ref', userRef('wanda'));
    expect(rows).toHaveLength(1);
  });

  it('of two saves from one version, one is told who changed what', async () => {
    const { ref, version } = await desk.as('ana').file();
    const save = (name: 'hugo' | 'dora', title: string) =>
      desk.as(name).raw('updateTicket', {
        params: { ref },
        body: { version, title },
      });
    const answers = await Promise.all([
      save('hugo', 'By Hugo'),
      save('dora', 'By Dora'),
    ]);
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409]);
    const { title } = await desk.as('ana').see(ref);
    const lost = answers.find(answer => answer.status === 409)!;
    const winner = title === 'By Hugo' ? 'Hugo Web' : 'Dora Mesa';
    expect(lost.body.error).toMatchObject({
      name: 'ConflictError',
      message: `${ref} was changed meanwhile by ${winner} (title): you had version 1, it is at 2 now. Reload it and try again`,
    });
  });

  it('a comment does not get into the way of a save', async () => {
    const { ref, version } = await desk.as('ana').file();
    await desk.as('ana').say(ref, 'One more thing');
    await desk.as('hugo').say(ref, 'Seen', 'internal');
    const saved = await desk.as('hugo').ok('updateTicket', {
      params: { ref },
      body: { version, title: 'Better' },
    });
    expect(saved.version).toBe(version + 1);
  });

  it('100 transitions of one version take one way', async () => {
    const { ref, version } = await desk.as('ana').file();
    const actions = [
      { action: 'start' },
      {
        action: 'assign',
        team: groupRef('web'),
        assignee: userRef('wanda'),
      },
      { action: 'dispatch', team: groupRef('desk') },
      { action: 'cancel', reason: 'No need' },
      { action: 'resolve', resolutionCode: 'fulfilled', solution: 'Done' },
    ];
    const answers = await inParallel(100, at =>
      desk.as('hugo').raw('transitionTicket', {
        params: { ref },
        body: { version, ...actions[at % actions.length] },
      }),
    );
    const count = (status: number) =>
      answers.filter(answer => answer.status === status).length;
    expect([count(200), count(409)]).toEqual([1, 99]);
    const log = await desk.as('hugo').log(ref);
    expect(log.filter(entry => entry.kind === 'transition')).toHaveLength(1);
    expect((await desk.as('hugo').see(ref)).version).toBe(version + 1);
  });

  it('100 transitions that follow the ticket stay on a legal path', async () => {
    const { ref } = await desk.as('ana').file();
    const answers = await inParallel(100, async at => {
      const { version } = await desk.as('hugo').see(ref);
      return desk.as('hugo').raw('transitionTicket', {
        params: { ref },
        body:
          at % 2
            ? { action: 'start', version }
            : {
                action: 'dispatch',
                version,
                team: groupRef('web'),
              },
      });
    });
    const done = answers.filter(answer => answer.status === 200).length;
    expect(answers.every(answer => [200, 409].includes(answer.status))).toBe(
      true,
    );
    const log = (await desk.as('hugo').log(ref)).filter(
      entry => entry.kind === 'transition',
    );
    expect(log).toHaveLength(done);
    // From each status to the next one, none left out, none twice.
    let status = 'new';
    for (const { action, changes } of log) {
      const change = changes.find(({ field }) => field === 'status');
      expect(change?.from ?? status).toBe(status);
      expect(action === 'start' ? status : 'new').toBe('new');
      status = String(change?.to ?? status);
    }
    expect((await desk.as('hugo').see(ref)).status).toBe(status);
    const messages = await desk.knex('outbox').where('order_key', ref);
    expect(new Set(messages.map(row => row.payload)).size).toBe(
      messages.length,
    );
  });

  it('two people who link the same pair from both sides do not block', async () => {
    const one = await desk.as('ana').file();
    const other = await desk.as('ana').file();
    const link = (from: string, to: string) =>
      desk.as('hugo').raw('linkTicket', {
        params: { ref: from },
        body: { kind: 'related', ref: to },
      });
    const answers = await inParallel(10, at =>
      at % 2 ? link(one.ref, other.ref) : link(other.ref, one.ref),
    );
    expect(answers.map(answer => answer.status).sort()).toEqual([
      200,
      ...Array(9).fill(409),
    ]);
    expect((await desk.as('hugo').see(one.ref)).links).toHaveLength(1);
  });
});

describe.each(databases.eachSupportedId())('an idempotency key on %s', id => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init(id) });
  });
  afterEach(() => desk.settle());

  const body = { offering: 'web-work', description: 'Please' };
  const tickets = async () => (await desk.knex('ticket')).length;

  it('gives the same ticket for the same request', async () => {
    const first = await desk.as('ana').file(body, 'replay');
    const before = await tickets();
    const again = await desk.as('ana').file(body, 'replay');
    expect(again).toEqual(first);
    expect(await tickets()).toBe(before);
  });

  it('is refused with another body, also on another endpoint', async () => {
    const { ref } = await desk.as('ana').file(body, 'other');
    expect(
      await desk.as('ana').refused('createTicket', {
        body: { ...body, description: 'Something else' },
        key: 'other',
      }),
    ).toBe(
      '409 Idempotency-Key "other" was used with another request; send a new key',
    );
    const said = await desk.as('ana').raw('commentTicket', {
      params: { ref },
      body: { visibility: 'public', text: 'Hello' },
      key: 'other',
    });
    expect(said.status).toBe(409);
  });

  it('is its own for everybody', async () => {
    const first = await desk.as('ana').file(body, 'shared');
    const second = await desk.as('bea').file(body, 'shared');
    expect(second.ref).not.toBe(first.ref);
  });

  it('makes one ticket of many requests at once', async () => {
    const before = await tickets();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => desk.as('ana').file(body, 'at-once')),
    );
    expect(new Set(answers.map(ticket => ticket.ref)).size).toBe(1);
    expect(await tickets()).toBe(before + 1);
  });

  it('repeats a transition without a conflict of versions', async () => {
    const { ref, version } = await desk.as('ana').file();
    const start = () =>
      desk.as('hugo').raw('transitionTicket', {
        params: { ref },
        body: { action: 'start', version },
        key: 'start-it',
      });
    expect((await start()).status).toBe(200);
    expect((await start()).status).toBe(200);
    expect((await start()).body.version).toBe(version + 1);
  });

  it('repeats an answer also when it would be refused by now', async () => {
    const ask = { offering: 'new-account', description: 'Please' };
    const first = await desk.as('ana').file(ask, 'retired');
    const where = { kind: 'Offering', name: 'new-account' };
    await desk.knex('definition_head').where(where).update('retired', true);
    await desk.knex('definition_counter').increment('value', 1);
    expect((await desk.as('ana').file(ask, 'retired')).ref).toBe(first.ref);
    expect(
      await desk.as('ana').refused('createTicket', { body: ask, key: 'new' }),
    ).toMatch(/^400 offering: /);
  });

  it('is forgotten after a while, and may not be endless', async () => {
    const { services, knex, clock } = desk;
    const first = await desk.as('ana').file(body, 'old');
    clock.pass(1);
    expect(await services.idempotency.purge(knex, clock.now())).toBeGreaterThan(
      0,
    );
    const second = await desk.as('ana').file(body, 'old');
    expect(second.ref).not.toBe(first.ref);
    expect(
      await desk
        .as('ana')
        .refused('createTicket', { body, key: 'k'.repeat(201) }),
    ).toMatch(/^400 .*200 characters/);
  });
});
