import { TestDatabases } from '@backstage/backend-test-utils';
import { checkTicket } from '../__testUtils__/checkTicket';
import { type Name, userRef } from '../__testUtils__/organisation';
import { type Desk, startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const SKEW = 5_000;

describe.each(databases.eachSupportedId())(
  'two nodes whose clocks differ by five seconds on %s',
  id => {
    let behind: Desk;
    let ahead: Desk;
    beforeAll(async () => {
      const knex = await databases.init(id);
      behind = await startDesk({ knex });
      ahead = await startDesk({ knex, definitions: [] });
      ahead.clock.pass(SKEW);
    });
    const pass = (milliseconds: number) =>
      [behind, ahead].forEach(({ clock }) => clock.pass(milliseconds));
    const settle = async () => {
      await behind.settle();
      await ahead.settle();
    };

    it('write one log whose time never runs backwards', async () => {
      const { ref } = await ahead.as('ana').file();
      for (const [desk, who, text] of [
        [behind, 'ana', 'one'],
        [ahead, 'hugo', 'two'],
        [behind, 'hugo', 'three'],
      ] as [Desk, Name, string][]) {
        await desk.as(who).say(ref, text);
        pass(1);
      }
      await behind.as('hugo').act(ref, 'start');
      await ahead.as('hugo').act(ref, 'resolve', {
        resolutionCode: 'fulfilled',
        solution: 'Done',
      });
      await behind.as('ana').act(ref, 'close');
      const log = await behind.as('ana').log(ref);
      expect(log.flatMap(({ text }) => text ?? [])).toEqual(
        expect.arrayContaining(['one', 'two', 'three']),
      );
      await checkTicket(behind, ref);
      const ticket = await behind.as('ana').see(ref);
      expect(ticket.closedAt! >= ticket.resolvedAt!).toBe(true);
      expect(ticket.resolvedAt! >= ticket.createdAt).toBe(true);
      await settle();
    });

    it('deliver every message, none twice', async () => {
      pass(SKEW);
      await settle();
      behind.sent.length = 0;
      ahead.sent.length = 0;
      const refs: string[] = [];
      for (let count = 0; count < 5; count += 1) {
        refs.push((await behind.as('ana').file()).ref);
        refs.push((await ahead.as('bea').file()).ref);
      }
      await Promise.all([behind.settle(), ahead.settle()]);
      // What one of them wrote is due for the other one a little later.
      pass(SKEW);
      await settle();
      const told = [...behind.sent, ...ahead.sent];
      const messages = await behind.knex('outbox').whereIn('order_key', refs);
      expect(messages.every(({ state }) => state === 'delivered')).toBe(true);
      expect(messages.every(({ attempts }) => attempts === 1)).toBe(true);
      for (const ref of refs) {
        const readers = told
          .filter(signal => signal.refs?.includes(ref))
          .flatMap(({ to }) => to);
        expect(readers).toContain(userRef('hugo'));
        expect(readers).toHaveLength(new Set(readers).size);
      }
    });

    it('answer a request that is repeated on the other one from the first', async () => {
      const first = await ahead.as('ana').file({}, 'on both');
      const again = await behind.as('ana').file({}, 'on both');
      expect(again.ref).toBe(first.ref);
      const stale = await behind.as('hugo').raw('updateTicket', {
        params: { ref: first.ref },
        body: { version: first.version + 1, title: 'x' },
      });
      expect(stale.status).toBe(409);
      await settle();
    });

    it('list what either filed by one order, page by page', async () => {
      const whole = await behind.as('hugo').list({ limit: 200 });
      expect(await ahead.as('hugo').list({ limit: 3 })).toEqual(whole);
    });
  },
);
