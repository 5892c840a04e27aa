import {
  createRouteRef,
  createSubRouteRef,
} from '@backstage/frontend-plugin-api';

/** `/itsm` @public */
export const rootRouteRef = createRouteRef();

/** Dashboard by role. @public */
export const homeRouteRef = createRouteRef();

/** Catalogue and own requests. @public */
export const portalRouteRef = createRouteRef();

/** Form of an offering; takes its name. @public */
export const newRequestRouteRef = createSubRouteRef({
  parent: portalRouteRef,
  path: '/new/:offering',
});

/** Requests of the reader and, for liaisons, of their units. @public */
export const myRequestsRouteRef = createSubRouteRef({
  parent: portalRouteRef,
  path: '/requests',
});

/** Queues of the staff. @public */
export const requestsRouteRef = createRouteRef();

/** Parent of the ticket pages. */
export const ticketsRouteRef = createRouteRef();

/** The page of a ticket, one address for everybody; takes its reference. @public */
export const ticketRouteRef = createSubRouteRef({
  parent: ticketsRouteRef,
  path: '/:ref',
});

/** Definitions, outbox and notes. @public */
export const administrationRouteRef = createRouteRef();

/** The tab "Service desk" of an entity. @public */
export const entityContentRouteRef = createRouteRef();
