import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiMindMap } from '@remixicon/react';
import { isImpactAvailable } from '../entity/entityKinds';
import { entityImpactRouteRef } from '../routing';

/** The tab "Impact" on the pages of the catalog. */
export const impactEntityContent = EntityContentBlueprint.make({
  name: 'impact',
  params: {
    path: '/impact',
    title: 'Impact',
    icon: <RiMindMap />,
    routeRef: entityImpactRouteRef,
    filter: isImpactAvailable,
    loader: () => import('../impact').then(m => <m.EntityImpactContent />),
  },
});
