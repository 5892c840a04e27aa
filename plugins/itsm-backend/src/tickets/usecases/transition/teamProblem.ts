import { type Finding, finding } from '@mesa-itsm/backstage-plugin-itsm-common';
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
): Finding | undefined {
  requireKnownOrganisation(organisation);
  const title = organisation.title(team);
  switch (organisation.teamState(team)) {
    case 'unknown':
      return finding('team', 'unknownGroup', { ref: team });
    case 'empty':
      return finding('team', 'emptyTeam', { team: title });
    default:
      // Its members will read the internal log: not just any group.
      return organisation.isTeam(team) || team === current
        ? undefined
        : finding('team', 'notATeam', { team: title });
  }
}

/** Why somebody cannot be given a ticket of a team. @internal */
export function memberProblem(
  assignee: string,
  team: string | undefined,
  organisation: Organisation,
): Finding | undefined {
  const members = (team && organisation.group(team)?.members) ?? [];
  return team === undefined || members.includes(assignee)
    ? undefined
    : finding('assignee', 'notAMember', {
        person: assignee,
        team: organisation.title(team),
      });
}
