import type { Relation } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { TicketResource } from '@mesa-itsm/backstage-plugin-itsm-node';
import type { Caller } from './Caller';
import { principalsOf } from './Caller';
import type { InternalScope } from './InternalScope';
import type { TicketScope } from './TicketScope';

/** The people of a ticket as far as rights depend on them. @internal */
export interface TicketParties {
  requester: string;
  beneficiary: string;
  openedBy: string;
  assignee?: string;
  /** Person ids of those who made a change. */
  implementers?: readonly string[];
  /** Person ids named on a restricted ticket. */
  named: readonly string[];
}

/** What a caller may do with one ticket. @internal */
export interface TicketRights {
  read: boolean;
  /** Acts for the desk on it; rather than as somebody who asked. */
  isDesk: boolean;
  readInternal: boolean;
  update: boolean;
  relations: ReadonlySet<Relation>;
}

/**
 * The decisions of the permission framework about a caller, made once per
 * request, joined with the plugin's own rules whenever a ticket is at hand.
 *
 * @internal
 */
export interface TicketAuthority {
  readonly caller: Caller;
  readonly scope: TicketScope;
  /** Of those tickets, the ones whose internal log they may read. */
  readonly internal: InternalScope;
  readonly mayCreate: boolean;
  readonly mayOverridePriority: boolean;
  rightsOn(ticket: TicketResource, parties: TicketParties): TicketRights;
}

/** The host's decisions, as functions of a ticket. @internal */
export interface PolicyChecks {
  read(ticket: TicketResource): boolean;
  update(ticket: TicketResource): boolean;
  internal(ticket: TicketResource): boolean;
}

/**
 * The plugin's own rules (architecture, "Access"), narrowed by the policy.
 *
 * @internal
 */
export function decideRights(
  caller: Caller,
  scope: TicketScope,
  policy: PolicyChecks,
  ticket: TicketResource,
  parties: TicketParties,
): TicketRights {
  const principals = new Set(principalsOf(caller));
  const hasPart = ticket.principals.some(ref => principals.has(ref));
  const isOpenToStaff = scope.allOpenToStaff && !ticket.restricted;
  const byRestrictedPermission =
    ticket.restricted && !hasPart && scope.allRestricted;
  const read =
    (hasPart || isOpenToStaff || scope.allRestricted) && policy.read(ticket);

  const { id } = caller.person;
  const inTeam = caller.groups.includes(ticket.team);
  // On a restricted ticket a staff role alone is not enough: somebody of the
  // desk who merely asked reads it as any requester does.
  const isDesk =
    inTeam ||
    parties.assignee === id ||
    (caller.isStaff &&
      (!ticket.restricted ||
        parties.named.includes(id) ||
        byRestrictedPermission));

  const relations = new Set<Relation>();
  if (parties.requester === id) relations.add('requester');
  if (parties.beneficiary === id) relations.add('beneficiary');
  if (parties.openedBy === id) relations.add('opener');
  if (isDesk) relations.add('staff');
  if (inTeam) relations.add('team');
  if (parties.assignee === id) relations.add('assignee');
  if (parties.implementers?.includes(id)) relations.add('implementer');
  if (isDesk && caller.roles.has('changeManager')) {
    relations.add('changeManager');
  }

  return {
    read,
    isDesk: read && isDesk,
    readInternal: read && isDesk && policy.internal(ticket),
    update: read && policy.update(ticket),
    relations,
  };
}
