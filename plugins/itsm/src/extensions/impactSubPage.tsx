import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { impactRouteRef } from '../routing';

export const impactSubPage = SubPageBlueprint.make({
  name: 'impact',
  params: {
    path: 'impact',
    title: 'Impact',
    routeRef: impactRouteRef,
    loader: () => import('../impact').then(m => <m.ImpactContent />),
  },
});
