import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { PolicyQuery } from '@backstage/plugin-permission-node';
import { itsmPermissions } from '@mesa-itsm/backstage-plugin-itsm-common';

const NAMES = new Set(itsmPermissions.map(permission => permission.name));

/**
 * For the `handle` method of an adopter's permission policy: allows the
 * permissions of the service desk and gives undefined for all others.
 *
 * Allowing is right because the plugin enforces roles, scopes and restricted
 * tickets itself; a policy can only narrow that further. Put stricter
 * decisions of your own, made with `itsmConditions`, before this call.
 *
 * @public
 */
export function decideItsm(request: PolicyQuery): PolicyDecision | undefined {
  return NAMES.has(request.permission.name)
    ? { result: AuthorizeResult.ALLOW }
    : undefined;
}
