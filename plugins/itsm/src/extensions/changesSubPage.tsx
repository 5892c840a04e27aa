import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { changesRouteRef } from '../routing';

export const changesSubPage = SubPageBlueprint.make({
  name: 'changes',
  params: {
    path: 'changes',
    title: 'Changes',
    routeRef: changesRouteRef,
    loader: () =>
      import('../queue').then(m => <m.QueueContent type="change" />),
  },
});
