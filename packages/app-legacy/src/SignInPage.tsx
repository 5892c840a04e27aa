import { type FormEvent, useState } from 'react';
import { ProxiedSignInPage } from '@backstage/core-components';
import {
  configApiRef,
  type SignInPageProps,
  useApi,
} from '@backstage/core-plugin-api';
import { Button, Container, Flex, Text, TextField } from '@backstage/ui';

interface DemoPerson {
  ref: string;
  name: string;
}

/**
 * Signs a chosen person in through the demo auth provider. Lives until the
 * page is loaded again; portals with real people use a provider of theirs.
 */
export function SignInPage({ onSignInSuccess }: SignInPageProps) {
  const [person, setPerson] = useState<string>();
  return person === undefined ? (
    <Chooser onChoose={setPerson} />
  ) : (
    <ProxiedSignInPage
      key={person}
      provider="demo"
      headers={{ 'x-demo-user': encodeURIComponent(person) }}
      onSignInSuccess={onSignInSuccess}
    />
  );
}

function Chooser({ onChoose }: { onChoose: (ref: string) => void }) {
  const people =
    useApi(configApiRef).getOptional<DemoPerson[]>('app.demoSignIn.people') ??
    [];
  const [ref, setRef] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ref.trim() !== '') {
      onChoose(ref.trim());
    }
  };
  return (
    <Container>
      <Flex direction="column" gap="4" py="6">
        <Text as="h1" variant="title-medium">
          Who is signing in?
        </Text>
        <Flex gap="2" style={{ flexWrap: 'wrap' }}>
          {people.map(each => (
            <Button
              key={each.ref}
              variant="secondary"
              onPress={() => onChoose(each.ref)}
            >
              {each.name}
            </Button>
          ))}
        </Flex>
        <form onSubmit={submit}>
          <Flex gap="2" align="end">
            <TextField
              label="Somebody else of the catalog"
              placeholder="user:default/name"
              value={ref}
              onChange={setRef}
            />
            <Button type="submit">Sign in</Button>
          </Flex>
        </form>
      </Flex>
    </Container>
  );
}
