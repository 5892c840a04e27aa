import { describeDesk } from '../__testUtils__/describeDesk';
import { groupRef, type Name, userRef } from '../__testUtils__/organisation';

const DEVELOPERS = { ref: groupRef('developers'), title: 'Developers' };
const LEDGER = [{ ref: 'system:default/ledger' }];

describeDesk('the queues that somebody is offered', ({ desk }) => {
  const offered = async (who: Name) => {
    const { teams, can, isStaff } = await desk().as(who).ok('getMe', {});
    return { teams, readQueues: can.readQueues, isStaff };
  };
  const NOTHING = { teams: [], readQueues: false, isStaff: false };

  it('are those of a group without staff role, of whatever type, as long as it holds an open ticket', async () => {
    expect(await offered('odin')).toEqual(NOTHING);

    const { ref, team } = await desk()
      .as('ana')
      .fileKind('incident', { entities: LEDGER });
    expect(team).toEqual(DEVELOPERS);
    expect(await offered('odin')).toEqual({
      teams: [DEVELOPERS],
      readQueues: true,
      isStaff: false,
    });
    const odin = desk().as('odin');
    expect(await odin.list({ chip: 'myTeams' })).toEqual([ref]);

    // Neither who asked nor anybody of other groups.
    expect(await offered('ana')).toEqual(NOTHING);
    expect(await offered('vera')).toEqual(NOTHING);
    expect(await desk().as('vera').list()).toEqual([]);

    // What the queue offers for many tickets is theirs to do.
    const { version } = await odin.see(ref);
    const { results } = await odin.ok('bulkTickets', {
      body: {
        action: 'assign',
        tickets: [{ ref, version }],
        team: DEVELOPERS.ref,
        assignee: userRef('odin'),
      },
    });
    expect(results).toEqual([{ ref, done: true }]);
    expect(await odin.list({ chip: 'mine' })).toEqual([ref]);

    await odin.act(ref, 'cancel', { reason: 'Twice' });
    expect(await offered('odin')).toEqual(NOTHING);
  });

  it('are those of a team without any ticket, once each', async () => {
    const team = { ref: groupRef('contractors'), title: 'Contractors' };
    const ofTeam = { teams: [team], readQueues: true, isStaff: false };
    expect(await offered('tomas')).toEqual(ofTeam);
    await desk().as('carlos').file({ offering: 'contract-work' });
    expect(await offered('tomas')).toEqual(ofTeam);
  });
});
