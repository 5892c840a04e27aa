import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiCustomerService2Line } from '@remixicon/react';
import { useEntityLinks } from './useEntityLinks';

/** The link of the card "About" that opens the tab. */
export function useIconLink() {
  const { entity } = useEntity();
  const { t } = useItsmTranslation();
  const links = useEntityLinks(stringifyEntityRef(entity));
  return {
    label: t('health.iconLink'),
    href: links.tab(),
    icon: <RiCustomerService2Line />,
  };
}
