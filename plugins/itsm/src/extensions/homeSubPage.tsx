import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { homeRouteRef } from '../routing';

export const homeSubPage = SubPageBlueprint.make({
  name: 'home',
  params: {
    path: 'home',
    title: 'Home',
    routeRef: homeRouteRef,
    loader: () => import('../home').then(m => <m.HomeContent />),
  },
});
