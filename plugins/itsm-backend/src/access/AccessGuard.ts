import type { BasicPermission } from '@backstage/plugin-permission-common';
import type { Caller } from './Caller';

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
    rule: { holds: boolean; needs: string },
  ): Promise<void>;
  /** The same as a question. */
  allows(
    caller: Caller,
    permission: BasicPermission,
    rule: { holds: boolean },
  ): Promise<boolean>;
}
