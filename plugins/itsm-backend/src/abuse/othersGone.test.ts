import { TestDatabases } from '@backstage/backend-test-utils';
import { failedAnswer } from '../__testUtils__/otherBackends';
import { groupRef, type Name, userRef } from '../__testUtils__/organisation';
import { allow } from '../__testUtils__/policies';
import { type Desk, startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const HOUR = 3_600_000;

/** What another server says of itself when its database is gone. */
const INNER = 'select * from "user_info" - connect ECONNREFUSED 10.0.0.5:5432';
const inner = () => failedAnswer(500, new Error(INNER));

describe('another backend that has lost its database', () => {
  let desk: Desk;
  let ref: string;
  let isDown = false;
  const down = async (): Promise<never> => {
    throw await inner();
  };
  beforeAll(async () => {
    // Policies decide at once: the failure is made beforehand.
    const failure = await inner();
    desk = await startDesk({
      knex: await databases.init('SQLITE_3'),
      policy: () => {
        if (isDown) {
          throw failure;
        }
        return allow;
      },
    });
    ({ ref } = await desk.as('ana').file());
    await desk.settle();
  });
  // Nothing is remembered from before.
  beforeEach(() => {
    desk.clock.pass(HOUR);
    jest.clearAllMocks();
  });
  afterEach(() => {
    isDown = false;
    jest.restoreAllMocks();
  });
  afterAll(() => desk.settle());

  const ask = (who: Name, ...call: Parameters<ReturnType<Desk['as']>['raw']>) =>
    desk.as(who).raw(...call);
  const filing = {
    body: {
      offering: 'update-page',
      description: 'x',
      fields: { system: 'system:default/payroll' },
    },
  };

  /** That whoever asks is told to try again, and nothing of the other. */
  async function expectSaid(code: string, calls: Parameters<typeof ask>[]) {
    for (const call of calls) {
      const { status, body } = await ask(...call);
      expect([status, body.error?.code]).toEqual([503, code]);
      expect(body.error?.message).toMatch(/did not answer.*; try again/);
      expect(JSON.stringify(body)).not.toMatch(/select|ECONNREFUSED|10\.0\./);
    }
  }

  it('is not repeated when it says who somebody is', async () => {
    jest.spyOn(desk.userInfo, 'getUserInfo').mockImplementation(down);
    await expectSaid('portalDown', [
      ['ana', 'listTickets'],
      ['ana', 'getTicket', { params: { ref } }],
      ['hugo', 'getMe'],
      ['ana', 'createTicket', filing],
    ]);
    expect(desk.logger.error).toHaveBeenCalledWith(
      expect.stringContaining(INNER),
    );
  });

  it('is not repeated when it decides who may do what', async () => {
    isDown = true;
    await expectSaid('portalDown', [
      ['ana', 'listTickets'],
      ['ana', 'createTicket', filing],
      [
        'hugo',
        'bulkTickets',
        {
          body: {
            action: 'assign',
            tickets: [{ ref, version: 1 }],
            team: groupRef('web'),
            assignee: userRef('wanda'),
          },
        },
      ],
      ['adan', 'listOutbox'],
    ]);
    expect(desk.logger.error).toHaveBeenCalledWith(
      expect.stringContaining(INNER),
    );
  });

  it('is not repeated when it is the catalog', async () => {
    jest.spyOn(desk.catalog, 'getEntityByRef').mockImplementation(down);
    jest.spyOn(desk.catalog, 'getEntitiesByRefs').mockImplementation(down);
    jest.spyOn(desk.catalog, 'queryEntities').mockImplementation(down);
    await expectSaid('catalogDown', [
      ['ana', 'createTicket', filing],
      [
        'hugo',
        'addWatcher',
        {
          params: { ref },
          body: { person: userRef('wanda') },
        },
      ],
      [
        'hugo',
        'linkEntity',
        {
          params: { ref },
          body: { ref: 'system:default/mail', role: 'affected' },
        },
      ],
      ['ana', 'pickPeople'],
    ]);
    expect(desk.logger.warn).toHaveBeenCalledWith(
      expect.stringContaining(INNER),
    );
  });

  it('is served again as soon as it answers', async () => {
    expect((await desk.as('ana').see(ref)).ref).toBe(ref);
  });
});
