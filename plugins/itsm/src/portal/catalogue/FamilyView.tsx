import { useId } from 'react';
import { Flex, Link, Text } from '@backstage/ui';
import {
  CatalogueIcon,
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useItsmRoutes } from '../../routing';
import { CardGrid } from './CardGrid';
import type { CatalogueFamily, CatalogueService } from './catalogueModel';
import { OfferingCard } from './OfferingCard';

/** A shelf with its services and what can be asked of each. */
export function FamilyView({ family }: { family: CatalogueFamily }) {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const routes = useItsmRoutes();
  return (
    <Flex direction="column" gap="6">
      <Flex direction="column" gap="3">
        <Link href={routes.portal()}>← {t('portal.family.all')}</Link>
        <Flex align="center" gap="3">
          <CatalogueIcon icon={family.icon} size={48} />
          <Flex direction="column" gap="0.5">
            <Text as="h2" variant="title-small">
              {localized(family.title)}
            </Text>
            {family.description && (
              <Text as="p" color="secondary">
                {localized(family.description)}
              </Text>
            )}
          </Flex>
        </Flex>
      </Flex>
      {family.services.map(service => (
        <ServiceSection key={service.name} service={service} />
      ))}
    </Flex>
  );
}

function ServiceSection({ service }: { service: CatalogueService }) {
  const localized = useLocalized();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <Flex direction="column" gap="3">
        <Flex direction="column" gap="0.5">
          <Text as="h3" variant="title-x-small" id={headingId}>
            {localized(service.title)}
          </Text>
          {service.description && (
            <Text as="p" variant="body-small" color="secondary">
              {localized(service.description)}
            </Text>
          )}
        </Flex>
        <CardGrid
          items={service.offerings.map(offering => ({
            key: offering.name,
            card: <OfferingCard offering={offering} />,
          }))}
        />
      </Flex>
    </section>
  );
}
