import { ROUTING_STEPS } from '../../definitions';
import { routeTicket, type RoutingCandidates } from './routeTicket';

const policy = {
  steps: ROUTING_STEPS,
  fallbackTeam: 'group:default/desk',
};
const all: RoutingCandidates = {
  offeringTeam: 'group:default/offering',
  supportGroup: 'group:default/support',
  entityOwner: 'group:default/owner',
  serviceTeam: 'group:default/service',
};
const usable = () => 'usable' as const;

function without(...steps: (keyof RoutingCandidates)[]): RoutingCandidates {
  return Object.fromEntries(
    Object.entries(all).filter(
      ([step]) => !steps.includes(step as keyof RoutingCandidates),
    ),
  );
}

describe('routeTicket', () => {
  it.each([
    [all, 'offeringTeam', 'group:default/offering'],
    [without('offeringTeam'), 'supportGroup', 'group:default/support'],
    [
      without('offeringTeam', 'supportGroup'),
      'entityOwner',
      'group:default/owner',
    ],
    [
      without('offeringTeam', 'supportGroup', 'entityOwner'),
      'serviceTeam',
      'group:default/service',
    ],
    [{}, 'fallback', 'group:default/desk'],
  ])('with %j decides by %s', (candidates, reason, team) => {
    expect(routeTicket(policy, candidates, usable)).toEqual({ team, reason });
  });

  it('asks only the steps of the policy, in its order', () => {
    expect(
      routeTicket(
        { ...policy, steps: ['serviceTeam', 'offeringTeam'] },
        all,
        usable,
      ),
    ).toEqual({ team: 'group:default/service', reason: 'serviceTeam' });
    expect(routeTicket({ ...policy, steps: [] }, all, usable)).toEqual({
      team: 'group:default/desk',
      reason: 'fallback',
    });
  });

  it.each(['unknown', 'empty'] as const)(
    'sends to the fallback queue, with a note, when the nearest group is %s',
    kind => {
      const decision = routeTicket(policy, all, team =>
        team === 'group:default/offering' ? kind : 'usable',
      );
      expect(decision).toEqual({
        team: 'group:default/desk',
        reason: 'fallback',
        problem: { team: 'group:default/offering', kind },
      });
    },
  );

  it('looks at no group but the one that decides', () => {
    const asked: string[] = [];
    routeTicket(policy, without('offeringTeam'), team => {
      asked.push(team);
      return 'usable';
    });
    expect(asked).toEqual(['group:default/support']);
  });
});
