import { useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  type RouteRef,
  routeResolutionApiRef,
} from '@backstage/frontend-plugin-api';
import {
  administrationRouteRef,
  homeRouteRef,
  myRequestsRouteRef,
  newRequestRouteRef,
  portalRouteRef,
  requestsRouteRef,
  ticketRouteRef,
} from './routes';

/** Addresses of the service desk's pages. */
export interface ItsmRoutes {
  home(): string;
  portal(): string;
  newRequest(offering: string): string;
  myRequests(): string;
  requests(): string;
  ticket(ref: string): string;
  administration(): string;
}

/**
 * Addresses of the service desk's pages, wherever the app mounts them. A
 * page that the app has switched off leads to the default place, which says
 * that it is not there.
 */
export function useItsmRoutes(): ItsmRoutes {
  const routes = useApi(routeResolutionApiRef);
  return useMemo(() => {
    const plain = (ref: RouteRef, otherwise: string) => () =>
      routes.resolve(ref)?.() ?? otherwise;
    return {
      home: plain(homeRouteRef, '/itsm/home'),
      portal: plain(portalRouteRef, '/itsm/portal'),
      newRequest: offering =>
        routes.resolve(newRequestRouteRef)?.({ offering }) ??
        `/itsm/portal/new/${encodeURIComponent(offering)}`,
      myRequests: () =>
        routes.resolve(myRequestsRouteRef)?.() ?? '/itsm/portal/requests',
      requests: plain(requestsRouteRef, '/itsm/requests'),
      ticket: ref =>
        routes.resolve(ticketRouteRef)?.({ ref }) ??
        `/itsm/tickets/${encodeURIComponent(ref)}`,
      administration: plain(administrationRouteRef, '/itsm/administration'),
    };
  }, [routes]);
}
