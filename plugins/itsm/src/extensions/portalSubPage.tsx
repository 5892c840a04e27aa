import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { portalRouteRef } from '../routing';

export const portalSubPage = SubPageBlueprint.make({
  name: 'portal',
  params: {
    path: 'portal',
    title: 'Portal',
    routeRef: portalRouteRef,
    loader: () => import('../portal').then(m => <m.PortalContent />),
  },
});
