import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { newRouteRef } from '../routing';

export const newTicketSubPage = SubPageBlueprint.make({
  name: 'new',
  params: {
    path: 'new',
    title: 'New ticket',
    routeRef: newRouteRef,
    loader: () => import('../newTicket').then(m => <m.NewTicketContent />),
  },
});
