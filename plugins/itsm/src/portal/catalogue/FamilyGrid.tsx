import { Card, CardBody, Flex, Text } from '@backstage/ui';
import type { Catalogue } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  CatalogueIcon,
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useItsmRoutes } from '../../routing';
import { CardGrid } from './CardGrid';
import type { CatalogueFamily } from './catalogueModel';

/** The shelves of the catalogue. */
export function FamilyGrid({ catalogue }: { catalogue: Catalogue }) {
  return (
    <CardGrid
      items={catalogue.families.map(family => ({
        key: family.name,
        card: <FamilyCard family={family} />,
      }))}
    />
  );
}

function FamilyCard({ family }: { family: CatalogueFamily }) {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const routes = useItsmRoutes();
  const title = localized(family.title);
  const count = family.services.reduce(
    (sum, service) => sum + service.offerings.length,
    0,
  );
  return (
    <Card
      href={`${routes.portal()}?family=${encodeURIComponent(family.name)}`}
      label={title}
      style={{ height: '100%' }}
    >
      <CardBody>
        <Flex direction="column" gap="3" p="1">
          <CatalogueIcon icon={family.icon} size={48} />
          <Flex direction="column" gap="1">
            <Text as="h3" variant="title-x-small">
              {title}
            </Text>
            {family.description && (
              <Text as="p" variant="body-small" color="secondary">
                {localized(family.description)}
              </Text>
            )}
          </Flex>
          <Text as="p" variant="body-small" color="secondary">
            {t('portal.family.count', { count })}
          </Text>
        </Flex>
      </CardBody>
    </Card>
  );
}
