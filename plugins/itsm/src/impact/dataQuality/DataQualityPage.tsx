import { Container, Flex, Link } from '@backstage/ui';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { useItsmRoutes } from '../../routing';
import { DataQualityView } from './DataQualityView';

/** What is wrong in the catalog, reached from the impact screen. */
export function DataQualityPage() {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  return (
    <Container>
      <Flex direction="column" gap="4" pb="8">
        <div>
          <Link href={routes.impact()}>{t('quality.back')}</Link>
        </div>
        <DataQualityView />
      </Flex>
    </Container>
  );
}
