import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { AuthenticationError, InputError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';
import { userProfile } from './userProfile';

/** The request header in which the sign-in page sends the chosen person. */
export const DEMO_USER_HEADER = 'x-demo-user';

/** What the authenticator takes from a request: a full entity ref of kind User. */
export type DemoSignInResult = { userEntityRef: string };

/**
 * Normalises what a person chose or typed to a full entity ref, such as
 * `user:default/ana`.
 *
 * @throws InputError when it is no entity ref, or one of another kind
 */
export function parseUserRef(input: string): string {
  let ref;
  try {
    ref = parseEntityRef(input.trim(), {
      defaultKind: 'User',
      defaultNamespace: 'default',
    });
  } catch {
    throw new InputError(
      `"${input}" is not an entity ref of a person: write user:default/<name>, or the name alone`,
    );
  }
  if (ref.kind.toLocaleLowerCase('en-US') !== 'user') {
    throw new InputError(
      `${stringifyEntityRef(
        ref,
      )} is not a person: only entities of kind User can sign in`,
    );
  }
  return stringifyEntityRef(ref);
}

/**
 * Believes the header: whoever calls says who they are. This is what makes the
 * provider one for development and demonstrations only.
 */
export const demoAuthenticator = createProxyAuthenticator({
  async defaultProfileTransform(result: DemoSignInResult, context) {
    return { profile: await userProfile(result.userEntityRef, context) };
  },
  initialize() {},
  async authenticate({ req }) {
    const chosen = req.header(DEMO_USER_HEADER);
    if (!chosen) {
      throw new AuthenticationError(
        `Nobody was chosen: send the entity ref of a User in the header ${DEMO_USER_HEADER}`,
      );
    }
    return { result: { userEntityRef: parseUserRef(decodeHeader(chosen)) } };
  },
});

// Headers carry ASCII; an entity ref typed by a person may hold anything.
function decodeHeader(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
