import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { administrationRouteRef } from '../routing';

export const administrationSubPage = SubPageBlueprint.make({
  name: 'administration',
  params: {
    path: 'administration',
    title: 'Administration',
    routeRef: administrationRouteRef,
    loader: () =>
      import('../administration').then(m => <m.AdministrationContent />),
  },
});
