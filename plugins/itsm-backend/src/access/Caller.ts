import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Role } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Person } from '../people/Person';

/**
 * Who calls, as the service desk sees them: made once per request from the
 * credentials, the roles of the configuration and the organisation.
 *
 * @internal
 */
export interface Caller {
  readonly credentials: BackstageCredentials;
  readonly person: Person;
  readonly userRef: string;
  readonly roles: ReadonlySet<Role>;
  /** Has a role of the service desk. */
  readonly isStaff: boolean;
  /** Groups that the person belongs to, themself not included. */
  readonly groups: readonly string[];
  /** Units for which the person is a liaison. */
  readonly liaisonOf: readonly string[];
}

/** The keys under which `ticket_access` may name this caller. @internal */
export function principalsOf(caller: Caller): string[] {
  return [
    caller.userRef,
    ...caller.groups,
    ...caller.liaisonOf.map(liaisonPrincipal),
  ];
}

/** Key of "the liaisons of this unit". @internal */
export function liaisonPrincipal(unitRef: string): string {
  return `liaison:${unitRef}`;
}
