import {
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { Alert, Box, Container, Flex, Grid, Text } from '@backstage/ui';
import { appTranslationRef } from '../../translations';
import { MesaLogo } from '../nav/MesaLogo';
import { groupByArea, readDemoPeople } from './demoPeople';
import { LanguageSwitch } from './LanguageSwitch';
import { OtherPersonForm } from './OtherPersonForm';
import { PersonCard } from './PersonCard';
import { ThemeSwitch } from './ThemeSwitch';

type Refused = { ref: string; error: Error };

/** The list of people to sign in as, with a field for anybody else. */
export function PersonChooser(props: {
  onChoose: (ref: string) => void;
  refused?: Refused;
}) {
  const { onChoose, refused } = props;
  const { t } = useTranslationRef(appTranslationRef);
  const groups = groupByArea(readDemoPeople(useApi(configApiRef)));
  return (
    <Container>
      <Box as="main" py="6">
        <Flex direction="column" gap="6">
          <Flex justify="between" align="center" style={{ flexWrap: 'wrap' }}>
            <MesaLogo height={40} title="Mesa" />
            <Flex gap="4" style={{ flexWrap: 'wrap' }}>
              <LanguageSwitch />
              <ThemeSwitch />
            </Flex>
          </Flex>
          <Flex direction="column" gap="2">
            <Text as="h1" variant="title-medium" weight="bold">
              {t('signIn.title')}
            </Text>
            <Text as="p" variant="body-large" color="secondary">
              {t('signIn.introduction')}
            </Text>
          </Flex>
          {refused && <RefusedAlert refused={refused} />}
          {groups.length === 0 && (
            <Alert status="info" icon title={t('signIn.nobodyListed')} />
          )}
          {groups.map(({ area, people }) => (
            <section key={area} aria-labelledby={`area-${area}`}>
              <Flex direction="column" gap="3">
                <Flex direction="column" gap="1">
                  <Text
                    as="h2"
                    id={`area-${area}`}
                    variant="title-x-small"
                    weight="bold"
                  >
                    {t(`signIn.area.${area}.title`)}
                  </Text>
                  <Text as="p" color="secondary">
                    {t(`signIn.area.${area}.description`)}
                  </Text>
                </Flex>
                <Grid.Root columns={{ initial: '1', sm: '2', md: '4' }} gap="3">
                  {people.map(person => (
                    <PersonCard
                      key={person.ref}
                      person={person}
                      onChoose={onChoose}
                    />
                  ))}
                </Grid.Root>
              </Flex>
            </section>
          ))}
          <OtherPersonForm onChoose={onChoose} />
        </Flex>
      </Box>
    </Container>
  );
}

function RefusedAlert({ refused }: { refused: Refused }) {
  const { t } = useTranslationRef(appTranslationRef);
  const { ref, error } = refused;
  return (
    <div role="alert">
      <Alert
        status="danger"
        icon
        title={t('signIn.error.title')}
        description={
          error instanceof ResponseError && error.statusCode === 404
            ? t('signIn.error.unknownPerson', { ref })
            : t('signIn.error.failed', { ref, message: reason(error) })
        }
      />
    </div>
  );
}

// What the backend said is more to the point than "Request failed with 400".
function reason(error: Error) {
  return error instanceof ResponseError ? error.cause.message : error.message;
}
