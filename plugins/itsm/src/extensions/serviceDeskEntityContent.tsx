import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiCustomerService2Line } from '@remixicon/react';
import { isServiceDeskAvailable } from '../entity/entityKinds';
import { entityContentRouteRef } from '../routing';

/** The tab "Service desk" on the pages of the catalog. */
export const serviceDeskEntityContent = EntityContentBlueprint.make({
  name: 'service-desk',
  params: {
    path: '/service-desk',
    title: 'Service desk',
    icon: <RiCustomerService2Line />,
    routeRef: entityContentRouteRef,
    filter: isServiceDeskAvailable,
    loader: () => import('../entity').then(m => <m.EntityServiceDeskContent />),
  },
});
