import { ConflictError } from '@backstage/errors';
import {
  type OfferingSpec,
  type RoutingDecision,
  routeTicket,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Sight } from '../../access/CatalogSight';
import type { DefinitionSnapshot } from '../../definitions/Definitions';
import type { EntityInfo, Organisation } from '../../directory/Directory';
import { coded } from '../../http/coded';
import { validationError } from '../../http/validationError';
import { teamProblem } from './transition/teamProblem';

/** The team of a new ticket, and how it was found. @internal */
export type ChosenRoute = Omit<RoutingDecision, 'reason'> & {
  /** A step of the routing policy, or `chosen` by who filed it. */
  reason: RoutingDecision['reason'] | 'chosen';
};

/**
 * The team of a new ticket: the one that was chosen, else by the routing
 * policy (Mesa semantics 3.8).
 *
 * @throws InputError when the chosen team works no tickets
 * @throws ConflictError when no policy is defined
 * @internal
 */
export function chooseTeam(
  definitions: DefinitionSnapshot,
  organisation: Organisation,
  about: {
    chosen?: string;
    /** What the caller sees of it, when they chose it themself. */
    sight?: Sight;
    offering?: OfferingSpec;
    entity?: EntityInfo;
  },
): ChosenRoute {
  const { chosen, sight, offering, entity } = about;
  if (chosen) {
    const problem = teamProblem(chosen, { organisation, sight });
    if (problem) {
      throw validationError([problem]);
    }
    return { team: chosen, reason: 'chosen' };
  }
  const policy = definitions.routingPolicy();
  if (!policy) {
    throw coded(
      new ConflictError(
        'Tickets cannot be routed: define a RoutingPolicy named "default" with its fallbackTeam',
      ),
      'noRoutingPolicy',
    );
  }
  const service =
    offering && definitions.get('Service', offering.service)?.spec;
  return routeTicket(
    policy,
    {
      offeringTeam: offering?.team,
      supportGroup: entity?.supportGroup,
      entityOwner: entity?.owner && teamOfOwner(entity.owner, organisation),
      serviceTeam: service?.team,
    },
    team => organisation.teamState(team),
  );
}

/** A group owns for itself; a user hands over to their first team. */
function teamOfOwner(
  owner: string,
  organisation: Organisation,
): string | undefined {
  return owner.startsWith('user:')
    ? organisation.groupsOf(owner).find(group => organisation.isTeam(group))
    : owner;
}
