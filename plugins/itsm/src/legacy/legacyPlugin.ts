import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import {
  createApiFactory,
  createPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { ItsmClient, itsmApiRef } from '@mesa-itsm/backstage-plugin-itsm-react';
import {
  entityContentRouteRef,
  entityImpactRouteRef,
  rootRouteRef,
} from '../routing';

/** Route refs that older apps understand; they are the same objects. */
export const legacyRoutes = {
  root: convertLegacyRouteRef(rootRouteRef),
  entityContent: convertLegacyRouteRef(entityContentRouteRef),
  entityImpact: convertLegacyRouteRef(entityImpactRouteRef),
};

/**
 * The service desk for apps of the older frontend system. Apps of the newer
 * one install the default export of `./alpha`.
 *
 * @public
 */
export const itsmPlugin = createPlugin({
  id: 'itsm',
  apis: [
    createApiFactory({
      api: itsmApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new ItsmClient(deps),
    }),
  ],
  routes: legacyRoutes,
});
