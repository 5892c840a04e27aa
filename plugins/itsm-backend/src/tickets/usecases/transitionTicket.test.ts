import { TestDatabases } from '@backstage/backend-test-utils';
import { groupRef, type Name, userRef } from '../../__testUtils__/organisation';
import { type Desk, startDesk } from '../../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const DAY = 86_400_000;
const done = { resolutionCode: 'fulfilled', solution: 'Changed' };

describe.each(databases.eachSupportedId())('a transition on %s', id => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init(id) });
  });
  afterEach(() => desk.settle());

  async function refused(ref: string, body: object, who: Name = 'hugo') {
    const { version } = await desk.as(who).see(ref);
    return desk.as(who).refused('transitionTicket', {
      params: { ref },
      body: { version, ...body },
    });
  }
  const file = async () => (await desk.as('ana').file()).ref;

  it('goes the whole way and says so to whoever asked', async () => {
    const ref = await file();
    const hugo = desk.as('hugo');
    await hugo.act(ref, 'assign', {
      team: groupRef('web'),
      assignee: userRef('hugo'),
      note: 'Looks easy',
    });
    await hugo.act(ref, 'start');
    await hugo.act(ref, 'pend', {
      reason: 'waiting-supplier',
      resumeAt: new Date(desk.clock.now() + DAY).toISOString(),
      comment: 'Parts are ordered',
    });
    await hugo.act(ref, 'resume');
    await hugo.act(ref, 'resolve', { ...done, cause: 'worn-out' });
    await desk.as('ana').act(ref, 'reopen', { comment: 'Still wrong' });
    await hugo.act(ref, 'resolve', done);
    const closed = await desk.as('ana').act(ref, 'close', { comment: 'Fine' });
    expect(closed).toMatchObject({
      status: 'closed',
      reopenCount: 1,
      reassignCount: 0,
      assignee: { name: 'Hugo Web' },
      allowedActions: [],
    });
    const log = await desk.as('ana').log(ref);
    expect(log.map(entry => entry.action ?? entry.kind)).toEqual([
      'created',
      'assign',
      'start',
      'pend',
      'resume',
      'resolve',
      'reopen',
      'resolve',
      'close',
    ]);
    expect(log.map(entry => entry.text).filter(Boolean)).toEqual([
      'Parts are ordered',
      'Still wrong',
      'Fine',
    ]);
  });

  it.each([
    [{ action: 'pend', reason: 'waiting-supplier' }, 'new: pend', 'cancel'],
    [{ action: 'close' }, 'new: close', 'assign'],
    [{ action: 'reopen', comment: 'x' }, 'new: reopen', 'resolve'],
    [{ action: 'resume' }, 'new: resume', 'dispatch'],
  ])('that the table lacks is a 409: %j', async (body, what, possible) => {
    const ref = await file();
    const message = await refused(ref, body);
    expect(message).toContain(
      `409 ${ref} is ${what} is not possible there; possible are `,
    );
    expect(message).toContain(possible);
  });

  it('from an end says that nothing leads on', async () => {
    const ref = await file();
    await desk.as('ana').act(ref, 'cancel', { reason: 'Found it' });
    expect(await refused(ref, { action: 'start' })).toBe(
      `409 ${ref} is cancelled: start is not possible there; nothing leads on from it`,
    );
  });

  it.each<[object, RegExp]>([
    [{ action: 'assign' }, /^400 team: is required; assignee: is required$/],
    [{ action: 'dispatch' }, /^400 team: is required$/],
    [{ action: 'resolve' }, /^400 resolutionCode: is required; solution/],
    [{ action: 'cancel' }, /^400 reason: is required$/],
    [
      { action: 'start', solution: 'x' },
      /^400 solution: is not a field of start; leave it out$/,
    ],
    [
      { action: 'assign', team: groupRef('web'), assignee: userRef('eva') },
      /^400 assignee: user:default\/eva is not a member of Web Team$/,
    ],
    [
      { action: 'assign', team: groupRef('web'), assignee: userRef('nobody') },
      /^400 assignee: the catalog has no user user:default\/nobody/,
    ],
    [
      { action: 'dispatch', team: groupRef('nowhere') },
      /^400 team: the catalog has no group group:default\/nowhere$/,
    ],
    [
      { action: 'dispatch', team: groupRef('hr') },
      /^400 team: Human Resources is not a team that works tickets$/,
    ],
    [
      { action: 'dispatch', team: groupRef('vacant') },
      /^400 team: Vacant Team has no members$/,
    ],
    [
      { action: 'resolve', resolutionCode: 'magic', solution: 'x' },
      /^400 resolutionCode: must be one of fulfilled$/,
    ],
    [
      { action: 'resolve', ...done, cause: 'magic' },
      /^400 cause: must be one of human-error or worn-out$/,
    ],
  ])('with wrong answers names them: %j', async (body, message) => {
    expect(await refused(await file(), body)).toMatch(message);
  });

  it('takes no retired reason and no date of yesterday', async () => {
    const ref = await file();
    await desk.as('hugo').act(ref, 'start');
    expect(
      await refused(ref, { action: 'pend', reason: 'waiting-budget' }),
    ).toBe(
      '400 reason: must be one of waiting-requester or waiting-supplier or waiting-problem or waiting-change',
    );
    expect(
      await refused(ref, {
        action: 'pend',
        reason: 'waiting-supplier',
        resumeAt: new Date(desk.clock.now()).toISOString(),
      }),
    ).toBe('400 resumeAt: must lie in the future');
  });

  it('start is for the team that has it, or for its owner', async () => {
    const ref = await file();
    expect(await refused(ref, { action: 'start' }, 'dora')).toMatch(
      /^403 .*is with Web Team and nobody has it; assign it/,
    );
    const seen = await desk.as('dora').see(ref);
    expect(seen.allowedActions.map(({ action }) => action)).toEqual([
      'assign',
      'dispatch',
      'resolve',
      'cancel',
    ]);
    expect((await desk.as('wanda').act(ref, 'start')).assignee?.name).toBe(
      'Wanda Web',
    );
  });

  it('cancel is the requester’s until somebody has it', async () => {
    const ref = await file();
    await desk.as('hugo').act(ref, 'start');
    const seen = await desk.as('ana').see(ref);
    expect(seen.allowedActions).toEqual([]);
    expect(
      await refused(ref, { action: 'cancel', reason: 'x' }, 'ana'),
    ).toMatch(/^403 .*already being worked on; write to the desk/);
    expect(await refused(ref, { action: 'resolve', ...done }, 'ana')).toBe(
      `403 You may not resolve ${ref}`,
    );
  });

  describe('reopen', () => {
    const again = { action: 'reopen', comment: 'Still wrong' };

    it('is possible as often as the limit says', async () => {
      const ref = await file();
      await desk.as('hugo').act(ref, 'resolve', done);
      for (let times = 0; times < 3; times += 1) {
        await desk.as('ana').act(ref, 'reopen', { comment: 'Again' });
        await desk.as('hugo').act(ref, 'resolve', done);
      }
      expect(await refused(ref, again, 'ana')).toBe(
        `409 ${ref} was reopened 3 times, which is the limit; file a new request`,
      );
      const { allowedActions } = await desk.as('ana').see(ref);
      expect(allowedActions.map(({ action }) => action)).toEqual(['close']);
    });

    it('is possible as long as the limit says', async () => {
      const ref = await file();
      await desk.as('hugo').act(ref, 'resolve', done);
      const resolved = desk.clock.now();
      desk.clock.pass(15 * DAY);
      const { allowedActions } = await desk.as('ana').see(ref);
      expect(allowedActions.map(({ action }) => action)).toContain('reopen');
      desk.clock.pass(1);
      expect(await refused(ref, again, 'ana')).toBe(
        `409 ${ref} was resolved more than 15 days ago; file a new request`,
      );
      desk.clock.time = resolved;
    });

    it('needs a comment', async () => {
      const ref = await file();
      await desk.as('hugo').act(ref, 'resolve', done);
      expect(await refused(ref, { action: 'reopen' }, 'ana')).toBe(
        '400 comment: is required',
      );
    });
  });
});
