import type { Organisation } from '../../../directory/Directory';
import { requireKnownOrganisation } from '../namedByCaller';

/**
 * Why a group cannot be given tickets; undefined when it can.
 *
 * @param current - the team that has the ticket now: it may keep it
 * @throws ServiceUnavailableError while the organisation cannot be read
 * @internal
 */
export function teamProblem(
  team: string,
  current: string | undefined,
  organisation: Organisation,
): string | undefined {
  requireKnownOrganisation(organisation);
  switch (organisation.teamState(team)) {
    case 'unknown':
      return `the catalog has no group ${team}`;
    case 'empty':
      return `${organisation.title(team)} has no members`;
    default:
      // Its members will read the internal log: not just any group.
      return organisation.isTeam(team) || team === current
        ? undefined
        : `${organisation.title(team)} is not a team that works tickets`;
  }
}

/** Why somebody cannot be given a ticket of a team. @internal */
export function memberProblem(
  assignee: string,
  team: string | undefined,
  organisation: Organisation,
): string | undefined {
  const members = (team && organisation.group(team)?.members) ?? [];
  return team === undefined || members.includes(assignee)
    ? undefined
    : `${assignee} is not a member of ${organisation.title(team)}`;
}
