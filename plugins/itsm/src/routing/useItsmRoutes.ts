import { useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  type RouteRef,
  type RouteResolutionApi,
  routeResolutionApiRef,
  type SubRouteRef,
} from '@backstage/frontend-plugin-api';
import type {
  ImpactDirection,
  TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  administrationRouteRef,
  changesRouteRef,
  dataQualityRouteRef,
  homeRouteRef,
  impactRouteRef,
  incidentsRouteRef,
  myRequestsRouteRef,
  newChangeRouteRef,
  newIncidentRouteRef,
  newProblemRouteRef,
  newRequestRouteRef,
  portalRouteRef,
  problemsRouteRef,
  requestsRouteRef,
  rootRouteRef,
  ticketRouteRef,
} from './routes';

/** What a link to a form fills in. */
export interface NewTicketPrefill {
  /** Catalog reference of what the ticket is about. */
  entity?: string;
  /** A ticket to link, and how the new one belongs to it. */
  link?: { kind: string; ref: string };
}

/** Addresses of the service desk's pages. */
export interface ItsmRoutes {
  /** What all the others stand below. */
  root(): string;
  home(): string;
  portal(): string;
  newRequest(offering: string): string;
  myRequests(): string;
  requests(): string;
  /** The queue of a kind of ticket. */
  queue(type: TicketType): string;
  /** Where a ticket of a kind is filed; for requests the catalogue. */
  newTicket(type: TicketType, prefill?: NewTicketPrefill): string;
  ticket(ref: string): string;
  /** What fails with an entity, or what it relies on. */
  impact(root?: string, direction?: ImpactDirection): string;
  dataQuality(): string;
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
    const root = () => rootPath(routes);
    const plain = (ref: RouteRef | SubRouteRef, path: string) => () =>
      resolve(routes, ref) ?? `${root()}/${path}`;
    const portal = plain(portalRouteRef, 'portal');
    const impact = plain(impactRouteRef, 'impact');
    const queues: Record<TicketType, () => string> = {
      request: plain(requestsRouteRef, 'requests'),
      incident: plain(incidentsRouteRef, 'incidents'),
      problem: plain(problemsRouteRef, 'problems'),
      change: plain(changesRouteRef, 'changes'),
    };
    const forms: Record<TicketType, () => string> = {
      request: portal,
      incident: plain(newIncidentRouteRef, 'portal/incident'),
      problem: plain(newProblemRouteRef, 'new/problem'),
      change: plain(newChangeRouteRef, 'new/change'),
    };
    return {
      root,
      home: plain(homeRouteRef, 'home'),
      portal,
      newRequest: offering =>
        resolve(routes, newRequestRouteRef, { offering }) ??
        `${root()}/portal/new/${encodeURIComponent(offering)}`,
      myRequests: plain(myRequestsRouteRef, 'portal/requests'),
      requests: queues.request,
      queue: type => queues[type](),
      newTicket: (type, prefill) => `${forms[type]()}${toQuery(prefill)}`,
      ticket: ref => ticketPath(routes, ref),
      impact: (start, direction) =>
        `${impact()}${toImpactQuery(start, direction)}`,
      dataQuality: plain(dataQualityRouteRef, 'impact/data-quality'),
      administration: plain(administrationRouteRef, 'administration'),
    };
  }, [routes]);
}

/** Address of a ticket, for what is not drawn. See `useItsmRoutes`. */
export function ticketPath(routes: RouteResolutionApi, ref: string): string {
  return (
    resolve(routes, ticketRouteRef, { ref }) ??
    `${rootPath(routes)}/tickets/${encodeURIComponent(ref)}`
  );
}

function rootPath(routes: RouteResolutionApi): string {
  return resolve(routes, rootRouteRef) ?? '/itsm';
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

function toImpactQuery(start?: string, direction?: ImpactDirection): string {
  if (start === undefined) {
    return '';
  }
  const params = new URLSearchParams({ root: start });
  if (direction === 'up') {
    params.set('direction', direction);
  }
  return `?${params}`;
}

function toQuery({ entity, link }: NewTicketPrefill = {}): string {
  const params = new URLSearchParams();
  if (entity) {
    params.set('entity', entity);
  }
  if (link) {
    params.set('link', `${link.kind}:${link.ref}`);
  }
  const query = params.toString();
  return query && `?${query}`;
}
