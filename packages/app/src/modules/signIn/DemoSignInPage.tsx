import { ProxiedSignInPage } from '@backstage/core-components';
import { ResponseError } from '@backstage/errors';
import { IdentityApi } from '@backstage/frontend-plugin-api';
import { SignInPageProps } from '@backstage/plugin-app-react';
import { useEffect, useMemo, useState } from 'react';
import { PersonChooser } from './PersonChooser';
import {
  forgetPerson,
  rememberedPerson,
  rememberPerson,
} from './rememberedPerson';

type Attempt = { ref: string; number: number };

/**
 * Lets a person be chosen and signs that person in through the auth provider
 * `demo`. The choice is kept in the browser until sign-out; the backend checks
 * it whenever it issues a token.
 */
export function DemoSignInPage({ onSignInSuccess }: SignInPageProps) {
  const [attempt, setAttempt] = useState<Attempt | undefined>(() => {
    const ref = rememberedPerson();
    return ref ? { ref, number: 0 } : undefined;
  });
  const choose = (ref: string) =>
    setAttempt(previous => ({ ref, number: (previous?.number ?? 0) + 1 }));

  const Refused = useMemo(
    () =>
      function RefusedAttempt({ error }: { error?: Error }) {
        useEffect(() => {
          if (isRefusal(error)) {
            forgetPerson();
          }
        }, [error]);
        return (
          <PersonChooser
            onChoose={choose}
            refused={attempt && error && { ref: attempt.ref, error }}
          />
        );
      },
    [attempt],
  );

  if (!attempt) {
    return <PersonChooser onChoose={choose} />;
  }
  return (
    <ProxiedSignInPage
      key={attempt.number}
      provider="demo"
      headers={{ 'x-demo-user': encodeURIComponent(attempt.ref) }}
      ErrorComponent={Refused}
      onSignInSuccess={identity => {
        rememberPerson(attempt.ref);
        onSignInSuccess(forgettingOnSignOut(identity));
      }}
    />
  );
}

function forgettingOnSignOut(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    async signOut() {
      forgetPerson();
      await identity.signOut();
    },
  };
}

// A backend that does not answer has refused nobody: the next visit tries again.
function isRefusal(error: Error | undefined) {
  return error instanceof ResponseError && error.statusCode < 500;
}
