import { Container, Text } from '@backstage/ui';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';

export function HomeContent() {
  const { t } = useItsmTranslation();
  return (
    <Container>
      <Text as="h2" variant="title-medium">
        {t('common.tab.home')}
      </Text>
    </Container>
  );
}
