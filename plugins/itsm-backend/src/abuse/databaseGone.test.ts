import { TestDatabases } from '@backstage/backend-test-utils';
import knexFactory, { type Knex } from 'knex';
import { createServer, connect, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { checkTicket } from '../__testUtils__/checkTicket';
import type { DeskClient } from '../__testUtils__/DeskClient';
import type { Name } from '../__testUtils__/organisation';
import { startAuth } from '../__testUtils__/otherBackends';
import { type Desk, startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
/** So long is waited for a connection. */
const PATIENCE = 3_000;
const SAID = {
  databaseDown:
    'The database of the service desk did not answer; try again in a moment',
  portalDown:
    'Another part of the portal did not answer; try again in a moment',
};

/** A way to the database that can be cut. */
class Line {
  readonly #target: { host: string; port: number };
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  port = 0;

  constructor(target: { host: string; port: number }) {
    this.#target = target;
  }

  /** @param options - `isMute` when nobody answers at its other end */
  async open(options: { isMute?: boolean } = {}): Promise<void> {
    this.#server = createServer(near => {
      if (options.isMute) {
        this.#sockets.add(near);
        near.on('error', () => {});
        return;
      }
      const far = connect(this.#target);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ]) {
        this.#sockets.add(one);
        one.on('error', () => {});
        one.on('close', () => other.destroy());
        one.pipe(other);
      }
    });
    this.#server.listen(this.port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.port = (this.#server.address() as { port: number }).port;
  }

  async cut(): Promise<void> {
    const closed = this.#server && once(this.#server, 'close');
    this.#server?.close();
    this.#sockets.forEach(socket => socket.destroy());
    this.#sockets.clear();
    await closed;
  }
}

describe('a database that is gone for a while', () => {
  let line: Line;
  let knex: Knex;
  let desk: Desk;
  let auth: Awaited<ReturnType<typeof startAuth>>;
  beforeAll(async () => {
    const direct = await databases.init('POSTGRES_18');
    const settings = direct.client.connectionSettings;
    line = new Line({
      host: settings.host ?? '127.0.0.1',
      port: Number(settings.port),
    });
    await line.open();
    knex = knexFactory({
      client: 'pg',
      log: { warn: () => {}, error: () => {} },
      connection: {
        ...settings,
        // Not enumerable, so that it is not logged.
        password: settings.password,
        host: '127.0.0.1',
        port: line.port,
        connectionTimeoutMillis: PATIENCE,
      },
    });
    desk = await startDesk({ knex });
    auth = await startAuth(knex);
    desk.userInfo.getUserInfo = auth.getUserInfo;
    await desk.as('ana').file();
    await desk.settle();
  });
  afterAll(async () => {
    await auth.stop();
    await knex.destroy();
    await line.cut();
  });

  const isAnswered = ({ status }: { status: number }) => status < 300;

  /** That somebody is told to try again, and not what did not answer. */
  async function expectSaid(
    code: keyof typeof SAID,
    who: Name,
    ...call: Parameters<DeskClient['raw']>
  ) {
    const { status, body } = await desk.as(who).raw(...call);
    expect([status, body.error]).toEqual([
      503,
      { name: 'ServiceUnavailableError', code, message: SAID[code] },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/127\.0\.0\.1|select/);
  }

  it('is said to be so, and nothing more', async () => {
    await line.cut();
    // Who asks is still known of those who asked a moment ago.
    await expectSaid('databaseDown', 'ana', 'listTickets');
    await expectSaid('databaseDown', 'ana', 'getTicket', {
      params: { ref: 'REQ-000001' },
    });
    await expectSaid('portalDown', 'wanda', 'getMe');
    await expectSaid('portalDown', 'ana', 'createTicket', {
      body: { offering: 'web-work', description: 'x' },
    });
    // Whoever looks after the portal is told more.
    for (const told of [
      /The database did not answer: .*ECONNREFUSED/,
      /Another part of the portal did not answer: .*ECONNREFUSED/,
    ]) {
      expect(desk.logger.error).toHaveBeenCalledWith(
        expect.stringMatching(told),
      );
    }
    await line.open();
    expect(isAnswered(await desk.as('ana').raw('listTickets'))).toBe(true);
  });

  it('is said to be so when it takes calls and does not answer', async () => {
    await line.cut();
    await line.open({ isMute: true });
    await Promise.all([
      expectSaid('databaseDown', 'ana', 'listTickets'),
      expectSaid('portalDown', 'wanda', 'getMe'),
    ]);
    await line.cut();
    await line.open();
    expect(isAnswered(await desk.as('ana').raw('listTickets'))).toBe(true);
  });

  it('does not end the jobs', async () => {
    await line.cut();
    desk.services.dispatcher.wake();
    await desk.services.dispatcher.idle();
    await expect(desk.services.linkedEntities.run()).rejects.toThrow();
    await line.open();
    const { ref } = await desk.as('ana').file({
      offering: 'update-page',
      fields: { system: 'system:default/payroll' },
    });
    await desk.settle();
    await desk.services.linkedEntities.run();
    expect(desk.sent.flatMap(({ refs }) => refs)).toContain(ref);
  });

  it('loses and doubles nothing of what was under way', async () => {
    const before = (await desk.knex('ticket')).length;
    const file = (at: number) =>
      desk.as('ana').raw('createTicket', {
        body: { offering: 'web-work', description: `Number ${at}` },
        key: `under way ${at}`,
      });
    const numbers = Array.from({ length: 12 }, (_, at) => at);
    const underWay = numbers.map(file);
    // Somewhere in the middle of them.
    await Promise.race(underWay);
    await line.cut();
    const outcomes = await Promise.all(underWay);
    expect(
      outcomes
        .filter(({ status }) => status !== 201 && status !== 503)
        .map(({ body }) => body.error),
    ).toEqual([]);
    await line.open();
    const again = await Promise.all(numbers.map(file));
    expect(again.every(isAnswered)).toBe(true);
    expect((await desk.knex('ticket')).length).toBe(before + numbers.length);
    const told = outcomes.map(({ status, body }, at) =>
      status === 201 ? body.ref : again[at].body.ref,
    );
    expect(again.map(({ body }) => body.ref)).toEqual(told);
    // What a claim still holds is free again after its lease.
    desk.clock.pass(600_000);
    await desk.settle();
    expect(await desk.knex('outbox').whereNot('state', 'delivered')).toEqual(
      [],
    );
    const signalled = desk.sent.flatMap(({ refs }) => refs);
    for (const { body } of again) {
      expect(signalled).toContain(body.ref);
      await checkTicket(desk, String(body.ref));
    }
  });
});
