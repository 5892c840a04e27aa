import { TestDatabases } from '@backstage/backend-test-utils';
import {
  groupRef,
  HIDDEN_PERSON,
  HIDDEN_TEAM,
  HIDDEN_UNIT,
  MIXED_TEAM,
  organisationEntities,
  secretTeams,
  userRef,
} from '../__testUtils__/organisation';
import { type Desk, startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const HOUR = 3_600_000;

describe('a team or an assignee that somebody names', () => {
  let desk: Desk;
  let ref: string;
  beforeAll(async () => {
    desk = await startDesk({
      knex: await databases.init('SQLITE_3'),
      entities: [...organisationEntities, ...secretTeams],
    });
  });
  beforeEach(async () => {
    ({ ref } = await desk.as('ana').fileKind('incident'));
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await desk.settle();
  });

  const assign = (team: string, assignee: string) => ({
    params: { ref },
    body: { action: 'assign', version: 1, team, assignee },
  });
  const refused = (...args: Parameters<typeof assign>) =>
    desk.as('eva').refused('transitionTicket', assign(...args));

  it.each([
    ['has no members', HIDDEN_UNIT, userRef('wanda')],
    ['works tickets without the person', HIDDEN_TEAM, userRef('hugo')],
    ['works tickets with the person', HIDDEN_TEAM, userRef('wanda')],
    ['is not there', groupRef('nothing'), userRef('wanda')],
  ])('is not told from another when it %s', async (_what, team, assignee) => {
    expect(await refused(team, assignee)).toBe(
      `400 team: the catalog has no group ${team}`,
    );
  });

  it.each([
    ['somebody of the team', MIXED_TEAM, HIDDEN_PERSON],
    ['somebody of another', groupRef('web'), HIDDEN_PERSON],
    ['nobody', groupRef('web'), userRef('nobody')],
  ])('is not told from others as %s', async (_what, team, assignee) => {
    expect(await refused(team, assignee)).toBe(
      `400 assignee: the catalog has no user ${assignee}; choose somebody from the list`,
    );
    // Nor to whoever could not assign it in any case.
    expect(
      await desk
        .as('carlos')
        .refused('transitionTicket', assign(team, assignee)),
    ).toMatch(/^400 assignee: the catalog has no user/);
  });

  it('is taken from whoever may see them, and kept by others', async () => {
    await desk.as('dora').act(ref, 'dispatch', { team: HIDDEN_TEAM });
    const assigned = await desk.as('eva').act(ref, 'assign', {
      team: HIDDEN_TEAM,
      assignee: userRef('wanda'),
    });
    expect(assigned).toMatchObject({
      team: { ref: HIDDEN_TEAM },
      assignee: { ref: userRef('wanda') },
    });
  });

  it('is asked about once in a request, and not when it is their own', async () => {
    const eva = desk.as('eva');
    const other = await desk.as('ana').fileKind('incident');
    const asked = jest.spyOn(desk.catalog, 'getEntitiesByRefs');
    const { results } = await eva.ok('bulkTickets', {
      body: {
        action: 'assign',
        tickets: [ref, other.ref].map(each => ({ ref: each, version: 1 })),
        team: MIXED_TEAM,
        assignee: userRef('wanda'),
      },
    });
    expect(results.map(({ done }) => done)).toEqual([true, true]);
    expect(asked.mock.calls.map(([query]) => query.entityRefs)).toEqual([
      [MIXED_TEAM, userRef('wanda')],
    ]);
    asked.mockClear();
    await eva.act(ref, 'assign', {
      team: groupRef('network'),
      assignee: userRef('eva'),
    });
    await eva.act(ref, 'start');
    expect(asked).not.toHaveBeenCalled();
  });

  it('is taken, or else not judged, while the catalog is down', async () => {
    for (const method of ['getEntitiesByRefs', 'getEntityByRef'] as const) {
      jest.spyOn(desk.catalog, method).mockRejectedValue(new Error('down'));
    }
    desk.clock.pass(HOUR);
    for (const [team, assignee] of [
      [HIDDEN_UNIT, userRef('wanda')],
      [groupRef('nothing'), userRef('wanda')],
      [groupRef('network'), userRef('wanda')],
    ]) {
      expect(await refused(team, assignee)).toMatch(
        /^503 The catalog did not answer/,
      );
    }
    const body = assign(MIXED_TEAM, userRef('wanda'));
    expect((await desk.as('eva').raw('transitionTicket', body)).status).toBe(
      200,
    );
  });
});
