import type { ROUTING_STEPS } from '../../definitions';

/** @public */
export type RoutingStep = (typeof ROUTING_STEPS)[number];

/** What each step of the policy would answer; undefined when it cannot. @public */
export type RoutingCandidates = Partial<Record<RoutingStep, string>>;

/**
 * Where a ticket goes and why. `problem` is told to administrators: the
 * nearest answer could not be used.
 *
 * @public
 */
export interface RoutingDecision {
  team: string;
  reason: RoutingStep | 'fallback';
  problem?: { team: string; kind: 'unknown' | 'empty' };
}

/**
 * Picks the team of a new ticket (Mesa semantics 3.8): the first step of the
 * policy that names a team. A team that the catalog does not know or that
 * has no members sends the ticket to the fallback queue, with a note to
 * administrators, and does not fall through to the next step: a wrong
 * definition must be seen, not papered over.
 *
 * @param teamState - what the directory knows of a group
 * @public
 */
export function routeTicket(
  policy: { steps: readonly RoutingStep[]; fallbackTeam: string },
  candidates: RoutingCandidates,
  teamState: (groupRef: string) => 'usable' | 'unknown' | 'empty',
): RoutingDecision {
  for (const step of policy.steps) {
    const team = candidates[step];
    if (team === undefined) {
      continue;
    }
    const state = teamState(team);
    return state === 'usable'
      ? { team, reason: step }
      : {
          team: policy.fallbackTeam,
          reason: 'fallback',
          problem: { team, kind: state },
        };
  }
  return { team: policy.fallbackTeam, reason: 'fallback' };
}
