import type { BasicPermission } from '@backstage/plugin-permission-common';
import type { Caller } from './Caller';

/** Roles that something may need, in words. @internal */
export const ROLE_NEEDS = {
  needsAdministrator: 'the role of administrator',
  needsServiceManager: 'the role of a service manager or administrator',
  needsConfigurationManager:
    'the role of a configuration manager, service manager or administrator',
  needsDesk: 'a role of the service desk',
} as const;
/** @internal */
export type RoleNeed = keyof typeof ROLE_NEEDS;

/**
 * Role rule AND permission decision for things that are not a ticket.
 *
 * @internal
 */
export interface AccessGuard {
  /**
   * @throws NotAllowedError naming what is missing
   */
  require(
    caller: Caller,
    permission: BasicPermission,
    rule: { holds: boolean; needs: RoleNeed },
  ): Promise<void>;
  /** The same as a question. */
  allows(
    caller: Caller,
    permission: BasicPermission,
    rule: { holds: boolean },
  ): Promise<boolean>;
}
