import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { configurationRouteRef } from '../routing';

export const configurationSubPage = SubPageBlueprint.make({
  name: 'configuration',
  params: {
    path: 'configuration',
    title: 'Configuration',
    routeRef: configurationRouteRef,
    loader: () =>
      import('../configuration').then(m => <m.ConfigurationContent />),
  },
});
