import type {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { itsmTicketReadPermission } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  createItsmConditionalDecision,
  itsmConditions,
  itsmTicketRules,
} from '@mesa-itsm/backstage-plugin-itsm-node';

/** What a host decides. @internal */
export type TestPolicy = (
  permission: Permission,
  user: string,
) => PolicyDecision;

/** @internal */
export const allow = { result: AuthorizeResult.ALLOW } as const;
/** @internal */
export const deny = { result: AuthorizeResult.DENY } as const;

/** Denies the permissions of these names, allows the rest. @internal */
export function denying(...names: string[]): TestPolicy {
  return permission => (names.includes(permission.name) ? deny : allow);
}

/** Everybody, staff included, reads only what they have a part in. @internal */
export const ownParticipationOnly: TestPolicy = (permission, user) =>
  permission.name === itsmTicketReadPermission.name
    ? createItsmConditionalDecision(
        permission as typeof itsmTicketReadPermission,
        itsmConditions.isTicketParticipant({ principals: [user] }),
      )
    : allow;

/** A permission service that asks the policy. @internal */
export function permissionsOf(policy: TestPolicy): PermissionsService {
  const decide: PermissionsService['authorizeConditional'] = async (
    queries,
    { credentials },
  ) => {
    const { userEntityRef } = credentials.principal as {
      userEntityRef?: string;
    };
    return queries.map(({ permission }) =>
      userEntityRef === undefined ? allow : policy(permission, userEntityRef),
    );
  };
  return {
    authorizeConditional: decide,
    authorize: async (queries, options) => {
      const decisions = await decide(
        queries.map(({ permission }) => ({ permission } as never)),
        options,
      );
      return decisions.map(decision => {
        if (decision.result === AuthorizeResult.CONDITIONAL) {
          throw new Error('A basic permission got a conditional decision');
        }
        return decision;
      });
    },
  };
}

/** The rules as the plugin registers them. @internal */
export const testRegistry = {
  addPermissions: () => {},
  addPermissionRules: () => {},
  addResourceType: () => {},
  getPermissionRuleset: () => ({
    getRuleByName: (name: string) => {
      const rule = Object.values(itsmTicketRules).find(
        each => each.name === name,
      );
      if (!rule) {
        throw new Error(`There is no rule ${name}`);
      }
      return rule;
    },
  }),
} as unknown as PermissionsRegistryService;
