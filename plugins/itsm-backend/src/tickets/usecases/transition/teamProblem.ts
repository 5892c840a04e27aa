import { type Finding, finding } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Sight } from '../../../access/CatalogSight';
import type { Organisation } from '../../../directory/Directory';
import { requireKnownOrganisation } from '../namedByCaller';

/** What a team that is named is held against. @internal */
export interface TeamContext {
  organisation: Organisation;
  /** What whoever names it sees of it; left out when the backend names it. */
  sight?: Sight;
  /** The team that has the ticket now: it may keep it, and is no secret. */
  current?: string;
}

/**
 * Why a group cannot be given tickets; undefined when it can. One that is
 * hidden from whoever names it sounds like one that is not there.
 *
 * @throws ServiceUnavailableError while the organisation cannot be read, and
 *   while nobody can say whether they may know of the group
 * @internal
 */
export function teamProblem(
  team: string,
  context: TeamContext,
): Finding | undefined {
  const { organisation, current } = context;
  requireKnownOrganisation(organisation);
  if (!isThere(team, context)) {
    return told(finding('team', 'unknownGroup', { ref: team }), context);
  }
  const title = organisation.title(team);
  if (organisation.teamState(team) === 'empty') {
    return told(finding('team', 'emptyTeam', { team: title }), context);
  }
  // Its members will read the internal log: not just any group.
  return organisation.isTeam(team) || team === current
    ? undefined
    : told(finding('team', 'notATeam', { team: title }), context);
}

/**
 * Why somebody cannot be given a ticket of a team. What is wrong with the
 * team itself is not said of its members.
 *
 * @throws ServiceUnavailableError while nobody can say whether whoever names
 *   them may know of them
 * @internal
 */
export function memberProblem(
  assignee: string,
  team: string | undefined,
  context: TeamContext,
): Finding | undefined {
  if (team === undefined || !isThere(team, context)) {
    return undefined;
  }
  const { organisation } = context;
  return organisation.group(team)!.members.includes(assignee)
    ? undefined
    : told(
        finding('assignee', 'notAMember', {
          person: assignee,
          team: organisation.title(team),
        }),
        context,
      );
}

function isThere(
  team: string,
  { organisation, sight, current }: TeamContext,
): boolean {
  const isHidden = team !== current && sight?.hides(team) === true;
  return organisation.group(team) !== undefined && !isHidden;
}

function told(problem: Finding, { sight }: TeamContext): Finding {
  if (sight?.outage) {
    throw sight.outage;
  }
  return problem;
}
