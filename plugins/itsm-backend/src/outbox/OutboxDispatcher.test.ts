import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type {
  OutboxChannel,
  OutboxDelivery,
} from '@mesa-itsm/backstage-plugin-itsm-node';
import { ItsmDatabase } from '../database/ItsmDatabase';
import { backoffMs } from './ChannelWorker';
import { OutboxDispatcher } from './OutboxDispatcher';
import { OutboxStore } from './OutboxStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const DAY = 86_400_000;

describe.each(databases.eachSupportedId())('the outbox on %s', id => {
  const clock = { time: Date.UTC(2026, 2, 16), now: () => clock.time };
  const logger = mockServices.logger.mock();
  const store = new OutboxStore();
  let database: ItsmDatabase;

  beforeAll(async () => {
    const knex = await databases.init(id);
    await ItsmDatabase.migrate(knex);
    database = await ItsmDatabase.over(knex, clock);
  });
  beforeEach(() => database.knex('outbox').delete());

  /** A channel that fails as long as it is told to. */
  function channel(name = 'mail') {
    const delivered: OutboxDelivery[] = [];
    const failing = new Set<string>();
    const deliver = jest.fn(async (message: OutboxDelivery) => {
      if (failing.has(message.ticketRef)) {
        throw new Error('The server is down');
      }
      delivered.push(message);
    });
    return {
      id: name,
      deliver,
      failing,
      delivered,
      told: () => delivered.map(each => `${each.ticketRef} ${each.seq}`),
    };
  }

  function node(...channels: OutboxChannel[]) {
    return new OutboxDispatcher({
      database,
      store,
      channels: new Map(channels.map(each => [each.id, each])),
      clock,
      logger,
      maxAttempts: 3,
      keepDays: 7,
    });
  }

  const enqueue = (
    ref: string,
    seqs: number[],
    channels = ['mail'],
    visibility: 'public' | 'internal' = 'public',
  ) =>
    database.run(uow =>
      store.enqueue(
        uow,
        () => channels,
        seqs.map(seq => ({
          kind: 'comment',
          ticketId: 1,
          payload: { ticketRef: ref, seq, visibility },
        })),
      ),
    );
  const states = async () =>
    (await database.knex('outbox').orderBy('id')).map(row => row.state);

  it('delivers each message once to every channel, in order', async () => {
    const [mail, hook] = [channel('mail'), channel('hook')];
    await enqueue('REQ-1', [1, 2, 3], ['mail', 'hook']);
    const dispatcher = node(mail, hook);
    await dispatcher.dispatchDue();
    await dispatcher.dispatchDue();
    expect(mail.told()).toEqual(['REQ-1 1', 'REQ-1 2', 'REQ-1 3']);
    expect(hook.told()).toEqual(mail.told());
    // Receivers know a message by the id that is the same everywhere.
    expect(hook.delivered.map(each => each.id)).toEqual(
      mail.delivered.map(each => each.id),
    );
    expect(mail.delivered[0]).toEqual({
      id: expect.any(String),
      kind: 'comment',
      ticketRef: 'REQ-1',
      seq: 1,
      visibility: 'public',
    });
  });

  it('delivers once what waits for a ticket, where the channel wants no more', async () => {
    const [mail, signals] = [
      channel('mail'),
      { ...channel('signals'), coalesces: true },
    ];
    await enqueue('REQ-1', [1, 2], ['mail', 'signals']);
    await enqueue('REQ-1', [3], ['signals'], 'internal');
    await enqueue('REQ-2', [1], ['signals'], 'internal');
    await node(mail, signals).dispatchDue();
    expect(mail.told()).toEqual(['REQ-1 1', 'REQ-1 2']);
    // What is internal does not show through what is told to everybody.
    expect(
      signals.delivered.map(({ ticketRef, seq, visibility }) =>
        [ticketRef, seq, visibility].join(' '),
      ),
    ).toEqual(['REQ-1 2 public', 'REQ-2 1 internal']);
    expect(new Set(await states())).toEqual(new Set(['delivered']));
  });

  it('tries all of them again when that one delivery fails', async () => {
    const signals = { ...channel('signals'), coalesces: true };
    signals.failing.add('REQ-1');
    await enqueue('REQ-1', [1, 2], ['signals']);
    const dispatcher = node(signals);
    await dispatcher.dispatchDue();
    expect(await states()).toEqual(['pending', 'pending']);
    signals.failing.clear();
    clock.time += backoffMs(1);
    await enqueue('REQ-1', [3], ['signals']);
    await dispatcher.dispatchDue();
    expect(signals.told()).toEqual(['REQ-1 3']);
    expect(await states()).toEqual(['delivered', 'delivered', 'delivered']);
  });

  it('hands over several tickets at once, and each by itself when that fails', async () => {
    const signals = channel('signals');
    const deliverMany = jest.fn(async (messages: readonly OutboxDelivery[]) => {
      for (const { ticketRef } of messages) {
        if (signals.failing.has(ticketRef)) {
          throw new Error('The server is down');
        }
      }
      signals.delivered.push(...messages);
    });
    const dispatcher = node({ ...signals, coalesces: true, deliverMany });
    await enqueue('REQ-1', [1, 2], ['signals']);
    await enqueue('REQ-2', [1], ['signals']);
    await dispatcher.dispatchDue();
    expect(deliverMany).toHaveBeenCalledTimes(1);
    expect(signals.deliver).not.toHaveBeenCalled();
    expect(signals.told()).toEqual(['REQ-1 2', 'REQ-2 1']);

    signals.failing.add('REQ-1');
    await enqueue('REQ-1', [3], ['signals']);
    await enqueue('REQ-2', [2, 3], ['signals']);
    await dispatcher.dispatchDue();
    expect(signals.told().slice(2)).toEqual(['REQ-2 3']);
    expect(await states()).toEqual([
      ...Array(3).fill('delivered'),
      'pending',
      'delivered',
      'delivered',
    ]);
    signals.failing.clear();
    clock.time += backoffMs(1);
    await dispatcher.dispatchDue();
    expect(signals.told().slice(3)).toEqual(['REQ-1 3']);
  });

  it('leaves a hung delivery of many before its claim ends', async () => {
    const signals = channel('signals');
    for (let ref = 1; ref <= 20; ref += 1) {
      await enqueue(`REQ-${ref}`, [1], ['signals']);
    }
    const slow = async () => {
      clock.time += 15_000;
      throw new Error('No answer');
    };
    signals.deliver.mockImplementation(slow);
    const claim = jest.spyOn(store, 'claim');
    claim.mockImplementation(async (...args) => {
      const isFirst = claim.mock.calls.length === 1;
      return isFirst ? OutboxStore.prototype.claim.apply(store, args) : [];
    });
    await node({
      ...signals,
      coalesces: true,
      deliverMany: slow,
    }).dispatchDue();
    claim.mockRestore();
    // Twelve times as long as one may take, less what one would still need.
    expect(signals.deliver).toHaveBeenCalledTimes(10);
    const attempts = await database.knex('outbox').pluck('attempts');
    expect(attempts.filter(count => count === 0)).toHaveLength(10);
  });

  it('delivers once for a ticket with several nodes at work', async () => {
    const signals = { ...channel('signals'), coalesces: true };
    for (let ticket = 1; ticket <= 12; ticket += 1) {
      await enqueue(`REQ-${ticket}`, [1, 2, 3], ['signals']);
    }
    await Promise.all([1, 2, 3].map(() => node(signals).dispatchDue()));
    expect(signals.told().sort()).toEqual(
      Array.from({ length: 12 }, (_, at) => `REQ-${at + 1} 3`).sort(),
    );
    expect(new Set(await states())).toEqual(new Set(['delivered']));
  });

  it('keeps the order of a ticket while its channel fails, and holds up no other', async () => {
    const mail = channel();
    mail.failing.add('REQ-1');
    await enqueue('REQ-1', [1, 2]);
    await enqueue('REQ-2', [1]);
    const dispatcher = node(mail);
    await dispatcher.dispatchDue();
    expect(mail.told()).toEqual(['REQ-2 1']);
    expect(mail.deliver).toHaveBeenCalledTimes(2);

    // Too early: nothing is tried.
    clock.time += backoffMs(1) - 1;
    await dispatcher.dispatchDue();
    expect(mail.deliver).toHaveBeenCalledTimes(2);

    mail.failing.clear();
    clock.time += 1;
    await dispatcher.dispatchDue();
    expect(mail.told()).toEqual(['REQ-2 1', 'REQ-1 1', 'REQ-1 2']);
    const delivered = await store.list(database.knex, {
      state: 'delivered',
      limit: 9,
    });
    expect(
      delivered.map(({ payload, attempts }) => [
        `${payload.ticketRef} ${payload.seq}`,
        attempts,
      ]),
    ).toEqual([
      ['REQ-2 1', 1],
      ['REQ-1 2', 1],
      ['REQ-1 1', 2],
    ]);
  });

  it('gives a message up after the last attempt and goes on behind it', async () => {
    const mail = channel();
    mail.failing.add('REQ-1');
    await enqueue('REQ-1', [1]);
    const dispatcher = node(mail);
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      expect(await states()).toEqual(['pending']);
      await dispatcher.dispatchDue();
      clock.time += backoffMs(attempt);
    }
    expect(await states()).toEqual(['dead']);
    const [dead] = await store.list(database.knex, { state: 'dead', limit: 9 });
    expect(dead).toMatchObject({
      attempts: 3,
      lastError: 'Error: The server is down',
    });
    await dispatcher.dispatchDue();
    expect(mail.deliver).toHaveBeenCalledTimes(3);

    mail.failing.clear();
    await enqueue('REQ-1', [2]);
    await dispatcher.dispatchDue();
    expect(mail.told()).toEqual(['REQ-1 2']);

    await store.revive(database.knex, dead.id, clock.now());
    expect(await store.revive(database.knex, dead.id, clock.now())).toBe(
      undefined,
    );
    await dispatcher.dispatchDue();
    expect(mail.told()).toEqual(['REQ-1 2', 'REQ-1 1']);
  });

  it('waits longer after every failure, an hour at most', () => {
    const pauses = [1, 2, 3, 4, 50].map(backoffMs);
    expect(pauses).toEqual([10_000, 20_000, 40_000, 80_000, 3_600_000]);
  });

  it('keeps a message whose channel is not installed', async () => {
    await enqueue('REQ-1', [1], ['gone']);
    await node(channel()).dispatchDue();
    const [row] = await database.knex('outbox');
    expect(row).toMatchObject({ state: 'pending', attempts: 1 });
    expect(row.last_error).toContain('No channel "gone" is installed');
  });

  it('is worked by several nodes at once without a repetition', async () => {
    const mail = channel();
    for (let ref = 1; ref <= 20; ref += 1) {
      await enqueue(`REQ-${ref}`, [1, 2, 3]);
    }
    const nodes = [node(mail), node(mail), node(mail)];
    await Promise.all(nodes.map(each => each.dispatchDue()));
    // What one node held while another looked is taken at the next look.
    await nodes[0].dispatchDue();
    expect(mail.deliver).toHaveBeenCalledTimes(60);
    for (let ref = 1; ref <= 20; ref += 1) {
      expect(mail.told().filter(it => it.startsWith(`REQ-${ref} `))).toEqual(
        [1, 2, 3].map(seq => `REQ-${ref} ${seq}`),
      );
    }
  });

  it('takes over what a dead node held once its lease has ended', async () => {
    const mail = channel();
    await enqueue('REQ-1', [1, 2]);
    const held = await store.claim(database.knex, {
      of: { only: 'mail' },
      node: 'dead',
      now: clock.now(),
      leaseMs: 60_000,
      limit: 10,
    });
    expect(held.map(record => record.payload.seq)).toEqual([1]);
    const dispatcher = node(mail);
    clock.time += 59_999;
    await dispatcher.dispatchDue();
    expect(mail.told()).toEqual([]);
    clock.time += 1;
    await dispatcher.dispatchDue();
    expect(mail.told()).toEqual(['REQ-1 1', 'REQ-1 2']);

    // The dead node comes back: its word no longer counts.
    await store.failed(database.knex, held[0].id, 'dead', {
      error: 'late',
      nextAttemptAt: 0,
      isDead: true,
    });
    expect(await states()).toEqual(['delivered', 'delivered']);
  });

  it('is left alone by a node that was paused longer than its lease', async () => {
    const mail = channel();
    for (let ref = 1; ref <= 5; ref += 1) {
      await enqueue(`REQ-${ref}`, [1]);
    }
    const [paused, other] = [node(mail), node(mail)];
    mail.deliver.mockImplementationOnce(async message => {
      mail.delivered.push(message);
      // Ten minutes without the processor; the first one is on its way.
      clock.time += 600_000;
      await other.dispatchDue();
    });
    await paused.dispatchDue();
    // That one alone may come twice, under one id.
    expect(mail.told().sort()).toEqual([
      'REQ-1 1',
      'REQ-1 1',
      'REQ-2 1',
      'REQ-3 1',
      'REQ-4 1',
      'REQ-5 1',
    ]);
    expect(new Set(mail.delivered.map(message => message.id)).size).toBe(5);
    expect(await states()).toEqual(Array(5).fill('delivered'));
  });

  it('is not taken over early by a node whose clock is ahead', async () => {
    const mail = channel();
    for (let ref = 1; ref <= 30; ref += 1) {
      await enqueue(`REQ-${ref}`, [1]);
    }
    const ahead = new OutboxDispatcher({
      database,
      store,
      channels: new Map([[mail.id, mail]]),
      clock: { now: () => clock.time + 5_000 },
      logger,
      maxAttempts: 3,
      keepDays: 7,
    });
    // Each takes nearly as long as it may, and the other one always looks.
    mail.deliver.mockImplementation(async message => {
      mail.delivered.push(message);
      clock.time += 14_999;
      await ahead.dispatchDue();
    });
    await node(mail).dispatchDue();
    // The rest of the batch waits until the claim has ended.
    expect(mail.deliver).toHaveBeenCalledTimes(11);
    const told = await states();
    expect(told.filter(state => state === 'delivered')).toHaveLength(11);
  });

  it('goes on behind a channel that never answers', async () => {
    const mail = channel();
    const mute: OutboxChannel = {
      id: 'hook',
      deliver: () => new Promise(() => {}),
    };
    await enqueue('REQ-1', [1, 2], ['hook', 'mail']);
    const { setTimeout: later } = global;
    // Only what waits for the channel: connections have timers of their own.
    const wait = jest
      .spyOn(global, 'setTimeout')
      .mockImplementation(
        (run, milliseconds) =>
          (milliseconds === 15_000
            ? setImmediate(run as () => void)
            : later(run as () => void, milliseconds)) as NodeJS.Timeout,
      );
    await node(mute, mail).dispatchDue();
    wait.mockRestore();
    expect(mail.told()).toEqual(['REQ-1 1', 'REQ-1 2']);
    const [row] = await database.knex('outbox').where('channel', 'hook');
    expect(row).toMatchObject({ state: 'pending', attempts: 1 });
    expect(row.last_error).toMatch(/No answer within 15 seconds/);
  });

  it('does not wait for a channel that hangs, however much waits for it', async () => {
    const mail = channel();
    const hung = new Set<() => void>();
    const mute: OutboxChannel = {
      id: 'hook',
      deliver: () => new Promise(resolve => hung.add(resolve)),
    };
    for (let ref = 1; ref <= 40; ref += 1) {
      await enqueue(`REQ-${ref}`, [1], ['hook']);
    }
    await enqueue('REQ-41', [1], ['hook', 'mail']);
    const dispatcher = node(mute, mail);
    const turn = () => new Promise<void>(resolve => setImmediate(resolve));
    const until = async (isSo: () => boolean) => {
      for (let turns = 0; !isSo(); turns += 1) {
        expect(turns).toBeLessThan(100_000);
        await turn();
      }
    };
    dispatcher.wake();
    await until(() => mail.told().length === 1 && hung.size === 1);
    // And what comes while the other one still hangs.
    await enqueue('REQ-42', [1], ['mail']);
    dispatcher.wake();
    await until(() => mail.told().length === 2);
    expect(hung.size).toBe(1);
    let isIdle = false;
    const idle = dispatcher.idle().finally(() => {
      isIdle = true;
    });
    await until(() => {
      hung.forEach(answer => answer());
      return isIdle;
    });
    await idle;
    expect(new Set(await states())).toEqual(new Set(['delivered']));
  });

  it('lets messages gather, and waits for them at the end', async () => {
    const signals = channel('signals');
    const deliverMany = jest.fn(async (messages: readonly OutboxDelivery[]) => {
      signals.delivered.push(...messages);
    });
    const dispatcher = new OutboxDispatcher({
      database,
      store,
      channels: new Map([
        ['signals', { ...signals, coalesces: true, deliverMany }],
      ]),
      clock,
      logger,
      maxAttempts: 3,
      keepDays: 7,
      gatherMs: 300,
    });
    const claim = jest.spyOn(store, 'claim');
    await enqueue('REQ-1', [1], ['signals']);
    dispatcher.wake();
    dispatcher.wake();
    await enqueue('REQ-2', [1], ['signals']);
    expect(claim).not.toHaveBeenCalled();
    await dispatcher.idle();
    claim.mockRestore();
    expect(signals.told()).toEqual(['REQ-1 1', 'REQ-2 1']);
    expect(deliverMany).toHaveBeenCalledTimes(1);
  });

  it('takes a channel that throws at once as one that fails', async () => {
    const broken: OutboxChannel = {
      id: 'hook',
      deliver: () => {
        throw new Error('Not even a promise');
      },
    };
    await enqueue('REQ-1', [1], ['hook']);
    await node(broken).dispatchDue();
    const [row] = await database.knex('outbox');
    expect(row).toMatchObject({ state: 'pending', attempts: 1 });
    expect(row.last_error).toMatch(/Not even a promise/);
  });

  it('leaves nothing that another node could not have yet', async () => {
    const signals = channel('signals');
    const many = {
      ...signals,
      coalesces: true,
      deliverMany: async (messages: readonly OutboxDelivery[]) => {
        await Promise.all(messages.map(message => signals.deliver(message)));
      },
    };
    const [one, other] = [node(many), node(many)];
    signals.deliver.mockImplementationOnce(async message => {
      signals.delivered.push(message);
      // Written on the other node, for which an older one is pending.
      await enqueue('REQ-1', [2], ['signals']);
      await other.dispatchDue();
    });
    await enqueue('REQ-1', [1], ['signals']);
    await one.dispatchDue();
    expect(signals.told()).toEqual(['REQ-1 1', 'REQ-1 2']);
  });

  it('tells on one line what another server answers', async () => {
    const mail = channel();
    mail.deliver.mockRejectedValue(
      new Error('550 no\r\n2026-03-16 itsm info All delivered'),
    );
    await enqueue('REQ-1', [1]);
    await node(mail).dispatchDue();
    const told = jest.mocked(logger.warn).mock.lastCall?.[0];
    expect(told).toMatch(/550 no 2026-03-16/);
    expect(told).not.toMatch(/[\r\n]/);
  });

  it('loses nothing when the database is gone after a delivery', async () => {
    const mail = channel();
    await enqueue('REQ-1', [1, 2]);
    const gone = jest
      .spyOn(store, 'delivered')
      .mockRejectedValueOnce(new Error('connect ECONNREFUSED'));
    const dispatcher = node(mail);
    await expect(dispatcher.dispatchDue()).rejects.toThrow('ECONNREFUSED');
    gone.mockRestore();
    // It went out: that is no failure of the channel.
    const [first] = await database.knex('outbox').orderBy('id');
    expect(first).toMatchObject({ state: 'pending', last_error: null });
    clock.time += 180_000;
    await dispatcher.dispatchDue();
    expect(mail.told()).toEqual(['REQ-1 1', 'REQ-1 1', 'REQ-1 2']);
    expect(mail.delivered[0].id).toBe(mail.delivered[1].id);
    expect(await states()).toEqual(['delivered', 'delivered']);
  });

  it('forgets what was delivered long ago, and nothing else', async () => {
    const mail = channel();
    mail.failing.add('REQ-2');
    await enqueue('REQ-1', [1]);
    await enqueue('REQ-2', [1]);
    const dispatcher = node(mail);
    await dispatcher.dispatchDue();
    clock.time += 7 * DAY;
    expect(await dispatcher.purge()).toBe(0);
    clock.time += 1;
    expect(await dispatcher.purge()).toBe(1);
    expect(await states()).toEqual(['pending']);
  });

  it('is woken by a commit while it is at work', async () => {
    const mail = channel();
    const dispatcher = node(mail);
    mail.deliver.mockImplementationOnce(async message => {
      mail.delivered.push(message);
      await enqueue('REQ-9', [1]);
      dispatcher.wake();
    });
    await enqueue('REQ-1', [1]);
    dispatcher.wake();
    dispatcher.wake();
    await dispatcher.idle();
    expect(mail.told()).toEqual(['REQ-1 1', 'REQ-9 1']);
  });
});
