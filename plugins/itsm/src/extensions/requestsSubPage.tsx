import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { requestsRouteRef } from '../routing';

export const requestsSubPage = SubPageBlueprint.make({
  name: 'requests',
  params: {
    path: 'requests',
    title: 'Requests',
    routeRef: requestsRouteRef,
    loader: () =>
      import('../queue').then(m => <m.QueueContent type="request" />),
  },
});
