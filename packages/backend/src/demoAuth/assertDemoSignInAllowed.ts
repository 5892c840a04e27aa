import { NotAllowedError } from '@backstage/errors';

/** Configuration key that lets the demo sign-in start outside development. */
export const OVERRIDE_KEY =
  'auth.providers.demo.dangerouslyAllowOutsideDevelopment';

const SAFE_ENVIRONMENTS = ['development', 'test'];

/**
 * Refuses the demo sign-in wherever real people might be: it lets anybody be
 * anybody. NODE_ENV must say `development` or `test`; when it says nothing the
 * backend may well be in production.
 *
 * @throws NotAllowedError that names the configuration key
 */
export function assertDemoSignInAllowed(options: {
  nodeEnv: string | undefined;
  dangerouslyAllowOutsideDevelopment: boolean;
}): void {
  const { nodeEnv, dangerouslyAllowOutsideDevelopment } = options;
  if (
    dangerouslyAllowOutsideDevelopment ||
    (nodeEnv !== undefined && SAFE_ENVIRONMENTS.includes(nodeEnv))
  ) {
    return;
  }
  throw new NotAllowedError(
    `The demo sign-in lets anybody sign in as anybody and does not start with NODE_ENV=${
      nodeEnv ?? '(not set)'
    }. ` +
      `Remove auth.providers.demo and configure the sign-in of your organisation; ` +
      `or, if nobody but you can reach this portal, set ${OVERRIDE_KEY}: true`,
  );
}
