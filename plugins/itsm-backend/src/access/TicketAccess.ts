import type {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type BasicPermission,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  itsmTicketCreatePermission,
  itsmTicketInternalReadPermission,
  itsmTicketPriorityOverridePermission,
  itsmTicketReadPermission,
  itsmTicketRestrictedReadPermission,
  itsmTicketUpdatePermission,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { ticketPermissionResourceRef } from '@mesa-itsm/backstage-plugin-itsm-node';
import { type Caller, principalsOf } from './Caller';
import { decideRights, type TicketAuthority } from './TicketAuthority';
import { policyOf, type TicketScope } from './TicketScope';

/**
 * Permissions without a resource, asked for together with the others: each
 * call is a request to the permission backend, which asks who calls in turn.
 * It decides about both kinds alike, though the type of the method that may
 * answer with conditions names one of them.
 */
const BASIC = [
  itsmTicketCreatePermission,
  itsmTicketPriorityOverridePermission,
  itsmTicketRestrictedReadPermission,
].map((permission: BasicPermission) => ({
  permission: permission as unknown as ResourcePermission,
}));

/** Asks the permission framework and joins the plugin's own rules. @internal */
export class TicketAccess {
  readonly #permissions: PermissionsService;
  readonly #registry: PermissionsRegistryService;
  /** A caller is made for one request: what it needs twice is asked once. */
  readonly #asked = new WeakMap<Caller, Promise<TicketAuthority>>();

  constructor(options: {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
  }) {
    this.#permissions = options.permissions;
    this.#registry = options.permissionsRegistry;
  }

  /**
   * All decisions that a request about tickets can need, in one call.
   *
   * @param options - `toRead` when tickets are only listed or counted: rights
   *   to file and to override count as denied then, and are not asked for
   */
  authorityOf(
    caller: Caller,
    options: { toRead?: boolean } = {},
  ): Promise<TicketAuthority> {
    const asked = this.#asked.get(caller);
    if (asked || options.toRead) {
      return asked ?? this.#ask(caller, options);
    }
    const authority = this.#ask(caller, options);
    this.#asked.set(caller, authority);
    return authority;
  }

  async #ask(
    caller: Caller,
    options: { toRead?: boolean },
  ): Promise<TicketAuthority> {
    const { credentials } = caller;
    const isAdministrator = caller.roles.has('administrator');
    const [read, update, internal, ...basic] =
      await this.#permissions.authorizeConditional(
        [
          { permission: itsmTicketReadPermission },
          { permission: itsmTicketUpdatePermission },
          { permission: itsmTicketInternalReadPermission },
          ...(options.toRead && !isAdministrator ? [] : BASIC),
        ],
        { credentials },
      );
    const [mayCreate, mayOverride, mayReadRestricted] = [0, 1, 2].map(
      at => basic[at]?.result === AuthorizeResult.ALLOW,
    );
    const ruleset = this.#registry.getPermissionRuleset(
      ticketPermissionResourceRef,
    );
    const transform = createConditionTransformer(ruleset);
    const scope: TicketScope = {
      allOpenToStaff: caller.isStaff,
      allRestricted: isAdministrator && mayReadRestricted,
      principals: principalsOf(caller),
      policy: policyOf(read, transform),
    };
    const authorize = createConditionAuthorizer(ruleset);
    const checks = {
      read: authorize.bind(undefined, read),
      update: authorize.bind(undefined, update),
      internal: authorize.bind(undefined, internal),
    };
    return {
      caller,
      scope,
      internal: {
        caller,
        allRestricted: scope.allRestricted,
        principals: scope.principals,
        policy: policyOf(internal, transform),
      },
      mayCreate,
      mayOverridePriority: caller.isStaff && mayOverride,
      rightsOn: (ticket, parties) =>
        decideRights(caller, scope, checks, ticket, parties),
    };
  }
}
