import type {
  PermissionCriteria,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { TicketCriterion } from '@mesa-itsm/backstage-plugin-itsm-node';

/**
 * The tickets that a person may read: what the plugin's own rules give AND
 * what the host's policy leaves of it. Lists, counts and every other way out
 * are filtered by it (see applyTicketScope).
 *
 * @internal
 */
export interface TicketScope {
  /** Staff: everything that is not restricted. */
  readonly allOpenToStaff: boolean;
  /** Administrators with the permission: restricted ones too. */
  readonly allRestricted: boolean;
  /** Keys under which `ticket_access` may name the person. */
  readonly principals: readonly string[];
  /** How the policy narrows it. */
  readonly policy:
    | { readonly result: 'allow' | 'deny' }
    | {
        readonly result: 'conditional';
        readonly criteria: PermissionCriteria<TicketCriterion>;
      };
}

/** Translates a decision of the permission framework. @internal */
export function policyOf(
  decision: PolicyDecision,
  transform: (
    conditions: Extract<
      PolicyDecision,
      { result: typeof AuthorizeResult.CONDITIONAL }
    >['conditions'],
  ) => PermissionCriteria<TicketCriterion>,
): TicketScope['policy'] {
  switch (decision.result) {
    case AuthorizeResult.ALLOW:
      return { result: 'allow' };
    case AuthorizeResult.CONDITIONAL:
      return {
        result: 'conditional',
        criteria: transform(decision.conditions),
      };
    default:
      // Whatever is not an explicit yes is a no.
      return { result: 'deny' };
  }
}
