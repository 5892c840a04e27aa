import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiCustomerService2Line } from '@remixicon/react';
import {
  administrationSubPage,
  homeSubPage,
  itsmApi,
  itsmPage,
  portalSubPage,
  requestsSubPage,
  ticketsSubPage,
  myTicketsEntityContent,
  myTicketsHomeWidget,
  newRequestMenuItem,
  nextChangeEntityCard,
  openTicketsEntityCard,
  reportIncidentMenuItem,
  serviceDeskEntityContent,
  teamQueueHomeWidget,
} from './extensions';
import {
  administrationRouteRef,
  entityContentRouteRef,
  homeRouteRef,
  myRequestsRouteRef,
  newRequestRouteRef,
  portalRouteRef,
  requestsRouteRef,
  rootRouteRef,
  ticketRouteRef,
} from './routing';

/** The service desk for the new frontend system. @public */
export const itsmPlugin = createFrontendPlugin({
  pluginId: 'itsm',
  title: 'Service desk',
  icon: <RiCustomerService2Line />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    home: homeRouteRef,
    portal: portalRouteRef,
    newRequest: newRequestRouteRef,
    myRequests: myRequestsRouteRef,
    requests: requestsRouteRef,
    ticket: ticketRouteRef,
    administration: administrationRouteRef,
    entityContent: entityContentRouteRef,
  },
  extensions: [
    itsmApi,
    itsmPage,
    // Their order is that of the tabs.
    homeSubPage,
    portalSubPage,
    requestsSubPage,
    ticketsSubPage,
    administrationSubPage,
    // On the pages of the catalog and of the home plugin.
    serviceDeskEntityContent,
    myTicketsEntityContent,
    openTicketsEntityCard,
    nextChangeEntityCard,
    reportIncidentMenuItem,
    newRequestMenuItem,
    myTicketsHomeWidget,
    teamQueueHomeWidget,
  ],
});
