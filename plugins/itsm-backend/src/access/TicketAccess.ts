import type {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
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

/** Asks the permission framework and joins the plugin's own rules. @internal */
export class TicketAccess {
  readonly #permissions: PermissionsService;
  readonly #registry: PermissionsRegistryService;

  constructor(options: {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
  }) {
    this.#permissions = options.permissions;
    this.#registry = options.permissionsRegistry;
  }

  /** All decisions that a request about tickets can need, in two calls. */
  async authorityOf(caller: Caller): Promise<TicketAuthority> {
    const { credentials } = caller;
    const [conditional, basic] = await Promise.all([
      this.#permissions.authorizeConditional(
        [
          { permission: itsmTicketReadPermission },
          { permission: itsmTicketUpdatePermission },
          { permission: itsmTicketInternalReadPermission },
        ],
        { credentials },
      ),
      this.#permissions.authorize(
        [
          { permission: itsmTicketCreatePermission },
          { permission: itsmTicketPriorityOverridePermission },
          { permission: itsmTicketRestrictedReadPermission },
        ],
        { credentials },
      ),
    ]);
    const [read, update, internal] = conditional;
    const [mayCreate, mayOverride, mayReadRestricted] = basic.map(
      decision => decision.result === AuthorizeResult.ALLOW,
    );
    const ruleset = this.#registry.getPermissionRuleset(
      ticketPermissionResourceRef,
    );
    const transform = createConditionTransformer(ruleset);
    const scope: TicketScope = {
      allOpenToStaff: caller.isStaff,
      allRestricted: caller.roles.has('administrator') && mayReadRestricted,
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
