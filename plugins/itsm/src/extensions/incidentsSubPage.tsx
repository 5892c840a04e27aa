import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { incidentsRouteRef } from '../routing';

export const incidentsSubPage = SubPageBlueprint.make({
  name: 'incidents',
  params: {
    path: 'incidents',
    title: 'Incidents',
    routeRef: incidentsRouteRef,
    loader: () =>
      import('../queue').then(m => <m.QueueContent type="incident" />),
  },
});
