import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import {
  assertDemoSignInAllowed,
  OVERRIDE_KEY,
} from './assertDemoSignInAllowed';
import { demoAuthenticator, DemoSignInResult } from './demoAuthenticator';

/**
 * Adds the auth provider `demo`: sign-in as any User of the catalog, without a
 * password. It does nothing unless `auth.providers.demo` is configured, and
 * stops the backend from starting outside development.
 */
export const demoAuthModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-provider',
  register(reg) {
    reg.registerInit({
      deps: {
        providers: authProvidersExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ providers, config, logger }) {
        if (!config.has('auth.providers.demo')) {
          return;
        }
        assertDemoSignInAllowed({
          nodeEnv: process.env.NODE_ENV,
          dangerouslyAllowOutsideDevelopment:
            config.getOptionalBoolean(OVERRIDE_KEY) ?? false,
        });
        logger.warn(
          'The demo sign-in is on: anybody who reaches this portal can sign in as anybody',
        );
        providers.registerProvider({
          providerId: 'demo',
          factory: createProxyAuthProviderFactory({
            authenticator: demoAuthenticator,
            signInResolver: ({ result }: { result: DemoSignInResult }, ctx) =>
              ctx.signInWithCatalogUser({ entityRef: result.userEntityRef }),
          }),
        });
      },
    });
  },
});
