import { useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  type RouteRef,
  type RouteResolutionApi,
  routeResolutionApiRef,
  type SubRouteRef,
} from '@backstage/frontend-plugin-api';
import {
  administrationRouteRef,
  homeRouteRef,
  myRequestsRouteRef,
  newRequestRouteRef,
  portalRouteRef,
  requestsRouteRef,
  rootRouteRef,
  ticketRouteRef,
} from './routes';

/** Addresses of the service desk's pages. */
export interface ItsmRoutes {
  /** What all the others stand below. */
  root(): string;
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
 * page that the app has not mounted by itself is at its default place below
 * the root: in older apps all of them are, and where one is switched off,
 * that place says that it is not there.
 */
export function useItsmRoutes(): ItsmRoutes {
  const routes = useApi(routeResolutionApiRef);
  return useMemo(() => {
    const root = () => resolve(routes, rootRouteRef) ?? '/itsm';
    const plain = (ref: RouteRef | SubRouteRef, path: string) => () =>
      resolve(routes, ref) ?? `${root()}/${path}`;
    return {
      root,
      home: plain(homeRouteRef, 'home'),
      portal: plain(portalRouteRef, 'portal'),
      newRequest: offering =>
        resolve(routes, newRequestRouteRef, { offering }) ??
        `${root()}/portal/new/${encodeURIComponent(offering)}`,
      myRequests: plain(myRequestsRouteRef, 'portal/requests'),
      requests: plain(requestsRouteRef, 'requests'),
      ticket: ref =>
        resolve(routes, ticketRouteRef, { ref }) ??
        `${root()}/tickets/${encodeURIComponent(ref)}`,
      administration: plain(administrationRouteRef, 'administration'),
    };
  }, [routes]);
}

type Params = Record<string, string> | undefined;

/** Where a page is mounted; undefined when it is not. */
function resolve<T extends Params>(
  routes: RouteResolutionApi,
  ref: RouteRef<T> | SubRouteRef<T>,
  ...params: T extends undefined ? [] : [T]
): string | undefined {
  const route = routes.resolve(ref) as
    | ((...of: Params[]) => string)
    | undefined;
  return route?.(...params);
}
