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

/** Form of an incident, for everybody. @public */
export const newIncidentRouteRef = createSubRouteRef({
  parent: portalRouteRef,
  path: '/incident',
});

/** Queue of the requests. @public */
export const requestsRouteRef = createRouteRef();

/** Queue of the incidents. @public */
export const incidentsRouteRef = createRouteRef();

/** Queue of the problems. @public */
export const problemsRouteRef = createRouteRef();

/** Queue of the changes. @public */
export const changesRouteRef = createRouteRef();

/** What fails if something fails. @public */
export const impactRouteRef = createRouteRef();

/** What is wrong in the catalog. @public */
export const dataQualityRouteRef = createSubRouteRef({
  parent: impactRouteRef,
  path: '/data-quality',
});

/** Parent of the forms of problems and changes. @public */
export const newRouteRef = createRouteRef();

/** Form of a problem. @public */
export const newProblemRouteRef = createSubRouteRef({
  parent: newRouteRef,
  path: '/problem',
});

/** Form of a change. @public */
export const newChangeRouteRef = createSubRouteRef({
  parent: newRouteRef,
  path: '/change',
});

/** Parent of the ticket pages. @public */
export const ticketsRouteRef = createRouteRef();

/** The page of a ticket, one address for everybody; takes its reference. @public */
export const ticketRouteRef = createSubRouteRef({
  parent: ticketsRouteRef,
  path: '/:ref',
});

/** Configuration items that are kept in the portal. @public */
export const configurationRouteRef = createRouteRef();

/** Definitions, outbox and notes. @public */
export const administrationRouteRef = createRouteRef();

/** The tab "Impact" of an entity. @public */
export const entityImpactRouteRef = createRouteRef();

/** The tab "Service desk" of an entity. @public */
export const entityContentRouteRef = createRouteRef();
