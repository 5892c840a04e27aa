import type { Catalogue, Me } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { CardGrid } from '../portal/catalogue/CardGrid';
import { OfferingCard } from '../portal/catalogue/OfferingCard';
import { HomeSection } from './HomeSection';
import { pickUseful } from './pickUseful';

const COUNT = 6;

/** What people most likely came for. */
export function QuickLinks({
  catalogue,
  me,
}: {
  catalogue: Catalogue;
  me: Me;
}) {
  const { t } = useItsmTranslation();
  const offerings = pickUseful(catalogue, me, COUNT);
  return offerings.length === 0 ? null : (
    <HomeSection title={t('home.quick.title')}>
      <CardGrid
        items={offerings.map(offering => ({
          key: offering.name,
          card: <OfferingCard offering={offering} />,
        }))}
      />
    </HomeSection>
  );
}
