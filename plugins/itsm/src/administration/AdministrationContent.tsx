import { Container, Text } from '@backstage/ui';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';

export function AdministrationContent() {
  const { t } = useItsmTranslation();
  return (
    <Container>
      <Text as="h2" variant="title-medium">
        {t('administration.title')}
      </Text>
    </Container>
  );
}
