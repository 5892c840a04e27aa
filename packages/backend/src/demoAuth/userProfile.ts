import { isUserEntity } from '@backstage/catalog-model';
import { isError, NotFoundError } from '@backstage/errors';
import { AuthResolverContext, ProfileInfo } from '@backstage/plugin-auth-node';

/**
 * Reads the profile of a person from the catalog.
 *
 * @throws NotFoundError when the catalog has no such User
 */
export async function userProfile(
  userEntityRef: string,
  context: AuthResolverContext,
): Promise<ProfileInfo> {
  const { entity } = await findUser(userEntityRef, context);
  const profile = isUserEntity(entity) ? entity.spec.profile : undefined;
  return {
    displayName: profile?.displayName ?? entity.metadata.name,
    email: profile?.email,
    picture: profile?.picture,
  };
}

async function findUser(userEntityRef: string, context: AuthResolverContext) {
  try {
    return await context.findCatalogUser({ entityRef: userEntityRef });
  } catch (error) {
    if (isError(error) && error.name === 'NotFoundError') {
      throw new NotFoundError(
        `${userEntityRef} is not in the catalog. Choose somebody who is; just after the start the catalog may still be loading, then try again in a few seconds`,
      );
    }
    throw error;
  }
}
