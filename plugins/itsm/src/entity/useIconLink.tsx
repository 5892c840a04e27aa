import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  HealthIcon,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiCustomerService2Line } from '@remixicon/react';
import { useEntityHealth } from '../impact/data/useEntityHealth';
import { useHealthRollup } from '../impact/data/useHealthRollup';
import { hasParts, isOwner } from './entityKinds';
import { useEntityLinks } from './useEntityLinks';

/**
 * The link of the card "About" that opens the tab. It tells how the entity is,
 * as soon as that is known: in words, and by the shape of what is not in order.
 * Of what has parts, it tells how it is with them; of those who own, how what
 * they own is.
 */
export function useIconLink() {
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const { t } = useItsmTranslation();
  const links = useEntityLinks(ref);
  const hasMembers = hasParts(entity) || isOwner(entity);
  const alone = useEntityHealth(hasMembers ? undefined : ref);
  const withMembers = useHealthRollup(hasMembers ? ref : undefined);
  const health = (hasMembers ? withMembers : alone).value?.health;
  return {
    label: health ? t(`health.iconLink.${health}`) : t('health.iconLink'),
    href: links.tab(),
    icon:
      health === 'red' || health === 'amber' ? (
        <HealthIcon health={health} coloured />
      ) : (
        <RiCustomerService2Line />
      ),
  };
}
