import { EntityIconLinkBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { hasDeskCards } from '../entity/entityKinds';
import { useIconLink } from '../entity/useIconLink';

/** "Service desk" among the links of the card "About". */
export const serviceDeskIconLink = EntityIconLinkBlueprint.make({
  name: 'service-desk',
  params: {
    filter: hasDeskCards,
    useProps: useIconLink,
  },
});
