import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { ticketsRouteRef } from '../routing';

export const ticketsSubPage = SubPageBlueprint.make({
  name: 'tickets',
  params: {
    path: 'tickets',
    title: 'Ticket',
    routeRef: ticketsRouteRef,
    loader: () => import('../ticket').then(m => <m.TicketContent />),
  },
});
