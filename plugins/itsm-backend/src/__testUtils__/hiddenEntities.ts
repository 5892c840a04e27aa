import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Name } from './organisation';
import { allow, deny, type TestPolicy } from './policies';
import type { Desk } from './startDesk';

/** Whom the policy treats otherwise. @internal */
interface Exceptions {
  /** They see the whole catalog. */
  unless?: readonly Name[];
  /** They see nothing of it. */
  denied?: readonly Name[];
}

const isAmong = (user: string, names: readonly Name[] = []) =>
  names.some(name => user.endsWith(`/${name}`));

/**
 * A policy under which people see entities of the catalog on conditions: which
 * ones these are, only the catalog knows, and has to be asked. Everything else
 * is allowed. Goes with {@link hideEntities}.
 *
 * @internal
 */
export function catalogOnConditions(exceptions: Exceptions = {}): TestPolicy {
  return (permission, user) => {
    if (
      permission.name !== 'catalog.entity.read' ||
      isAmong(user, exceptions.unless)
    ) {
      return allow;
    }
    return isAmong(user, exceptions.denied)
      ? deny
      : {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'catalog',
          resourceType: 'catalog-entity',
          conditions: {
            rule: 'IS_ENTITY_OWNER',
            resourceType: 'catalog-entity',
            params: {},
          },
        };
  };
}

/**
 * Lets the catalog of a desk keep entities from people, as its conditions
 * would; the plugin itself goes on to see them.
 *
 * @param exceptions - the same as those of the policy
 * @internal
 */
export function hideEntities(
  { catalog }: Pick<Desk, 'catalog'>,
  refs: readonly string[],
  exceptions: Exceptions = {},
): void {
  const all = catalog.getEntitiesByRefs.bind(catalog);
  catalog.getEntitiesByRefs = async (query, options) => {
    const answer = await all(query, options);
    const { principal } = (
      options as {
        credentials: BackstageCredentials<{ userEntityRef?: string }>;
      }
    ).credentials;
    const user = principal.userEntityRef;
    if (user === undefined || isAmong(user, exceptions.unless)) {
      return answer;
    }
    const isDenied = isAmong(user, exceptions.denied);
    return {
      items: answer.items.map((item, index) =>
        isDenied || refs.includes(query.entityRefs[index]) ? undefined : item,
      ),
    };
  };
}
