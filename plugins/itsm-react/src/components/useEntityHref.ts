import { useMemo } from 'react';
import { useApiHolder } from '@backstage/core-plugin-api';
import { routeResolutionApiRef } from '@backstage/frontend-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';

/**
 * Where the catalog shows an entity. Undefined when the portal has no
 * catalog pages or the reference cannot be read.
 *
 * @public
 */
export function useEntityHref(ref: string | undefined): string | undefined {
  const routes = useApiHolder().get(routeResolutionApiRef);
  return useMemo(() => {
    if (ref === undefined) {
      return undefined;
    }
    try {
      return routes?.resolve(entityRouteRef)?.(entityRouteParams(ref));
    } catch {
      return undefined;
    }
  }, [routes, ref]);
}
