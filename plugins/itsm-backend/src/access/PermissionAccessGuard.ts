import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import { coded } from '../http/coded';
import { type AccessGuard, ROLE_NEEDS, type RoleNeed } from './AccessGuard';
import type { Caller } from './Caller';

/** Checks the role first, then asks the permission framework. @internal */
export class PermissionAccessGuard implements AccessGuard {
  readonly #permissions: PermissionsService;

  constructor(options: { permissions: PermissionsService }) {
    this.#permissions = options.permissions;
  }

  async require(
    caller: Caller,
    permission: BasicPermission,
    rule: { holds: boolean; needs: RoleNeed },
  ): Promise<void> {
    if (!rule.holds) {
      throw coded(
        new NotAllowedError(`This needs ${ROLE_NEEDS[rule.needs]}`),
        rule.needs,
      );
    }
    if (!(await this.#isAllowed(caller, permission))) {
      throw coded(
        new NotAllowedError(
          `The permission policy denies you ${permission.name}`,
        ),
        'policyDenies',
        { permission: permission.name },
      );
    }
  }

  async allows(
    caller: Caller,
    permission: BasicPermission,
    rule: { holds: boolean },
  ): Promise<boolean> {
    return rule.holds && (await this.#isAllowed(caller, permission));
  }

  async #isAllowed(
    caller: Caller,
    permission: BasicPermission,
  ): Promise<boolean> {
    const [decision] = await this.#permissions.authorize([{ permission }], {
      credentials: caller.credentials,
    });
    return decision.result === AuthorizeResult.ALLOW;
  }
}
