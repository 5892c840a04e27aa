import { assertDemoSignInAllowed } from './assertDemoSignInAllowed';

describe('assertDemoSignInAllowed', () => {
  it.each(['development', 'test'])('allows NODE_ENV=%s', nodeEnv => {
    expect(() =>
      assertDemoSignInAllowed({
        nodeEnv,
        dangerouslyAllowOutsideDevelopment: false,
      }),
    ).not.toThrow();
  });

  it.each(['production', 'staging', '', undefined])(
    'refuses NODE_ENV=%s unless allowed expressly',
    nodeEnv => {
      expect(() =>
        assertDemoSignInAllowed({
          nodeEnv,
          dangerouslyAllowOutsideDevelopment: false,
        }),
      ).toThrow(/lets anybody sign in as anybody/);
      expect(() =>
        assertDemoSignInAllowed({
          nodeEnv,
          dangerouslyAllowOutsideDevelopment: true,
        }),
      ).not.toThrow();
    },
  );
});
