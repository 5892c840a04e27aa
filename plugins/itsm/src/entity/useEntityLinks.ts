import { useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { routeResolutionApiRef } from '@backstage/frontend-plugin-api';
import type {
  ImpactDirection,
  TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useEntityHref } from '@mesa-itsm/backstage-plugin-itsm-react';
import { useLocation } from 'react-router-dom';
import {
  entityContentRouteRef,
  entityImpactRouteRef,
  useItsmRoutes,
} from '../routing';

/** Where one goes from the page of an entity. */
export interface EntityLinks {
  /** Form of a new incident, with the entity filled in. */
  report: string;
  /** The offerings that ask for an entity like this one. */
  request: string;
  newProblem: string;
  newChange: string;
  /** The tab, showing one kind of ticket or all of them. */
  tab: (type?: TicketType) => string;
  /** The tab of impact; where the app has none, the page of the service desk. */
  impact: (direction?: ImpactDirection) => string;
}

/** Addresses that begin at an entity. */
export function useEntityLinks(entityRef: string): EntityLinks {
  const routes = useItsmRoutes();
  const resolution = useApi(routeResolutionApiRef);
  const { pathname } = useLocation();
  const entityHref = useEntityHref(entityRef);
  return useMemo(() => {
    const form = (type: TicketType) =>
      routes.newTicket(type, { entity: entityRef });
    const tab =
      resolution.resolve(entityContentRouteRef, { sourcePath: pathname })?.() ??
      `${entityHref ?? ''}/service-desk`;
    const impact = resolution.resolve(entityImpactRouteRef, {
      sourcePath: pathname,
    })?.();
    return {
      report: form('incident'),
      request: form('request'),
      newProblem: form('problem'),
      newChange: form('change'),
      tab: type => (type ? `${tab}?kind=${type}` : tab),
      impact: direction => {
        if (impact === undefined) {
          return routes.impact(entityRef, direction);
        }
        return direction === 'up' ? `${impact}?direction=up` : impact;
      },
    };
  }, [entityHref, entityRef, pathname, resolution, routes]);
}
