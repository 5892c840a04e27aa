import { TestDatabases } from '@backstage/backend-test-utils';
import type { EndpointId } from '@mesa-itsm/backstage-plugin-itsm-common';
import { checkTicket } from '../__testUtils__/checkTicket';
import { deskDefinitions } from '../__testUtils__/deskDefinitions';
import type { RawArguments } from '../__testUtils__/DeskClient';
import { dump } from '../__testUtils__/dump';
import { killAt } from '../__testUtils__/killAt';
import { groupRef, type Name } from '../__testUtils__/organisation';
import { slaDefinitions } from '../__testUtils__/slaDefinitions';
import { type Desk, startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe.each(databases.eachSupportedId())('a node killed on %s', id => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk({
      knex: await databases.init(id),
      definitions: [...deskDefinitions, ...slaDefinitions],
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    return desk.settle();
  });

  /**
   * Makes a request once per statement of its unit of work, killed there,
   * and repeats it with its key until it gets through.
   */
  async function killEverywhere(
    who: Name,
    endpoint: EndpointId,
    args: RawArguments,
  ) {
    await desk.settle();
    const before = await dump(desk.knex);
    const outcomes: ('nothing' | 'everything')[] = [];
    for (let nth = 1; ; nth += 1) {
      const kill = killAt(desk.knex, nth);
      const key = `killed ${endpoint}`;
      const answer = await desk.as(who).raw(endpoint, { ...args, key });
      jest.restoreAllMocks();
      await desk.settle();
      const after = await dump(desk.knex);
      const isWritten = JSON.stringify(after) !== JSON.stringify(before);
      if (answer.status < 300) {
        return { before, after, outcomes, ref: String(answer.body.ref) };
      }
      expect([answer.status, kill.wasReached()]).toEqual([500, true]);
      outcomes.push(isWritten ? 'everything' : 'nothing');
      if (isWritten) {
        const again = await desk.as(who).raw(endpoint, { ...args, key });
        expect(again.status).toBeLessThan(300);
        expect(await dump(desk.knex)).toEqual(after);
        return { before, after, outcomes, ref: String(again.body.ref) };
      }
    }
  }

  /** Each message belongs to an entry of a log, and each new entry has one. */
  function expectOutboxToMatch(
    before: Awaited<ReturnType<typeof dump>>,
    after: Awaited<ReturnType<typeof dump>>,
  ) {
    const added = (table: string) => after[table].length - before[table].length;
    expect(added('outbox')).toBe(added('ticket_event'));
    expect(added('idempotency_key')).toBe(1);
  }

  it('between any two statements of a filing leaves nothing of it', async () => {
    const { before, after, outcomes, ref } = await killEverywhere(
      'ana',
      'createTicket',
      {
        body: {
          offering: 'update-page',
          description: 'x',
          fields: {
            system: 'system:default/payroll',
            component: 'component:default/site',
            tags: ['news', 'forms'],
          },
        },
      },
    );
    expect(outcomes.length).toBeGreaterThan(10);
    expect(outcomes.slice(0, -1)).toEqual(
      outcomes.slice(0, -1).map(() => 'nothing'),
    );
    expect(after.ticket.length).toBe(before.ticket.length + 1);
    expectOutboxToMatch(before, after);
    await checkTicket(desk, ref);
  });

  it('between any two statements of an action that moves others leaves nothing of it', async () => {
    const hugo = desk.as('hugo');
    const parent = await hugo.fileKind('incident');
    const children = [
      await hugo.fileKind('incident', { parent: parent.ref }),
      await hugo.fileKind('incident', { parent: parent.ref }),
    ];
    const { version } = await hugo.see(parent.ref);
    const { before, after, outcomes } = await killEverywhere(
      'dora',
      'transitionTicket',
      {
        params: { ref: parent.ref },
        body: {
          action: 'resolve',
          version,
          resolutionCode: 'restored',
          solution: 'Done',
        },
      },
    );
    expect(outcomes.length).toBeGreaterThan(20);
    expect(outcomes.slice(0, -1)).toEqual(
      outcomes.slice(0, -1).map(() => 'nothing'),
    );
    expectOutboxToMatch(before, after);
    for (const { ref } of [parent, ...children]) {
      expect((await hugo.see(ref)).status).toBe('resolved');
      await checkTicket(desk, ref);
    }
  });

  it('between any two statements of telling that a ticket is late tells it once', async () => {
    let statements = 0;
    for (let wasReached = true; wasReached; statements += 1) {
      await desk.knex('ticket_timer').delete();
      const { ref } = await desk.as('hugo').fileKind('incident', {
        team: groupRef('web'),
        impact: 'service',
        urgency: 'medium',
      });
      await desk.settle();
      desk.clock.pass(3 * 24 * HOUR);
      const kill = killAt(desk.knex, statements + 1);
      // Its last look, if it dies there, has nobody to tell of it.
      await desk.services.timers.run().catch(() => 0);
      jest.restoreAllMocks();
      await desk.settle();
      // Whoever finds it next, when it has rested for a minute.
      desk.clock.pass(MINUTE + 1);
      await desk.services.timers.run();
      await checkTicket(desk, ref);
      const told = (await desk.as('dora').log(ref)).filter(({ sla }) => sla);
      expect(told.length).toBeGreaterThanOrEqual(2);
      wasReached = kill.wasReached();
    }
    expect(statements).toBeGreaterThan(10);
  }, 60_000);
});
