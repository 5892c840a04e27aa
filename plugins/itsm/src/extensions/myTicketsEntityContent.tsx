import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiTicket2Line } from '@remixicon/react';
import { isUser } from '../entity/entityKinds';

/** The tab "My tickets" on the page of a person. */
export const myTicketsEntityContent = EntityContentBlueprint.make({
  name: 'my-tickets',
  params: {
    path: '/my-tickets',
    title: 'My tickets',
    icon: <RiTicket2Line />,
    filter: isUser,
    loader: () => import('../entity').then(m => <m.PersonTicketsContent />),
  },
});
