import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { problemsRouteRef } from '../routing';

export const problemsSubPage = SubPageBlueprint.make({
  name: 'problems',
  params: {
    path: 'problems',
    title: 'Problems',
    routeRef: problemsRouteRef,
    loader: () =>
      import('../queue').then(m => <m.QueueContent type="problem" />),
  },
});
