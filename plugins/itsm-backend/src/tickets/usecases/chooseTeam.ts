import { ConflictError } from '@backstage/errors';
import {
  type OfferingSpec,
  type RoutingDecision,
  routeTicket,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { DefinitionSnapshot } from '../../definitions/Definitions';
import type { EntityInfo, Organisation } from '../../directory/Directory';
import { coded } from '../../http/coded';

/**
 * The team of a new ticket, by the routing policy (Mesa semantics 3.8).
 *
 * @throws ConflictError when no policy is defined
 * @internal
 */
export function chooseTeam(
  definitions: DefinitionSnapshot,
  organisation: Organisation,
  about: { offering?: OfferingSpec; entity?: EntityInfo },
): RoutingDecision {
  const policy = definitions.routingPolicy();
  if (!policy) {
    throw coded(
      new ConflictError(
        'Tickets cannot be routed: define a RoutingPolicy named "default" with its fallbackTeam',
      ),
      'noRoutingPolicy',
    );
  }
  const { offering, entity } = about;
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
